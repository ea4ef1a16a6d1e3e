// Serves a published handbook: a folder, or a link to one that may be switched at any moment. It sends files and nothing else.
import { readFile, realpath, stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { decodePath } from '#static-folder/decode-path'
import { holdsFile, holdsFolder } from '#static-folder/find-in-folder'
import { mediaTypeOf } from '#static-folder/media-types'
import { contentSecurityPolicy, securityHeaders } from '#static-folder/security-headers'

/** What is served, and where. */
export type HandbookServerOptions = {
  /** The published folder, or the link to it; resolved anew for every request. */
  folder: string
  host?: string
  port: number
  /** The base path of the handbook's address, such as "/" or "/handbook/". */
  base?: string
  /** Folders of earlier releases, newest first: an open page may still ask for their styles and search files. */
  previousDirs?: () => readonly string[] | Promise<readonly string[]>
  /** Told of what went wrong while an answer was made, with the path that was asked for. */
  onFault?: (error: unknown, path: string) => void
}

/** A running server; `close` resolves when the last answer is sent. */
export type HandbookServer = { url: string; close: () => Promise<void> }

/** Starts serving; rejects with the system's error when the port is taken. */
export async function serveHandbook(options: HandbookServerOptions): Promise<HandbookServer> {
  const { host = '127.0.0.1', port, base = '/' } = options
  const server = createServer((request, response) => {
    answer(options, request, response).catch((error: unknown) => {
      options.onFault?.(error, (request.url ?? '').replace(/\?.*/, ''))
      if (!response.headersSent) response.writeHead(500, { 'Content-Type': 'text/plain; charset=utf-8' })
      response.end('Something went wrong while this page was read.')
    })
  })
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject)
    server.listen(port, host, resolve)
  })
  // A server that listens on a port has an address with a port.
  const { port: actual } = server.address() as AddressInfo
  return {
    url: `http://${host.includes(':') ? `[${host}]` : host}:${actual}${base}`,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          resolve()
        })
        server.closeIdleConnections()
      }),
  }
}

async function answer(
  options: HandbookServerOptions,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const base = options.base ?? '/'
  for (const [name, value] of Object.entries(securityHeaders)) response.setHeader(name, value)
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(''))
  if (request.method !== 'GET' && request.method !== 'HEAD')
    return plain(response, 405, 'This handbook can only be read.')
  const path = decodePath(request.url ?? '/')
  if (path === undefined) return plain(response, 400, 'This is not an address.')
  const query = request.url?.match(/\?.*$/)?.[0] ?? ''
  if (`${path}/` === base) return redirect(response, `${base}${query}`)
  if (!path.startsWith(base))
    return path === '/' ? redirect(response, base) : plain(response, 404, 'Nothing is here.')
  const root = await realpath(options.folder).catch(() => undefined)
  if (root === undefined) return plain(response, 503, 'The handbook has not been published yet.')
  const inside = path.slice(base.length)
  if (!inside.endsWith('/') && inside !== '' && (await holdsFolder(root, inside)))
    return redirect(response, `${encodeURI(path)}/${query}`)
  const file = inside === '' || inside.endsWith('/') ? `${inside}index.html` : inside
  const found = await findFile(options, root, file)
  if (found === undefined) return send(request, response, 404, root, '404.html')
  return send(request, response, 200, found, file)
}

/** The folder that holds the file: the published one, or for styles and search files an earlier one. */
async function findFile(
  { previousDirs }: HandbookServerOptions,
  root: string,
  file: string,
): Promise<string | undefined> {
  const outlives = file.startsWith('_astro/') || file.startsWith('pagefind/')
  const folders = outlives && !(await holdsFile(root, file)) ? ((await previousDirs?.()) ?? []) : [root]
  for (const folder of folders) if (await holdsFile(folder, file)) return folder
  return undefined
}

async function send(
  request: IncomingMessage,
  response: ServerResponse,
  status: number,
  root: string,
  file: string,
) {
  const path = join(root, file)
  const compressed =
    /\bgzip\b/.test(request.headers['accept-encoding'] ?? '') && (await holdsFile(root, `${file}.gz`))
  const body = await readFile(compressed ? `${path}.gz` : path).catch(() => undefined)
  const information = await stat(path).catch(() => undefined)
  if (body === undefined || information === undefined) return plain(response, 404, 'This page is not here.')
  const etag = `W/"${information.size.toString(36)}-${information.mtimeMs.toString(36)}"`
  response.setHeader('Content-Type', mediaTypeOf(file))
  response.setHeader(
    'Cache-Control',
    file.startsWith('_astro/') ? 'public, max-age=31536000, immutable' : 'no-cache',
  )
  response.setHeader('ETag', etag)
  response.setHeader('Vary', 'Accept-Encoding')
  response.setHeader('Content-Security-Policy', contentSecurityPolicy(file))
  if (status === 200 && request.headers['if-none-match'] === etag) {
    response.writeHead(304).end()
    return
  }
  if (compressed) response.setHeader('Content-Encoding', 'gzip')
  response.writeHead(status, { 'Content-Length': body.length })
  response.end(request.method === 'HEAD' ? undefined : body)
}

function redirect(response: ServerResponse, location: string): void {
  response.writeHead(301, { Location: location }).end()
}

function plain(response: ServerResponse, status: number, text: string): void {
  response.writeHead(status, { 'Content-Type': 'text/plain; charset=utf-8' }).end(`${text}\n`)
}
