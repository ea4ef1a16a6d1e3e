// From what readers have and what an update would give them (or gave them) to the page that a reviewer reads: document by
// document, every change in its place. Values in, values out; the same two states always give the same page.
import { breaksForReaders, pagePath, type ContentAfter } from './breaks-for-readers.ts'
import { countsInWords } from './kinds-of-change.ts'
import { layOut, rowOf, type Fold, type Group } from './lay-out.ts'
import { namesOf, type NamedContent } from './names.ts'
import { reviewDocument, type ReviewedRecord } from './review-document.ts'

/** A document of the update; `key` is the item's. */
export type ReviewedItem = ReviewedRecord & { key: string }

/** What is needed to read an update. Names come from all content before and after, not only from its own documents. */
export type ReviewInput = {
  items: readonly ReviewedItem[]
  before: NamedContent
  after: NamedContent & ContentAfter
}

export type DocumentReview = {
  key: string
  /** For links within the page. */
  anchor: string
  kind: ReviewedRecord['kind']
  operation: 'add' | 'change' | 'remove' | 'none'
  /** Such as "Competency". */
  kindName: string
  name: string
  /** The framework it belongs to, where its own name does not say. */
  framework: string | undefined
  /** Such as "3 behaviours added, 1 reworded". */
  counts: string
  blocks: readonly (Group | Fold)[]
  /** What readers lose. */
  breaks: readonly string[]
  /** Its page below the handbook's or a preview's address. */
  page: string | undefined
  /** Every row that a comment may be about. */
  rowIds: readonly string[]
}

/** The documents in the order frameworks, competencies, roles, settings, synonyms, as readers meet them. */
export function assembleReview({ items, before, after }: ReviewInput): DocumentReview[] {
  const [was, is] = [namesOf(before), namesOf(after)]
  return [...items].sort(inOrder).map((item): DocumentReview => {
    const rows = reviewDocument(item, was, is)
    const changed = rows.some(({ kind }) => kind !== 'unchanged')
    const operation =
      item.before === undefined ? 'add' : item.after === undefined ? 'remove' : changed ? 'change' : 'none'
    const names = item.after === undefined ? was : is
    return {
      key: item.key,
      anchor: item.key.replace(/[^\w-]/g, '-'),
      kind: item.kind,
      operation,
      kindName: kindNames[item.kind],
      name: nameOf(item),
      framework:
        item.kind === 'competency' || item.kind === 'role'
          ? names.framework((item.after ?? item.before)?.framework)
          : undefined,
      counts: changed ? countsInWords(rows) : 'Nothing differs',
      blocks: layOut(rows),
      breaks: breaksForReaders(item, rows, after),
      page: pagePath(item, 'after'),
      rowIds: rows.map((row) => rowOf(row).id),
    }
  })
}

const kindNames: Readonly<Record<ReviewedRecord['kind'], string>> = {
  framework: 'Framework',
  competency: 'Competency',
  role: 'Role profile',
  settings: 'Settings',
  synonyms: 'Synonyms',
}
const kindOrder = Object.keys(kindNames)

function nameOf(item: ReviewedRecord): string {
  switch (item.kind) {
    case 'framework':
      return item.after?.title ?? item.before?.title ?? 'Without a title'
    case 'competency':
    case 'role':
      return item.after?.name ?? item.before?.name ?? 'Without a name'
    case 'settings':
      return 'Handbook settings'
    case 'synonyms':
      return 'Search synonyms'
  }
}

function inOrder(a: ReviewedItem, b: ReviewedItem): number {
  return (
    kindOrder.indexOf(a.kind) - kindOrder.indexOf(b.kind) ||
    compare(frameworkOf(a), frameworkOf(b)) ||
    placeIn(a) - placeIn(b) ||
    compare(nameOf(a), nameOf(b)) ||
    compare(a.key, b.key)
  )
}

function frameworkOf(item: ReviewedItem): string {
  if (item.kind !== 'competency' && item.kind !== 'role') return ''
  return (item.after ?? item.before)?.framework ?? ''
}

function placeIn(item: ReviewedItem): number {
  return item.kind === 'competency' ? ((item.after ?? item.before)?.order ?? 0) : 0
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
