// The conditions of the table that are about one document of an update: to take it out, set it aside or take it up.
import type { Problem } from '#content-schema/problem'
import type { Condition } from './condition.ts'
import { namesInWords } from './names-in-words.ts'
import { wording } from './requirements/wording.ts'
import type { ActionInput, Actor, UpdateFacts } from './update-facts.ts'
import { updateProblem } from './update-problem.ts'

/** Every condition by its name; they join those of required.ts. */
export const itemConditions = {
  'has-items': {
    words: 'a document in it',
    kind: 'stale',
    check: (update: UpdateFacts) =>
      update.items.length > 0
        ? []
        : [updateProblem(update, 'items', 'The update has no documents.', 'Nothing is left to do.')],
  },
  'one-of-its-items': { words: 'one of its documents', kind: 'incomplete', check: oneOfItsItems },
  'a-change-of-published-wording': {
    words: 'a change of a document that readers have',
    kind: 'incomplete',
    check: changesPublishedWording,
  },
  'nothing-set-aside': {
    words: 'no draft set aside',
    kind: 'incomplete',
    check: (update: UpdateFacts) => setAsideProblems(update),
  },
  'something-set-aside': {
    words: 'a draft that was set aside',
    kind: 'stale',
    check: (update: UpdateFacts) =>
      update.setAside.length > 0
        ? []
        : [updateProblem(update, 'items', 'No draft of it is set aside.', 'Nothing is left to do.')],
  },
  'one-set-aside': { words: 'which of them', kind: 'incomplete', check: oneSetAside },
  'document-is-free': {
    words: 'the document in no other open update',
    kind: 'stale',
    check: documentIsFree,
  },
} as const satisfies Record<string, Condition>

/** An update whose drafts lie aside would go out without them, unnoticed. */
function setAsideProblems(update: UpdateFacts): Problem[] {
  if (update.setAside.length === 0) return []
  const { message, mend } = wording.setAside(
    namesInWords(
      update.setAside.map(({ title }) => `"${title}"`),
      'and',
    ),
  )
  return [updateProblem(update, 'items', message, mend)]
}

function oneOfItsItems(update: UpdateFacts, _actor: Actor, { item }: ActionInput): Problem[] {
  if (update.items.some(({ key }) => key === item)) return []
  const aside = update.setAside.find(({ key }) => key === item)
  if (aside !== undefined)
    return [
      updateProblem(
        update,
        'item',
        `The draft of "${aside.title}" is set aside, and this update alone keeps it.`,
        'Take it up again first.',
      ),
    ]
  return [notNamed(update, item, 'This document is not in the update.')]
}

function changesPublishedWording(
  update: UpdateFacts,
  _actor: Actor,
  { item: wanted }: ActionInput,
): Problem[] {
  const item = update.items.find(({ key }) => key === wanted)
  if (item === undefined || (item.operation === 'change' && item.published !== false)) return []
  return [
    updateProblem(
      update,
      'item',
      item.operation === 'remove'
        ? 'The update removes this document, so there is no draft to set aside.'
        : 'Readers do not have this document yet, so there is nothing to correct.',
      'Take it out of the update instead.',
    ),
  ]
}

function oneSetAside(update: UpdateFacts, _actor: Actor, { item }: ActionInput): Problem[] {
  return update.setAside.some(({ key }) => key === item)
    ? []
    : [notNamed(update, item, 'No draft of this document is set aside in the update.')]
}

function documentIsFree(update: UpdateFacts, _actor: Actor, { item }: ActionInput): Problem[] {
  const heldBy = update.setAside.find(({ key }) => key === item)?.heldBy
  return heldBy === undefined
    ? []
    : [
        updateProblem(
          update,
          'item',
          `The document is in the update "${heldBy}".`,
          'Wait until that has been published, or take the document out of it.',
        ),
      ]
}

function notNamed(update: UpdateFacts, item: string | undefined, otherwise: string): Problem {
  return updateProblem(
    update,
    'item',
    item === undefined ? 'It is not said which document this is about.' : otherwise,
    'Choose one of the documents that the update shows.',
  )
}
