// How long documents take from the file to checked records: those of a folder, and one spreadsheet of 5,000 behaviours.
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { assembleImports } from '#cms/import/assemble-import'
import { readSource } from '#cms/import/read-source'

/** Seconds; `documents` is absent without a folder of real documents. */
export type ImportFigures = { documents?: number; spreadsheetOf5000: number }

/** Measures reading, layout, outline, account and proof; writing drafts is the database's time and not counted. */
export async function benchImport(folder: string): Promise<ImportFigures> {
  const scratch = await mkdtemp(join(tmpdir(), 'handbook-bench-import-'))
  try {
    const sheet = join(scratch, 'behaviours.csv')
    await writeFile(sheet, rowsOf(5_000))
    const spreadsheetOf5000 = await secondsFor([sheet])
    if (folder === '') return { spreadsheetOf5000 }
    const names = (await readdir(folder)).filter((name) => name.endsWith('.txt'))
    return { documents: await secondsFor(names.map((name) => join(folder, name))), spreadsheetOf5000 }
  } finally {
    await rm(scratch, { recursive: true, force: true })
  }
}

/** The figures as two lines for a terminal. */
export function importsAsText({ documents, spreadsheetOf5000 }: ImportFigures): string {
  return [
    ...(documents === undefined
      ? []
      : [`Importing the documents of REAL_DOCUMENTS_DIR: ${documents.toFixed(1)} s`]),
    `Importing a spreadsheet of 5,000 behaviours: ${spreadsheetOf5000.toFixed(1)} s`,
  ].join('\n')
}

async function secondsFor(files: readonly string[]): Promise<number> {
  const start = performance.now()
  for (const file of files) {
    const source = await readSource(file)
    const imported = source.ok ? assembleImports(source.value) : source
    if (!imported.ok) throw new Error(`${file}: ${imported.problems.map(({ message }) => message).join(' ')}`)
  }
  return (performance.now() - start) / 1_000
}

/** Fifty competencies with four levels and twenty-five lines at each. */
function rowsOf(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => {
    const competency = Math.floor(index / 100)
    const level = 1 + (Math.floor(index / 25) % 4)
    return `Competency ${competency + 1},Level ${level},Does thing ${index + 1} so that others can rely on it.`
  })
  return ['Competency,Level,Behaviour', ...rows, ''].join('\n')
}
