// What is said when a disk was full during a restore: whether anything was changed yet, and how to go on.
import { dirname } from 'node:path'
import { isMarked } from '#cms/database/unfinished-restore'
import type { Settings } from '#cms/settings/parse-settings'
import { refusal, type Refusal } from '../outcome.ts'

/** Before the mark was set nothing was changed; after it, everything waits for a restore that comes to its end. */
export function noRoom({ dataDir, database }: Settings): Refusal {
  const places = database.kind === 'sqlite' ? `${dataDir} or of ${dirname(database.file)}` : dataDir
  return refusal(
    'environment',
    `The disk of ${places} is full, so the backup was not restored.`,
    isMarked(dataDir)
      ? 'What is there is not whole now. Make room and run the same command once more with --replace.'
      : 'What was there is as it was. Make room, about twice the size of the unpacked backup, and run the same command again.',
    'DATA_DIR',
  )
}
