// Previews over REST: POST /api/updates/:id/preview asks for the preview of the update as it stands.
import type { Endpoint } from 'payload'
import { holds, roles } from '#cms/access/roles'
import { askForPreview } from './ask-for-preview.ts'

export const previewEndpoints: Endpoint[] = [
  {
    path: '/:id/preview',
    method: 'post',
    handler: async (req) => {
      if (req.user === null || !holds(req.user, ...roles))
        return Response.json(
          {
            ok: false,
            problems: [{ field: '', message: 'You are not signed in.', mend: 'Sign in and try again.' }],
          },
          { status: 403 },
        )
      const asked = await askForPreview(req.payload, req.user, String(req.routeParams?.id), new Date())
      if (asked.ok) return Response.json(asked)
      return Response.json({ ok: false, problems: asked.problems }, { status: asked.status })
    },
  },
]
