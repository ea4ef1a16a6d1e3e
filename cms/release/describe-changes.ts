// What one update changed, line by line: the difference between two states of the published content. Pure; the same two
// states always give the same list in the same order.
import { canonicalJson } from '#content-schema/canonical-json'
import type { BehaviourChange, DocumentChange } from '#content-schema/change'
import type { ReleaseContent } from '#content-schema/release'
import type { Settings } from '#content-schema/settings'
import { describeBehaviours } from './describe-behaviours.ts'
import { relabelled } from './relabelled.ts'
import type { Renamed } from './renamed-documents.ts'

/** The governed content at one moment; there are no settings before the first release. */
export type GovernedContent = Pick<ReleaseContent, 'competencies' | 'frameworks' | 'roles' | 'synonyms'> & {
  settings?: Settings | undefined
}

/**
 * Documents: frameworks, competencies, roles, settings, synonyms, each by address. Behaviours: in reading order. What was
 * `renamed` is the same document at another address, and its lines have not moved.
 */
export function describeChanges(
  before: GovernedContent,
  after: GovernedContent,
  renamed: readonly Renamed[] = [],
): { documents: DocumentChange[]; behaviours: BehaviourChange[] } {
  const begun = relabelled(before, renamed)
  const earlier = new Map(documentsOf(begun).map((document) => [document.address, document]))
  const later = new Map(documentsOf(after).map((document) => [document.address, document]))
  const addresses = [...new Set([...earlier.keys(), ...later.keys()])].sort()
  return {
    documents: addresses.flatMap((address) =>
      documentChange(earlier.get(address), later.get(address), renamed),
    ),
    behaviours: describeBehaviours(begun.competencies, after.competencies),
  }
}

type Document = {
  /** Sorts as the list is to be read, and is the same before and after. */
  address: string
  about: Pick<DocumentChange, 'framework' | 'id' | 'kind' | 'name'>
  /** The fields that count, each as canonical JSON. */
  fields: ReadonlyMap<string, string>
}

function documentsOf(content: GovernedContent): Document[] {
  const { frameworks, competencies, roles, settings, synonyms } = content
  return [
    ...frameworks.map((f) => ({
      address: `1 ${f.id}`,
      about: { kind: 'framework' as const, framework: f.id, id: f.id, name: f.title },
      fields: fieldsOf(f),
    })),
    ...competencies.map((c) => ({
      address: `2 ${c.framework} ${c.id}`,
      about: { kind: 'competency' as const, framework: c.framework, id: c.id, name: c.name },
      // Where a line was imported from is no news to staff.
      fields: fieldsOf({ ...c, behaviours: c.behaviours.map((b) => ({ ...b, provenance: undefined })) }),
    })),
    ...roles.map((r) => ({
      address: `3 ${r.framework} ${r.id}`,
      about: { kind: 'role' as const, framework: r.framework, id: r.id, name: r.name },
      fields: fieldsOf(r),
    })),
    ...(settings === undefined
      ? []
      : [
          {
            address: '4',
            about: { kind: 'settings' as const, name: 'Settings of the handbook' },
            fields: fieldsOf(settings),
          },
        ]),
    ...(synonyms.length === 0
      ? []
      : [
          {
            address: '5',
            about: { kind: 'synonyms' as const, name: 'Synonyms of the search' },
            fields: fieldsOf({ synonyms }),
          },
        ]),
  ]
}

/** Fields that say nothing (absent, null, an empty list) are left out, as they are when content is hashed. */
function fieldsOf(document: Readonly<Record<string, unknown>>): ReadonlyMap<string, string> {
  const fields = Object.entries(document).map(([name, value]) => [name, canonicalJson({ value })] as const)
  return new Map(fields.filter(([, text]) => text !== '{}'))
}

function documentChange(
  before: Document | undefined,
  after: Document | undefined,
  renamed: readonly Renamed[],
): DocumentChange[] {
  if (after === undefined)
    return before === undefined ? [] : [{ ...before.about, operation: 'remove', fields: [] }]
  if (before === undefined) return [{ ...after.about, operation: 'add', fields: [] }]
  const names = [...new Set([...before.fields.keys(), ...after.fields.keys()])].sort()
  const fields = names.filter((name) => before.fields.get(name) !== after.fields.get(name))
  const { kind, framework, id } = after.about
  const from = renamed.find((r) => r.kind === kind && r.to.framework === framework && r.to.id === id)?.from
  if (from !== undefined)
    return [{ ...after.about, operation: 'change', fields, formerly: { ...from, name: before.about.name } }]
  return fields.length === 0 ? [] : [{ ...after.about, operation: 'change', fields }]
}
