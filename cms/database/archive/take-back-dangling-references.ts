// MongoDB keeps references to documents that were deleted; SQLite empties them. Restored from the one into the other, they are
// emptied as SQLite would have done.

type Ask = (sql: string) => Promise<readonly unknown[]>

type ForeignKey = { id: number; from: string; on_delete: string }

/** Empties, or removes with its row where the schema says so, every reference that leads nowhere. */
export async function takeBackDanglingReferences(ask: Ask): Promise<void> {
  for (const found of await ask('PRAGMA foreign_key_check')) {
    const { table, rowid, fkid } = found as { table: string; rowid: number; fkid: number } // SQLite's documented columns
    const keys = (await ask(`PRAGMA foreign_key_list("${table}")`)) as readonly ForeignKey[] // as above
    const key = keys.find(({ id }) => id === fkid)
    if (key === undefined) throw new Error(`The reference ${fkid} of ${table} is not known.`)
    await ask(
      key.on_delete === 'CASCADE'
        ? `DELETE FROM "${table}" WHERE rowid = ${rowid}`
        : `UPDATE "${table}" SET "${key.from}" = NULL WHERE rowid = ${rowid}`,
    )
  }
}
