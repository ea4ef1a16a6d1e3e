// What a draft document must have before it is sent for approval: one list of small rules for each kind of document.
// The form, the review screen and submit all call this; whether the documents fit together is the contract's checkContent.
import type { Problem } from '#content-schema/problem'
import type { DraftDocuments, GovernedName } from './draft-documents.ts'
import { textsAreNotEmpty } from './texts-are-not-empty.ts'
import { wording } from './wording.ts'

type Words = { message: string; mend: string }
type Found = { field: string; words: Words }
type Rules = { [N in GovernedName]: readonly ((draft: DraftDocuments[N]) => Found[])[] }

const rules: Rules = {
  frameworks: [
    ({ title }) => unlessText(title, 'title', wording.frameworkTitle),
    ({ organisation }) => unlessText(organisation, 'organisation', wording.organisation),
    ({ scale }) => unlessText(scale?.kind, 'scale.kind', wording.scale),
  ],
  competencies: [
    ({ name }) => unlessText(name, 'name', wording.name),
    ({ framework }) => unlessText(framework, 'framework', wording.framework),
    hasBehaviourOrStatedNote,
    everyBehaviourSaysItself,
  ],
  roles: [
    ({ name }) => unlessText(name, 'name', wording.name),
    ({ framework }) => unlessText(framework, 'framework', wording.framework),
    ({ expectations }) =>
      (expectations ?? []).length > 0 ? [] : [{ field: 'expectations', words: wording.expectations }],
  ],
  settings: [({ title }) => unlessText(title, 'title', wording.settingsTitle)],
  synonyms: [everySetHasTwoWords],
}

/** Everything missing from the draft. `file` is the record named in problems, such as "competencies/meadow/listening". */
export function documentRequirements<N extends GovernedName>(
  kind: N,
  draft: DraftDocuments[N],
  file: string,
): Problem[] {
  const found = rules[kind].flatMap((rule) => rule(draft))
  const problems = found.map(({ field, words }) => ({
    file,
    field,
    message: words.message,
    mend: words.mend,
  }))
  return [...problems, ...textsAreNotEmpty(file, draft, new Set(found.map(({ field }) => field)))]
}

function unlessText(text: string | null | undefined, field: string, words: Words): Found[] {
  return text === undefined || text === null || text.trim() === '' ? [{ field, words }] : []
}

function hasBehaviourOrStatedNote({ behaviours, points }: DraftDocuments['competencies']): Found[] {
  const stated = (points ?? []).some(({ note }) => note !== undefined && note.trim() !== '')
  return (behaviours ?? []).length > 0 || stated ? [] : [{ field: 'behaviours', words: wording.behaviours }]
}

function everyBehaviourSaysItself({ behaviours }: DraftDocuments['competencies']): Found[] {
  return (behaviours ?? []).flatMap(({ polarity, text }, i) => [
    ...unlessText(text, `behaviours[${i}].text`, wording.emptyText),
    ...unlessText(polarity, `behaviours[${i}].polarity`, wording.polarity),
  ])
}

function everySetHasTwoWords({ sets }: DraftDocuments['synonyms']): Found[] {
  return (sets ?? []).flatMap(({ words }, i) =>
    (words ?? []).length < 2 ? [{ field: `sets[${i}].words`, words: wording.synonyms }] : [],
  )
}
