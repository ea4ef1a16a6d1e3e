// A framework as the contract has it (data/frameworks/<id>.json) becomes drafts as it is: every id, role and relation is kept, and
// every text is accounted for. Nothing is guessed.
import { canonicalJson } from '#content-schema/canonical-json'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import { parseFrameworkBundle } from '#content-schema/parse-release'
import type { Checked } from '#content-schema/problem'
import type { Account, AccountEntry } from './assemble-account.ts'
import { outlineOfBundle } from './outline-of-bundle.ts'
import type { Flag, Outline } from './outline.ts'
import { parseJson, textsInJson } from './readers/parse-contract.ts'
import type { SourceRef } from './source-document.ts'

export type AssembledContract = { outline: Outline; bundle: FrameworkBundle; account: Account }

/** The name of this form in the account. */
export const contractJson = 'A framework of a handbook (data/frameworks)'

/** The drafts in this JSON, or everything in it that the contract does not allow. */
export function assembleContract(json: string, fileName: string): Checked<AssembledContract> {
  const parsed = parseFrameworkBundle(parseJson(json), fileName)
  if (!parsed.ok) return parsed
  const places = placesIn(json)
  const { bundle, flags } = withoutForeignRelations(parsed.value, places)
  const at = (path: string): SourceRef[] => places.get(path)?.at ?? []
  const outline = { ...outlineOfBundle(bundle, at), layout: contractJson, flags }
  const kept = new Set(textsInJson(canonicalJson(bundle)).map(({ text }) => text))
  const entries = [...places].map(([path, { text, at: refs }]): AccountEntry => ({
    at: refs,
    text,
    mark: '',
    fate: kept.has(text) ? { kind: 'placed', as: [path] } : { kind: 'notPlaced', as: [] },
  }))
  const placed = entries.filter(({ fate }) => fate.kind === 'placed').length
  const account = { entries, totals: { placed, furniture: 0, notPlaced: entries.length - placed } }
  return { ok: true, value: { outline, bundle, account } }
}

type Places = Map<string, { text: string; at: SourceRef[] }>

function placesIn(json: string): Places {
  const parts = new Map<number, number>()
  return new Map(
    textsInJson(json).map(({ path, text, line }) => {
      const part = (parts.get(line) ?? 0) + 1
      parts.set(line, part)
      return [path, { text, at: [{ line, part }] }] as const
    }),
  )
}

/** A relation to a competency of another framework cannot be drawn before both are in the CMS. */
function withoutForeignRelations(
  bundle: FrameworkBundle,
  places: Places,
): { bundle: FrameworkBundle; flags: Flag[] } {
  const flags: Flag[] = []
  const competencies = bundle.competencies.map((competency, i) => ({
    ...competency,
    related: competency.related.filter(({ framework, competency: other }, j) => {
      if (framework === bundle.framework.id) return true
      flags.push({
        code: 'foreign-relation',
        message: `"${competency.name}" is related to "${other}" of the framework "${framework}", which is not in this file; draw this relation in the CMS.`,
        at: places.get(`competencies[${i}].related[${j}].competency`)?.at ?? [],
      })
      return false
    }),
  }))
  return { bundle: { ...bundle, competencies }, flags }
}
