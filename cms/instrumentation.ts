// Next runs this once in every process of the CMS, before the first request.

/** Prepares the process; what needs Node is loaded only where Next runs on Node. */
export async function register(): Promise<void> {
  if (process.env['NEXT_RUNTIME'] !== 'nodejs') return
  const { acceptPlainReads } = await import('./access/accept-plain-reads.ts')
  const { notePeerAddress } = await import('./access/note-peer-address.ts')
  const { turnAwayUnreadable } = await import('./access/turn-away-unreadable.ts')
  acceptPlainReads()
  notePeerAddress()
  turnAwayUnreadable()
}
