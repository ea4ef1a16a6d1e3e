// Writes the search index beside the pages: one record for each behaviour and competency, the words file that keeps the search
// honest, and none of Pagefind's own pages.
import { rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { close, createIndex } from 'pagefind'
import type { Checked } from '#content-schema/problem'
import type { Handbook } from '../views/handbook.ts'
import { indexWords } from '../search/index-words.ts'
import { searchRecords } from '../search/records.ts'

/** Files of Pagefind's own interfaces, which this handbook does not use. */
const unused = [
  'pagefind-component-ui.css',
  'pagefind-component-ui.js',
  'pagefind-highlight.js',
  'pagefind-modular-ui.css',
  'pagefind-modular-ui.js',
  'pagefind-ui.css',
  'pagefind-ui.js',
  'wasm.unknown.pagefind',
]

/** Records that share a file: few enough for a small download, many enough for few files. */
const recordsPerFile = 40

/** Hands Pagefind to the page's own script. An import() there would be wrapped in a kilobyte of the bundler's. */
const opening = "import*as p from'./pagefind.js';self.pagefind=p\n"

/** Pagefind has one program for all indexes of a process, and closing it ends them all: so one index at a time. */
let before: Promise<unknown> = Promise.resolve()

/** Builds the index of a handbook in a folder; Pagefind's own errors come back as problems. */
export function buildSearchIndex(handbook: Handbook, folder: string): Promise<Checked<null>> {
  const mine = before.then(() => buildIndex(handbook, folder))
  before = mine.catch(() => undefined)
  return mine
}

async function buildIndex(handbook: Handbook, folder: string): Promise<Checked<null>> {
  const records = searchRecords(handbook)
  const { index, errors } = await createIndex({
    forceLanguage: 'en',
    maxFragments: Math.max(1, Math.ceil(records.length / recordsPerFile)),
  })
  if (index === undefined) return refused(errors)
  try {
    // One after the other: the order of records decides the bytes of the index.
    for (const record of records) {
      const added = await index.addCustomRecord(record)
      if (added.errors.length > 0) return refused(added.errors, record.url)
    }
    const written = await index.writeFiles({ outputPath: folder })
    if (written.errors.length > 0) return refused(written.errors)
    const words = indexWords(records, handbook.release.synonyms)
    await writeFile(join(folder, 'open.js'), opening)
    await writeFile(join(folder, 'words.json'), JSON.stringify(words))
    await Promise.all(unused.map((file) => rm(join(folder, file), { force: true })))
    return { ok: true, value: null }
  } finally {
    await close()
  }
}

function refused(errors: readonly string[], where = 'pagefind'): Checked<null> {
  return {
    ok: false,
    problems: errors.map((message) => ({
      file: where,
      field: '',
      message: `The search index could not be built: ${message}`,
      mend: 'Check the disk and the record named here, then publish again.',
    })),
  }
}
