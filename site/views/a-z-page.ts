// The finished A to Z of a framework: its competencies, their themes, other names, and every line under its telling word. Pure.
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { crumbsTo, shellOf, type Link, type Shell } from './shell.ts'
import { tellingWords } from './telling-word.ts'
import { listed, lowerFirst, upperFirst } from './words.ts'
import { pointTitle } from './point-title.ts'

/** A line under its word, with the competency it stands in. */
export type IndexedLine = { text: string; href: string; polarity: 'positive' | 'negative'; where: string }

/** An entry: a name that is a link, or a word with the lines that it tells of. */
export type IndexEntry =
  (Link & { kind: 'name'; what: string }) | { kind: 'word'; word: string; lines: IndexedLine[] }

/** The entries under one letter. */
export type Letter = { letter: string; id: string; entries: IndexEntry[] }

/** Everything the A to Z shows. */
export type AToZPage = {
  shell: Shell
  organisation: string
  title: string
  summary: string
  negativeHeading: string
  notices: string[]
  letters: Letter[]
}

/** The A to Z of a framework. */
export function aToZPage(handbook: Handbook, entry: FrameworkEntry): AToZPage {
  const { framework, words } = entry
  return {
    shell: shellOf(handbook, {
      title: 'A to Z',
      description: `Every ${lowerFirst(words.competency)}, ${lowerFirst(words.theme)} and line of ${framework.title} in alphabetical order: ${framework.organisation}.`,
      path: handbook.address.aToZ(framework.id),
      crumbs: crumbsTo(handbook, entry),
      entry,
    }),
    organisation: framework.organisation,
    title: 'A to Z',
    summary: `${upperFirst(listed([words.competencies, ...(hasThemes(entry) ? [words.themes] : []), 'every line under the word that tells most about it'].map(lowerFirst)))}.`,
    negativeHeading: words.negative,
    notices: framework.notices,
    letters: lettersOf([...names(handbook, entry), ...linesByWord(handbook, entry)]),
  }
}

function hasThemes({ competencies }: FrameworkEntry): boolean {
  return competencies.some(({ themes }) => themes.length > 0)
}

function names({ address }: Handbook, { framework, competencies, words }: FrameworkEntry): IndexEntry[] {
  return competencies.flatMap((competency): IndexEntry[] => {
    const href = address.competency(framework.id, competency.id)
    const called = (label: string, what: string): IndexEntry => ({ kind: 'name', label, href, what })
    return [
      called(competency.name, upperFirst(words.competency)),
      ...competency.aliases.map((alias) => called(alias, `Also a name of ${competency.name}`)),
      ...competency.themes.map(({ name }) =>
        called(name, `${upperFirst(words.theme)} of ${competency.name}`),
      ),
    ]
  })
}

function linesByWord({ address }: Handbook, entry: FrameworkEntry): IndexEntry[] {
  const { framework, competencies } = entry
  const levelOf = (code: string | undefined) => {
    const point = framework.scale.points.find((candidate) => candidate.code === code)
    return point === undefined ? [] : pointTitle(entry, point)
  }
  const lines = competencies.flatMap((competency) =>
    competency.behaviours.map(({ id, text, polarity, point }) => ({
      text,
      href: address.behaviour(framework.id, competency.id, id),
      polarity,
      where: [competency.name, levelOf(point)].flat().join(', '),
    })),
  )
  const telling = tellingWords(lines.map(({ text }) => text))
  const byWord = new Map<string, IndexedLine[]>()
  lines.forEach((line, index) => {
    const word = telling[index] ?? line.text
    byWord.set(word, [...(byWord.get(word) ?? []), line])
  })
  return [...byWord].map(([word, under]) => ({ kind: 'word', word, lines: under }))
}

function lettersOf(entries: readonly IndexEntry[]): Letter[] {
  const order = new Intl.Collator('en-GB', { numeric: true })
  const titleOf = (entry: IndexEntry) => (entry.kind === 'name' ? entry.label : entry.word)
  const byLetter = new Map<string, IndexEntry[]>()
  // Names before words of the same spelling: who looks for a competency finds it first.
  const rank = ({ kind }: IndexEntry) => (kind === 'name' ? 0 : 1)
  for (const entry of entries.toSorted(
    (a, b) => order.compare(titleOf(a), titleOf(b)) || rank(a) - rank(b),
  )) {
    const letter = letterOf(titleOf(entry))
    byLetter.set(letter, [...(byLetter.get(letter) ?? []), entry])
  }
  return [...byLetter]
    .toSorted(([a], [b]) => order.compare(a, b))
    .map(([letter, under]) => ({ letter, id: `letter-${idOf(letter)}`, entries: under }))
}

/** The letter under which a title stands; what begins with no letter stands under "#". */
function letterOf(title: string): string {
  const letter = title.normalize('NFD').match(/[\p{L}\p{N}]/u)?.[0]
  return letter === undefined || /\p{N}/u.test(letter) ? '#' : letter.toLocaleUpperCase('en-GB')
}

function idOf(letter: string): string {
  return /^[A-Z]$/.test(letter) ? letter.toLowerCase() : (letter.codePointAt(0) ?? 0).toString(16)
}
