// The path that an address asks for. An address must never lead out of the folder that is served, nor to its hidden files.

/** The decoded path of "/a%20b/?q=1", here "/a b/"; undefined when it is malformed, climbs, or names something hidden. */
export function decodePath(address: string): string | undefined {
  try {
    const path = decodeURIComponent(address.replace(/[?#].*$/, ''))
    const climbs = path.split(/[/\\]/).some((part) => part.startsWith('.'))
    return climbs || path.includes('\0') || !path.startsWith('/') || path.startsWith('//') ? undefined : path
  } catch {
    return undefined
  }
}
