// Before SQLite opens a file: whether it is one of its own. SQLite itself would say so with a code and a stack. It never writes.
import { closeSync, openSync, readSync, statSync } from 'node:fs'
import { NotUsable } from './not-usable.ts'

const beginning = 'SQLite format 3\0'

/** Throws NotUsable when something else stands in the place of the database's file; one that is not there, or empty, is new. */
export function refuseOtherFile(file: string): void {
  const found = statSync(file, { throwIfNoEntry: false })
  if (found === undefined || (found.isFile() && found.size === 0)) return
  if (found.isFile() && beginsAsSqlite(file)) return
  throw new NotUsable(
    `${file} is no SQLite database, or a damaged one.`,
    'Check DATABASE_URL. If this is the right file, restore the newest backup: npm run restore -- FILE --replace.',
  )
}

function beginsAsSqlite(file: string): boolean {
  const bytes = Buffer.alloc(beginning.length)
  const handle = openSync(file, 'r')
  try {
    readSync(handle, bytes, 0, bytes.length, 0)
  } finally {
    closeSync(handle)
  }
  return bytes.toString('latin1') === beginning
}
