// The rules of WCAG 2.2, levels A and AA, and good practice, as far as a machine can check them: one page of each kind in each
// framework, in light, in the dark and at 320 px. `npm run bench` asks about every page.
import { readdir } from 'node:fs/promises'
import { expect, test } from '@playwright/test'
import { documentsFolder } from '#tests/support/documents-folder'
import { buildHandbook, type HandbookKind } from '#tests/support/built-handbook'
import { onePageOfEachKind, sweepPages } from '#tests/support/sweep-pages'

const more: Partial<Record<HandbookKind, readonly string[]>> = {
  samples: ['search/?q=before', 'search/?q=before&polarity=negative', 'not-there/'],
}

for (const kind of ['samples', 'history', 'odd', 'documents'] as const)
  test(`no page of ${kind} breaks a rule of WCAG 2.2 AA or of good practice`, async ({ browser }) => {
    test.skip(kind === 'documents' && documentsFolder() === undefined, 'REAL_DOCUMENTS_DIR is not set')
    test.setTimeout(900_000)
    const handbook = await buildHandbook(kind)
    try {
      const files = await readdir(handbook.folder, { recursive: true })
      const paths = files
        // Three hundred competencies that differ by a number: their long lists hold nothing that shorter ones do not.
        .filter((path) => /(^|\/)index\.html$/.test(path) && !/^many\/(a-z|print|doing)/.test(path))
        .map((path) => path.replace(/index\.html$/, ''))
      const asked = [...onePageOfEachKind(paths), ...(more[kind] ?? [])]
      expect(await sweepPages(browser, { url: handbook.url, paths: asked })).toEqual([])
    } finally {
      await handbook.close()
    }
  })
