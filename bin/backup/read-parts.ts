// The rows of an unpacked backup, one line at a time.
import { createReadStream } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { partName, type Part, type Row } from '#cms/database/archive/parts'

/** The rows of a part; none when the backup was made before there was such a part. Throws at a line that is not a row. */
export async function* readPart(folder: string, part: Part, known: ReadonlySet<string>): AsyncGenerator<Row> {
  const path = `database/${partName(part)}.jsonl`
  if (!known.has(path)) return
  for await (const line of createInterface({
    input: createReadStream(join(folder, path)),
    crlfDelay: Infinity,
  })) {
    if (line === '') continue
    const row: unknown = JSON.parse(line)
    if (!isRow(row)) throw new Error(`A line of ${path} is not a row with an id.`)
    yield row
  }
}

function isRow(value: unknown): value is Row {
  return typeof value === 'object' && value !== null && 'id' in value && typeof value.id === 'string'
}
