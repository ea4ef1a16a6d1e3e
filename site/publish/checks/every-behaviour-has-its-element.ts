// A line that can be quoted must be there: each behaviour stands once on its competency's page, with its id and exactly its text.
import type { Problem } from '#content-schema/problem'
import type { Handbook } from '../../views/handbook.ts'
import type { BuiltSite } from './read-built-site.ts'
import { fileOf } from './file-of-address.ts'

/** Behaviours whose element is missing, doubled, or says something else. */
export function everyBehaviourHasItsElement(site: BuiltSite, handbook: Handbook): Problem[] {
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  return handbook.release.competencies.flatMap(({ framework, id, behaviours }) => {
    const file = fileOf(handbook.address.competency(framework, id), handbook.address.home)
    const texts = pages.get(file)?.texts
    return behaviours.flatMap((behaviour) => {
      const found = texts?.get(behaviour.id) ?? []
      if (found.length === 1 && found[0] === behaviour.text) return []
      return [
        {
          file: `${framework}/${id}`,
          field: behaviour.id,
          message:
            found.length > 1
              ? `"${behaviour.text}" stands ${found.length} times on its page.`
              : `"${behaviour.text}" does not stand on its page as it was written.`,
          mend: 'Mend the page of the competency; the content itself is right.',
        },
      ]
    })
  })
}
