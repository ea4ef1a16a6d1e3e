// Previews of updates, below /preview/. Who may read them, and what is sent, is decided in cms/previews/.
import { getPayload } from 'payload'
import config from '#cms/payload.config'
import { servePreview } from '#cms/previews/serve-preview'
import { loadSettings } from '#cms/settings/load-settings'

export async function GET(request: Request): Promise<Response> {
  return servePreview(await getPayload({ config }), request, loadSettings())
}
