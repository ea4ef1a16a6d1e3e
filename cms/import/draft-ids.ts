// Makes the ids of drafts from names. An id is a public address: short, readable, and made only once.
import { reservedFrameworkIds, slugify } from '#content-schema/slug'
import type { OutlineFramework } from './outline.ts'

const plainWords = new Set(
  'a an and based behaviour behaviours behavioural competence competencies competency definitions dictionary framework guide handbook introduction of our the to'.split(
    ' ',
  ),
)

/** What stands for the organisation until an editor names it. */
export const organisationNotNamed = 'Organisation not named'

/** The organisation's name, and the title when it says more than that this is a competency framework. */
export function frameworkIdFor({
  organisation,
  title,
}: Pick<OutlineFramework, 'organisation' | 'title'>): string {
  const own = slugify(title.text)
    .split('-')
    .filter((word) => !plainWords.has(word))
  // A name that nobody gave has no place in an address that never changes.
  const names = organisation.text === organisationNotNamed ? [] : slugify(organisation.text).split('-')
  const telling = own.filter((word) => !names.includes(word))
  const words = [...names, ...telling]
  const id = shortened(words.length > 0 ? words : slugify(title.text).split('-'))
  return reservedFrameworkIds.includes(id) ? `${id}-framework` : id
}

/** As many whole words as fit into 50 characters, so that addresses stay readable. */
function shortened(words: readonly string[]): string {
  let id = words.slice(0, 1).join('').slice(0, 50)
  for (const word of words.slice(1)) {
    if (id.length + 1 + word.length > 50) break
    id = `${id}-${word}`
  }
  return id
}

/** A slug for each name; a slug that is taken or reserved gets a number. */
export function idsFor(names: readonly string[], reserved: readonly string[] = []): string[] {
  const taken = new Set(reserved)
  // Where the search for a free number goes on; a document may say one name ten thousand times.
  const next = new Map<string, number>()
  return names.map((name) => {
    const slug = slugify(name)
    const stem = slug.slice(0, 76)
    let id = slug
    for (let count = next.get(stem) ?? 2; taken.has(id); count++) {
      id = `${stem}-${count}`
      next.set(stem, count + 1)
    }
    taken.add(id)
    return id
  })
}

/** The id that belongs to a name; undefined without a name or for a name that is not there. */
export function idOfName(
  named: readonly { name: { text: string } }[],
  ids: readonly string[],
  name: string | undefined,
): string | undefined {
  const index = named.findIndex((candidate) => candidate.name.text === name)
  return name === undefined || index === -1 ? undefined : ids[index]
}
