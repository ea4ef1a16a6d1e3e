// Builds anew a handbook that staff may be reading at this moment. The link to it always leads to a whole folder: while the
// usual one is replaced, it leads to the new one beside it.
import { cp, realpath, rm } from 'node:fs/promises'
import type { Checked } from '#content-schema/problem'
import { moveIntoPlace, sweepAbandoned } from './move-into-place.ts'
import { switchPublished } from './switch-published.ts'

/** Builds into `folder` by `build` and leaves `link` leading there; problems leave both as they were. */
export async function rebuildPublished<Built>(
  { folder, link }: { folder: string; link: string },
  build: (outDir: string) => Promise<Checked<Built>>,
): Promise<Checked<Built>> {
  const beside = `${folder}.anew`
  const isLive = (await realPath(link)) === (await realPath(folder))
  // One that was killed while it cleared up has left some files of a handbook, which no build would touch.
  if (isLive) await rm(beside, { recursive: true, force: true })
  const built = await build(isLive ? beside : folder)
  if (!built.ok) return built
  if (isLive) {
    await switchPublished({ link, target: beside })
    await sweepAbandoned(folder)
    const copy = `${folder}.tmp-${process.pid}`
    await cp(beside, copy, { recursive: true, preserveTimestamps: true })
    await moveIntoPlace(copy, folder)
  }
  await switchPublished({ link, target: folder })
  await rm(beside, { recursive: true, force: true })
  return built
}

/** The folder that a path leads to; the path itself when nothing is there. */
function realPath(path: string): Promise<string> {
  return realpath(path).catch(() => path)
}
