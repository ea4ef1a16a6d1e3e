// The finished page at an address whose framework, competency or role was taken away. Pure.
import type { Handbook } from './handbook.ts'
import { retiredLines, type RetiredLine } from './retired-lines.ts'
import type { RetiredDocument } from './retired-documents.ts'
import { crumbsTo, shellOf, type Link, type Shell } from './shell.ts'

/** Everything the page of something retired shows. */
export type RetiredPage = {
  shell: Shell
  name: string
  /** What it was, such as "This competency". */
  what: string
  gone: RetiredDocument
  lines: RetiredLine[]
  /** Where to look instead, besides what replaced it. */
  onward: Link
}

/** The page that says what became of it; `path` is where it stands, when that is not the address of what is gone itself. */
export function retiredPage(handbook: Handbook, gone: RetiredDocument, path = gone.href): RetiredPage {
  const { address, frameworks } = handbook
  const entry = frameworks.find(({ framework }) => framework.id === gone.framework)
  const what = { framework: 'framework', competency: entry?.words.competency ?? 'competency', role: 'role' }[
    gone.kind
  ]
  return {
    shell: shellOf(handbook, {
      title: `${gone.name} (no longer used)`,
      description: `${gone.name} left this address on ${gone.date.words}.`,
      path,
      ...(entry === undefined ? {} : { entry, crumbs: crumbsTo(handbook, entry) }),
    }),
    name: gone.name,
    what: `This ${what.toLowerCase()}`,
    gone,
    lines: gone.kind === 'competency' ? retiredLines(handbook, gone.framework, gone.id) : [],
    onward:
      entry === undefined
        ? { label: 'All frameworks', href: `${address.home}#frameworks` }
        : { label: entry.framework.title, href: address.framework(entry.framework.id) },
  }
}
