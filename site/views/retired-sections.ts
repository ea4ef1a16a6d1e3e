// The pages below a framework's old address: its levels, comparisons, lists and the rest go on answering as its own page
// does, and lead to the very page that took their place. Pure.
import { currentFramework } from './current-framework.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { pairsToCompare } from './pairs.ts'
import { retiredDocuments } from './retired-documents.ts'
import { retiredPage, type RetiredPage } from './retired-page.ts'

/** A page below the address that framework `framework` had; `section` is the rest of its address, such as "levels/2". */
export type RetiredSection = { framework: string; section: string; page: RetiredPage }

/** Of what was renamed: every page that the framework has now. Of what was removed: those that every framework had. */
export function retiredSections(handbook: Handbook): RetiredSection[] {
  const { address, frameworks, release } = handbook
  return retiredDocuments(handbook).flatMap((gone) => {
    if (gone.kind !== 'framework') return []
    const now = currentFramework(release.changes, gone.id)
    const successor = frameworks.find(({ framework }) => framework.id === now)
    return sectionsOf(successor).map(({ section, name }) => {
      const page = retiredPage(handbook, gone, `${gone.href}${section}/`)
      if (successor === undefined) return { framework: gone.id, section, page }
      const onward = {
        label: `${successor.framework.title}: ${name}`,
        href: `${address.framework(now)}${section}/`,
      }
      return { framework: gone.id, section, page: { ...page, onward } }
    })
  })
}

const everyFramework = [
  { section: 'doing-and-not-doing', name: 'doing and not doing' },
  { section: 'a-z', name: 'A to Z' },
  { section: 'changes', name: 'changes' },
  { section: 'print', name: 'the whole framework on paper' },
]

function sectionsOf(entry: FrameworkEntry | undefined): { section: string; name: string }[] {
  if (entry === undefined) return everyFramework
  const pairs = pairsToCompare(entry)
  return [
    ...everyFramework,
    ...entry.framework.scale.points.map(({ code, name }) => ({ section: `levels/${code}`, name })),
    ...(pairs.length > 0 ? [{ section: 'compare', name: 'comparisons' }] : []),
    ...pairs.map(({ lower, upper }) => ({
      section: `compare/${lower.code}-${upper.code}`,
      name: `${lower.name} and ${upper.name} compared`,
    })),
  ]
}
