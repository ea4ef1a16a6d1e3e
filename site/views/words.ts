// The organisation's own words for things, with plain English where it gives none. Pure.
import type { Framework } from '#content-schema/framework'
import type { GroupKind } from '#content-schema/group'

/** Words for a framework's things; singular and plural stand beside each other. */
export type Words = {
  competency: string
  competencies: string
  level: string
  levels: string
  theme: string
  themes: string
  positive: string
  negative: string
}

const plainEnglish = {
  levels: { level: 'level', levels: 'levels' },
  audiences: { level: 'group of staff', levels: 'groups of staff' },
  none: { level: 'level', levels: 'levels' },
} as const

/** The words of a framework; only where the vocabulary is silent does plain English stand in. */
export function wordsOf({ vocabulary, scale }: Pick<Framework, 'vocabulary' | 'scale'>): Words {
  const { level, levels } = plainEnglish[scale.kind]
  return {
    competency: vocabulary.competency ?? 'competency',
    competencies: vocabulary.competencies ?? pluralOf(vocabulary.competency) ?? 'competencies',
    level: vocabulary.level ?? level,
    levels: vocabulary.levels ?? pluralOf(vocabulary.level) ?? levels,
    theme: vocabulary.theme ?? 'theme',
    themes: vocabulary.themes ?? pluralOf(vocabulary.theme) ?? 'themes',
    positive: vocabulary.positive ?? 'Doing',
    negative: vocabulary.negative ?? 'Not doing',
  }
}

/** What sort of group it is, as a reader would say it. */
export function groupKindInWords(kind: GroupKind): string {
  switch (kind) {
    case 'core':
      return 'Core, for everyone'
    case 'management':
      return 'For managers'
    case 'professional':
      return 'Professional, for some roles'
    case 'role-specific':
      return 'For particular roles'
    case 'cluster':
      return ''
  }
}

/** "8 competencies", "1 competency". */
export function counted(count: number, singular: string, plural: string): string {
  return `${count.toLocaleString('en-GB')} ${lowerFirst(count === 1 ? singular : plural)}`
}

/** "A", "A and B", "A, B and C". */
export function listed(items: readonly string[]): string {
  const last = items.at(-1) ?? ''
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`
}

/** With a capital at the start, for headings. */
export function upperFirst(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1)
}

/** Without the capital at the start, for the middle of a sentence ("Values and Themes" loses both); words in capitals stay. */
export function lowerFirst(text: string): string {
  const words = text.split(' ')
  // Titles leave joining words such as "and" small.
  const isTitle = words.every((word) => /^(?:\p{Lu}|\p{Ll}{1,3}$)/u.test(word))
  return words.map((word, index) => (index === 0 || isTitle ? lowerWord(word) : word)).join(' ')
}

function lowerWord(word: string): string {
  return /^\p{Lu}\p{Ll}/u.test(word) ? word.slice(0, 1).toLowerCase() + word.slice(1) : word
}

/** A text that people wrote in a field of several lines, as its paragraphs. */
export function paragraphsOf(text: string): string[] {
  return text
    .split(/\r?\n+/)
    .map((paragraph) => paragraph.trim())
    .filter((paragraph) => paragraph !== '')
}

function pluralOf(word: string | undefined): string | undefined {
  if (word === undefined) return undefined
  return /[^aeiou]y$/i.test(word) ? `${word.slice(0, -1)}ies` : `${word}s`
}
