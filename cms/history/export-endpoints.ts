// GET /api/review-events/export.csv for people signed in, GET /api/audit-events/export.csv for admins.
import type { Endpoint, PayloadRequest } from 'payload'
import { holds, roles, type RoleName } from '#cms/access/roles'
import { auditCsv, historyCsv } from './history-csv.ts'
import { readHistory } from './read-history.ts'

/** The whole history, or with ?update=<id> that of one update. */
export const historyExport: Endpoint = {
  path: '/export.csv',
  method: 'get',
  handler: (req) =>
    answer(req, roles, 'review-history.csv', async () => {
      const update = req.searchParams.get('update') ?? undefined
      return historyCsv(await readHistory(req, { update }))
    }),
}

/** The whole audit. */
export const auditExport: Endpoint = {
  path: '/export.csv',
  method: 'get',
  handler: (req) =>
    answer(req, ['admin'], 'audit.csv', async () => {
      const { docs } = await req.payload.find({
        collection: 'audit-events',
        sort: '-createdAt',
        depth: 0,
        overrideAccess: false,
        pagination: false,
        req,
      })
      return auditCsv(docs)
    }),
}

async function answer(
  req: PayloadRequest,
  allowed: readonly RoleName[],
  name: string,
  table: () => Promise<string>,
): Promise<Response> {
  if (!holds(req.user, ...allowed))
    return Response.json(
      {
        ok: false,
        problems: [
          { field: '', message: 'You may not read this.', mend: 'Sign in, or ask an administrator for it.' },
        ],
      },
      { status: 403 },
    )
  return new Response(await table(), {
    headers: {
      'Content-Type': 'text/csv; charset=utf-8',
      'Content-Disposition': `attachment; filename="${name}"`,
      'Cache-Control': 'private, no-store',
    },
  })
}
