// The finished page of a framework's changes: every published update with its note, its approval and what it changed. Pure.
import type { Change, DocumentChange } from '#content-schema/change'
import { approvalInWords } from './approval.ts'
import { changedLine, type ChangedLine } from './changed-lines.ts'
import { currentFramework } from './current-framework.ts'
import { dayInWords, type DateInWords, newestFirst } from './dates.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { crumbsTo, shellOf, type Link, type Shell } from './shell.ts'
import { counted, listed, lowerFirst, paragraphsOf } from './words.ts'

/** Lines of more than this many are folded under their count. */
const mostUnfolded = 12

/** The changed lines of one competency. */
export type ChangedCompetency = {
  name: string
  href?: string | undefined
  counts: string
  folded: boolean
  lines: ChangedLine[]
}

/** One published update as far as it touches the framework. */
export type UpdateView = {
  id: string
  title: string
  date: DateInWords
  approval?: string | undefined
  notes: string[]
  documents: { text: string; href?: string | undefined }[]
  competencies: ChangedCompetency[]
}

/** Everything the page of changes shows, the newest update first. */
export type ChangesPage = {
  shell: Shell
  organisation: string
  title: string
  updates: UpdateView[]
  contents: Link[]
}

/** The changes of a framework. */
export function changesPage(handbook: Handbook, entry: FrameworkEntry): ChangesPage {
  const { framework } = entry
  const updates = handbook.release.changes
    .filter((change) => touches(handbook, change, framework.id))
    .toSorted((a, b) => newestFirst(a.publishedAt, b.publishedAt))
    .map((change) => updateView(handbook, entry, change))
  return {
    shell: shellOf(handbook, {
      title: 'Changes',
      description: `What has changed, line by line: ${framework.organisation}, ${framework.title}.`,
      path: handbook.address.changes(framework.id),
      crumbs: crumbsTo(handbook, entry),
      entry,
    }),
    organisation: framework.organisation,
    title: 'Changes',
    updates,
    contents: updates.length < 2 ? [] : updates.map(({ id, title }) => ({ label: title, href: `#${id}` })),
  }
}

/** The frameworks that an update changed and that are still there. */
export function frameworksTouched(handbook: Handbook, change: Change): FrameworkEntry[] {
  return handbook.frameworks.filter(({ framework }) => touches(handbook, change, framework.id))
}

function touches(handbook: Handbook, { behaviours, documents }: Change, framework: string): boolean {
  return [...behaviours, ...documents].some((record) => belongsTo(handbook, framework, record))
}

function belongsTo(
  { release }: Handbook,
  framework: string,
  record: { framework?: string | undefined },
): boolean {
  return record.framework !== undefined && currentFramework(release.changes, record.framework) === framework
}

function updateView(handbook: Handbook, entry: FrameworkEntry, change: Change): UpdateView {
  const { settings } = handbook.release
  const { id } = entry.framework
  return {
    id: change.id,
    title: change.title,
    date: dayInWords(change.publishedAt, settings.timeZone),
    approval: approvalInWords(change, settings),
    notes: paragraphsOf(change.note),
    documents: change.documents
      .filter((document) => belongsTo(handbook, id, document))
      .flatMap((document) => documentInWords(handbook, entry, document)),
    competencies: changedCompetencies(handbook, entry, change),
  }
}

function changedCompetencies(handbook: Handbook, entry: FrameworkEntry, change: Change): ChangedCompetency[] {
  const own = change.behaviours.filter((line) => belongsTo(handbook, entry.framework.id, line))
  const all = own.length
  return [...new Set(own.map(({ competency }) => competency))].map((id) => {
    const home = entry.competencies.find((competency) => competency.id === id)
    const removed = change.documents.find(
      (d) => d.kind === 'competency' && belongsTo(handbook, entry.framework.id, d) && d.id === id,
    )
    const lines = own
      .filter(({ competency }) => competency === id)
      .map((line) => changedLine(handbook, entry, line))
    return {
      name: home?.name ?? removed?.name ?? id,
      href: home === undefined ? undefined : handbook.address.competency(entry.framework.id, id),
      counts: countsOf(lines),
      folded: all > mostUnfolded,
      lines,
    }
  })
}

function countsOf(lines: readonly ChangedLine[]): string {
  const kinds = ['added', 'reworded', 'moved', 'removed'] as const
  return listed(
    kinds.flatMap((kind) => {
      const count = lines.filter((line) => line.kind === kind).length
      return count === 0 ? [] : [`${counted(count, 'line', 'lines')} ${kind}`]
    }),
  )
}

/** A document's own change in a sentence; that only its lines changed is told by the lines. */
function documentInWords(
  { address }: Handbook,
  entry: FrameworkEntry,
  document: DocumentChange,
): UpdateView['documents'] {
  const { kind, operation, id, name } = document
  const { framework, words, competencies, roles } = entry
  const what = {
    framework: 'The framework',
    competency: `The ${lowerFirst(words.competency)}`,
    role: 'The role',
  }
  if (kind === 'settings' || kind === 'synonyms') return []
  const href =
    kind === 'framework'
      ? address.framework(framework.id)
      : kind === 'competency'
        ? competencies.some((c) => c.id === id) && id !== undefined
          ? address.competency(framework.id, id)
          : undefined
        : roles.some((r) => r.id === id) && id !== undefined
          ? address.role(framework.id, id)
          : undefined
  const about = `${what[kind]} “${name}”`
  if (operation !== 'change')
    return [{ text: `${about} was ${operation === 'add' ? 'added' : 'removed'}.`, href }]
  const fields = document.fields.filter((field) => field !== 'behaviours').map(fieldInWords)
  const { formerly } = document
  if (formerly !== undefined) {
    const others = fields.length === 0 ? '' : `; ${listed(fields)} changed`
    const was = formerly.name === name ? 'has a new address' : `was “${formerly.name}” and has a new address`
    return [{ text: `${about} ${was}${others}.`, href }]
  }
  return fields.length === 0 ? [] : [{ text: `${about}: ${listed(fields)} changed.`, href }]
}

function fieldInWords(field: string): string {
  const known: Readonly<Record<string, string>> = {
    appliesTo: 'whom it applies to',
    aliases: 'other names',
    contact: 'whom to ask',
    expectations: 'what is expected',
    order: 'its place',
    orderInGroup: 'its place in the group',
    points: 'titles and summaries of levels',
    rationale: 'why it matters',
    related: 'related competencies',
    uses: 'what it is for',
    vocabulary: 'words',
  }
  return known[field] ?? field
}
