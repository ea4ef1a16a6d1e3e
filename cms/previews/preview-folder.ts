// Where previews are kept on disk. Pure.
import { join } from 'node:path'

/** DATA_DIR/previews: a folder for each update, in it one for each hash. */
export function previewsFolder(dataDir: string): string {
  return join(dataDir, 'previews')
}

/** The folder of one preview; it holds the release it was built from and, once it is whole, the site. */
export function previewFolder(dataDir: string, update: string, hash: string): string {
  return join(previewsFolder(dataDir), update, hash)
}

/** The built pages of a preview: not there at all until they are whole. */
export function previewSite(dataDir: string, update: string, hash: string): string {
  return join(previewFolder(dataDir, update, hash), 'site')
}
