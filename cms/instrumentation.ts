// Next runs this once in every process of the CMS, before the first request.

/** Prepares the process; what needs Node is loaded only where Next runs on Node. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { acceptPlainReads } = await import('./access/accept-plain-reads.ts')
  const { notePeerAddress } = await import('./access/note-peer-address.ts')
  const { turnAwayUnreadable } = await import('./access/turn-away-unreadable.ts')
  const { numberRequests } = await import('./access/number-requests.ts')
  const { loadSettings } = await import('./settings/load-settings.ts')
  numberRequests(loadSettings().trustedProxies)
  acceptPlainReads()
  notePeerAddress()
  turnAwayUnreadable()
}

/** What Next tells of a page that could not be made: under its request's number, without what its address asks for. */
export async function onRequestError(
  error: unknown,
  { path, headers }: { path: string; headers: Readonly<Record<string, string | string[] | undefined>> },
): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { withoutData } = await import('./logging/log-options.ts')
  const { writeLine } = await import('./logging/write-line.ts')
  const digest = error instanceof Error && 'digest' in error ? { digest: error.digest } : {}
  writeLine('error', `A page could not be made: ${path.replace(/\?.*/, '')}`, {
    request: headers['x-request-id'],
    ...digest,
    err: withoutData(error),
  })
}
