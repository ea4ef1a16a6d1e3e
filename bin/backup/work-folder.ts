// A folder of its own for a backup or a restore while it works, holding drafts and password hashes: it goes when the work ends,
// however that ends, and what a killed process has left goes before the next begins.
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { isRunning } from '#site/publish/is-running'
import { onInterruption } from '../interruption.ts'

/** Runs `work` with a new folder in `parent`, readable by its owner alone; `name` tells folders of one kind. */
export async function inWorkFolder<T>(
  parent: string,
  name: string,
  work: (folder: string) => Promise<T>,
): Promise<T> {
  await sweepAbandoned(parent, name)
  const folder = await mkdtemp(join(parent, `.${name}-${process.pid}-`))
  const forget = onInterruption(() => remove(folder))
  try {
    return await work(folder)
  } finally {
    forget()
    await remove(folder)
  }
}

async function sweepAbandoned(parent: string, name: string): Promise<void> {
  for (const entry of await readdir(parent)) {
    if (!entry.startsWith(`.${name}-`)) continue
    const [, pid] = /^([0-9]+)-/.exec(entry.slice(name.length + 2)) ?? []
    // A restarted container gives the same numbers again: ours cannot be there yet.
    if (pid !== undefined && (Number(pid) === process.pid || !isRunning(Number(pid))))
      await remove(join(parent, entry))
  }
}

/** Retried: what was being unpacked when an archive ended too soon may still be written. */
function remove(folder: string): Promise<void> {
  return rm(folder, { recursive: true, force: true, maxRetries: 5 })
}
