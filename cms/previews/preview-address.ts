// Where a preview is read: below the CMS, one folder of addresses for each wording (hash) of an update. Pure.

/** A preview, and what is asked of it: a path within it such as "" or "meadow/listening/". */
export type AskedOfPreview = { update: string; hash: string; inside: string }

/** The address of a preview's first page, and the base path of all its pages; it ends with a slash. */
export function previewAddress(update: string, hash: string): string {
  return `/preview/${update}/${hash}/`
}

/** The page of the admin where the update is reviewed. */
export function reviewAddress(update: string): string {
  return `/admin/collections/updates/${update}/review`
}

/** What a decoded path asks for; undefined when it cannot be the address of a preview. */
export function parsePreviewPath(path: string): AskedOfPreview | undefined {
  const [, update, hash, inside] =
    /^\/preview\/([0-9a-z-]{1,64})\/([0-9a-f]{64})(?:\/(.*))?$/.exec(path) ?? []
  return update === undefined || hash === undefined ? undefined : { update, hash, inside: inside ?? '' }
}
