// An address with a fragment leads to one place: no id stands twice on a page.
import type { Problem } from '#content-schema/problem'
import type { BuiltSite } from './read-built-site.ts'

/** Ids that two elements of a page share. */
export function idsAreUnique({ pages }: BuiltSite): Problem[] {
  return pages.flatMap(({ path, texts }) =>
    [...texts]
      .filter(([, found]) => found.length > 1)
      .map(([id, found]) => ({
        file: path,
        field: id,
        message: `This id stands ${found.length} times on the page.`,
        mend: 'Give each element an id of its own in the view that names it.',
      })),
  )
}
