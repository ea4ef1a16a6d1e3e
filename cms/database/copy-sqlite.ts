// A SQLite file as it was at one moment, while others go on writing to it. Copying the file would catch half of a write.
import { createClient } from '@libsql/client'
import { refuseOtherFile } from './refuse-other-file.ts'

/** Writes the database in `file` to `copy`, which must not be there. */
export async function copySqlite(file: string, copy: string): Promise<void> {
  refuseOtherFile(file)
  const client = createClient({ url: `file:${file}` })
  try {
    await client.execute('PRAGMA busy_timeout = 10000')
    await client.execute({ sql: 'VACUUM INTO ?', args: [copy] })
  } finally {
    client.close()
  }
}
