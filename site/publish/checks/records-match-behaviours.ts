// What can be searched is what can be read: a record for each behaviour and each competency, each leading to its place.
import type { Problem } from '#content-schema/problem'
import { searchRecords } from '../../search/records.ts'
import type { Handbook } from '../../views/handbook.ts'
import { fileOf } from './file-of-address.ts'
import type { BuiltSite } from './read-built-site.ts'

/** Records that are missing or lead to a place that is not there. */
export function recordsMatchBehaviours(site: BuiltSite, handbook: Handbook): Problem[] {
  const records = searchRecords(handbook)
  const expected = handbook.release.competencies.reduce(
    (sum, { behaviours }) => sum + behaviours.length + 1,
    0,
  )
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  const lost = records.filter(({ url }) => {
    const page = pages.get(fileOf(url, handbook.address.home))
    const [, fragment] = url.split('#')
    return page === undefined || (fragment !== undefined && !page.texts.has(fragment))
  })
  return [
    ...(new Set(records.map(({ url }) => url)).size === expected
      ? []
      : [problem('pagefind', `The index has ${records.length} records where ${expected} were expected.`)]),
    ...lost.map(({ url }) => problem(url, 'A search result would lead to a place that is not there.')),
  ]
}

function problem(file: string, message: string): Problem {
  return { file, field: '', message, mend: 'Mend the records in site/search/records.ts.' }
}
