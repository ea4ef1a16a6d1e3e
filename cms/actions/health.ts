// Whether the CMS is alive. Says nothing about content, people or settings.
import type { Endpoint } from 'payload'

export const health: Endpoint = {
  path: '/health',
  method: 'get',
  handler: () => Response.json({ ok: true }, { headers: { 'Cache-Control': 'no-store' } }),
}
