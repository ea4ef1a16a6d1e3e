// Gathers competencies while a document is walked through: by name, wherever their parts stand, so that a heading that comes again
// adds to the competency it names.
import { isSameName } from '../names-match.ts'
import type {
  Flag,
  Furniture,
  OutlineBehaviour,
  OutlineCompetency,
  OutlineFramework,
  Sourced,
} from '../outline.ts'
import { kindOf } from '../front/parse-model-list.ts'
import type { ColumnHead } from '../layouts/column-heads.ts'
import type { TextBlock } from '../source-document.ts'
import { isNearly, joinAt, lettersAlike } from './same-texts.ts'
import type { HeadingParts } from './split-heading.ts'

export type Drafts = {
  competencies: OutlineCompetency[]
  groups: OutlineFramework['groups']
  heads: (ColumnHead & { people?: true })[]
  positiveHeads: Sourced[]
  negativeHeads: Sourced[]
  words: Sourced[]
  furniture: Furniture[]
  flags: Flag[]
  /** Lines whose own row or column names their level. */
  tied: Set<OutlineBehaviour>
}

export function noDrafts(): Drafts {
  return {
    competencies: [],
    groups: [],
    heads: [],
    positiveHeads: [],
    negativeHeads: [],
    words: [],
    furniture: [],
    flags: [],
    tied: new Set(),
  }
}

/** The competency of this name, made when it is new. A `heading` that comes again is flagged. */
export function competencyFor(
  drafts: Drafts,
  parts: HeadingParts,
  group: string | undefined,
  heading = false,
): OutlineCompetency {
  // Under headings only the page before can go on; the same name further up is another competency, to be refused later.
  const open = heading ? drafts.competencies.slice(-1) : drafts.competencies
  const known = open.find((other) => isNamed(other, parts.name.text))
  const competency = known ?? newCompetency(drafts, parts, group)
  if (known !== undefined) {
    addName(drafts, known, parts.name)
    if (heading)
      drafts.flags.push({
        code: 'repeated-heading',
        message: `"${known.name.text}" is headed more than once and was read as one competency.`,
        at: parts.name.at,
      })
  }
  if (known === undefined) drafts.flags.push(...parts.flags)
  for (const field of ['definition', 'appliesTo', 'scope'] as const) {
    const text = parts[field]
    if (text !== undefined) addText(drafts, competency, field, text)
  }
  if (parts.number !== undefined) addNumber(competency, parts.number)
  if (parts.word !== undefined) drafts.words.push(parts.word)
  return competency
}

function isNamed(competency: OutlineCompetency, name: string): boolean {
  return [competency.name, ...competency.aliases].some((own) => isSameName(own.text, name))
}

function newCompetency(drafts: Drafts, parts: HeadingParts, group: string | undefined): OutlineCompetency {
  const competency: OutlineCompetency = {
    name: parts.name,
    aliases: [],
    ...(group === undefined ? {} : { group }),
    themes: [],
    points: [],
    behaviours: [],
  }
  drafts.competencies.push(competency)
  return competency
}

function addName(drafts: Drafts, { name, aliases }: OutlineCompetency, other: Sourced): void {
  if (lettersAlike(name.text, other.text)) {
    name.at = joinAt(name.at, other.at)
    return
  }
  const alias = aliases.find(({ text }) => lettersAlike(text, other.text))
  if (alias !== undefined) alias.at = joinAt(alias.at, other.at)
  else {
    aliases.push(other)
    drafts.flags.push({
      code: 'alias',
      message: `"${name.text}" is also written "${other.text}"; the second was kept as another name.`,
      at: other.at,
    })
  }
}

function addNumber(competency: OutlineCompetency, number: Sourced): void {
  if (competency.number === undefined) competency.number = number
  else if (competency.number.text === number.text)
    competency.number = { ...number, at: joinAt(competency.number.at, number.at) }
}

type TextField = 'definition' | 'rationale' | 'appliesTo' | 'scope'

/** Sets a text of a competency. The same text again adds its place; other wording of it is flagged and the first one kept. */
export function addText(
  drafts: Drafts,
  competency: OutlineCompetency,
  field: TextField,
  text: Sourced,
): boolean {
  const own = competency[field]
  if (own === undefined) {
    competency[field] = text
    return true
  }
  if (lettersAlike(own.text, text.text)) {
    competency[field] = { ...own, at: joinAt(own.at, text.at) }
    return true
  }
  if (!isNearly(own.text, text.text)) return false
  drafts.furniture.push({ reason: 'running head', at: text.at })
  drafts.flags.push({
    code: 'repeated-differently',
    message: `The heading of "${competency.name.text}" comes again with other wording: "${text.text}". The first one was kept.`,
    at: [...own.at, ...text.at],
  })
  return true
}

/** The theme of this name within a competency; a name that differs by case or a hyphen is kept as another name of it. */
export function themeFor(drafts: Drafts, competency: OutlineCompetency, name: Sourced): string {
  const theme = competency.themes.find((other) =>
    [other.name, ...other.aliases].some((own) => isSameName(own.text, name.text)),
  )
  if (theme === undefined) {
    competency.themes.push({ name, aliases: [] })
    return name.text
  }
  const alike = [theme.name, ...theme.aliases].find((own) => lettersAlike(own.text, name.text))
  if (
    alike !== undefined &&
    (alike !== theme.name || alike.text === name.text || lettersAlike(alike.text, name.text))
  )
    alike.at = joinAt(alike.at, name.at)
  if (theme.name.text !== name.text && !theme.aliases.some(({ text }) => text === name.text)) {
    theme.aliases.push(name)
    drafts.flags.push({
      code: 'alias',
      message: `"${theme.name.text}" is also written "${name.text}"; both were read as one theme.`,
      at: name.at,
    })
  }
  return theme.name.text
}

/** The group of this heading; one that comes again adds its place. */
export function groupFor(drafts: Drafts, name: Sourced): string {
  const known = drafts.groups.find((group) => isSameName(group.name.text, name.text))
  if (known === undefined) {
    drafts.groups.push({ name, kind: kindOf(name.text) })
    return name.text
  }
  known.name.at = joinAt(known.name.at, name.at)
  return known.name.text
}

export function addBehaviours(competency: OutlineCompetency, behaviours: readonly OutlineBehaviour[]): void {
  competency.behaviours.push(...behaviours)
}

export function sourcedOf({ text, at }: TextBlock): Sourced {
  return { text, at }
}
