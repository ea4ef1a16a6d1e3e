// An import as it is kept: found again for the person who works on it, its file read back and its decisions parsed.
import { readFile } from 'node:fs/promises'
import { basename, join } from 'node:path'
import type { Payload, PayloadRequest } from 'payload'
import { z } from 'zod'
import type { Checked } from '#content-schema/problem'
import type { Import, User } from '#cms/payload-types'
import { holds } from '#cms/access/roles'
import { readActiveAccount } from '#cms/collections/users/read-accounts'
import { relationId } from '#cms/content/references'
import type { Shown, ShownImport } from '#cms/import/assemble-shown-import'
import { decision, type Decision } from '#cms/import/decisions'
import { readApart } from '#cms/import/read-apart'
import type { ReadDocument } from '#cms/import/read-document'
import type { Refused } from '#cms/workflow/decide'
import { refused } from './action-result.ts'
import { readExisting, type ExistingFramework } from './import-existing.ts'

/** What the wizard is told about an import. */
export type ImportAnswer = {
  ok: true
  id: string
  fileName: string
  state: 'open' | 'done'
  layout: string | null
  updateId: string | null
  /** Whether the person who asks may go on with it. */
  mayChange: boolean
  shown: ShownImport
  /** The framework that the CMS already has at this address, and that the drafts would change. */
  existing: ExistingFramework | null
}

/** The account as it is now, whatever the request says about it; a refusal when it may not bring documents in. */
export async function readImporter(payload: Payload, userId: string): Promise<User | Refused> {
  const user = await readActiveAccount(payload, userId)
  return user !== undefined && holds(user, 'editor', 'approver')
    ? user
    : refused(
        403,
        'imports',
        'Only editors bring documents in.',
        'Ask an administrator for the role of an editor.',
      )
}

/** An import that this person may go on with: theirs, or any for an administrator. */
export async function readOwnImport(req: PayloadRequest, user: User, id: string): Promise<Import | Refused> {
  const found = await readImport(req, id)
  if (found === undefined) return noSuchImport
  if (!mayChange(found, user))
    return refused(
      403,
      'imports',
      'This import is somebody else’s.',
      'Ask them to finish it, or bring the document in yourself.',
    )
  return found.state === 'open'
    ? found
    : refused(409, 'imports', 'Drafts were made of this import already.', 'Go on in its update.')
}

/** Any import, for anybody with an account. */
export async function readImport(req: PayloadRequest, id: string): Promise<Import | undefined> {
  const { docs } = await req.payload.find({
    collection: 'imports',
    where: { id: { equals: id } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return docs[0]
}

export const noSuchImport = refused(
  409,
  'imports',
  'This import is not there any more.',
  'Go back to the start of “Bring in a document”.',
)

/** Everything the wizard shows of an import. It takes as long as reading the document: never within a transaction. */
export async function answerFor(
  req: PayloadRequest,
  found: Import,
  user: User,
): Promise<ImportAnswer | Refused> {
  const shown = await readShown(req.payload, found)
  return shown.ok
    ? answerOf(req, found, user, shown.value)
    : { ok: false, status: 422, problems: shown.problems }
}

/** The file of an import, read and with its decisions applied; never within a transaction either. */
export async function readShown(payload: Payload, found: Import): Promise<Checked<ReadDocument>> {
  return readApart({
    fileName: found.fileName,
    bytes: await readBytes(payload, found),
    layout: found.layout ?? undefined,
    decisions: decisionsOf(found),
  })
}

/** Decisions that a newer version of this software does not know are left out: their pieces are not placed, and the editor sees them. */
export function decisionsOf({ decisions }: Import): Decision[] {
  const listed = z.array(z.unknown()).safeParse(decisions)
  return (listed.data ?? []).flatMap((made) => decision.safeParse(made).data ?? [])
}

/** What the wizard shows of an import whose document has been read. */
export async function answerOf(
  req: PayloadRequest,
  found: Import,
  user: User,
  { shown, imported }: Shown,
): Promise<ImportAnswer> {
  return {
    ok: true,
    id: found.id,
    fileName: found.fileName,
    state: found.state,
    layout: found.layout ?? null,
    updateId: relationId(found.update) ?? null,
    mayChange: found.state === 'open' && mayChange(found, user),
    shown,
    existing: found.state === 'open' ? await readExisting(req, shown.address, imported) : null,
  }
}

function mayChange({ owner }: Import, user: User): boolean {
  return relationId(owner) === user.id || holds(user, 'admin')
}

async function readBytes(payload: Payload, { source }: Import): Promise<Uint8Array> {
  const kept = await payload.findByID({
    collection: 'source-documents',
    id: relationId(source) ?? '',
    depth: 0,
    overrideAccess: true,
  })
  const { upload } = payload.collections['source-documents'].config
  return readFile(join(upload.staticDir ?? '', basename(kept.filename ?? '')))
}
