// Draws the workflow from its table, as a Mermaid diagram and as a Markdown table, so that the picture cannot drift.
import { namesInWords } from './names-in-words.ts'
import { required } from './required.ts'
import { stateWords, updateStates, type UpdateState } from './states.ts'
import { transitions } from './transitions.ts'
import { who } from './who.ts'

/** The whole of docs/workflow.md. */
export function describeWorkflow(): string {
  return [
    '# The workflow of an update',
    'Generated from `cms/workflow/transitions.ts`; a test fails when this page is stale and says how to refresh it.',
    diagram(),
    'Actions that leave an update in its state are in the table below and not in the picture.',
    '## States',
    table(
      ['state', 'what people read', 'meaning'],
      updateStates.map((s) => [`\`${s}\``, stateWords[s].label, stateWords[s].meaning]),
    ),
    '## Actions',
    table(['action', 'from', 'to', 'who', 'required', 'sign-offs', 'besides'], transitions.map(actionRow)),
    '## Refusals',
    'In this order: 403 when the role could never do this, 409 when the state is wrong, 403 when the person stands in the ' +
      'wrong relation to this update, 409 when the update has moved on since it was read or signed, 422 when something ' +
      'is missing. A refusal says what is wrong and how to mend it.',
    '',
  ].join('\n\n')
}

function diagram(): string {
  const names = updateStates.map((state) => `  state "${stateWords[state].label}" as ${diagramName(state)}`)
  const arrows = transitions.flatMap(({ action, from: starts, to, meanwhile }) =>
    to === 'stays'
      ? []
      : starts.flatMap((from) =>
          [to, ...(meanwhile === undefined ? [] : [meanwhile])].map(
            (end) => `  ${diagramName(from)} --> ${diagramName(end)}: ${action}`,
          ),
        ),
  )
  return [
    '```mermaid',
    'stateDiagram-v2',
    ...names,
    '  [*] --> draft',
    ...arrows,
    '  published --> [*]',
    '  discarded --> [*]',
    '```',
  ].join('\n')
}

function actionRow(row: (typeof transitions)[number]): string[] {
  const end = row.to === 'stays' ? 'stays' : code(row.to)
  const to =
    row.meanwhile === undefined
      ? end
      : `${code(row.meanwhile)} until every required reviewer has signed, then ${end}`
  return [
    code(row.action),
    row.from.map(code).join(', '),
    to,
    namesInWords(
      row.who.map((name) => who[name].words),
      'or',
    ),
    row.required.map((name) => required[name].words).join('; '),
    {
      add: 'one added',
      clear: 'cleared',
      keep: 'kept',
      'without-replaced': 'kept, but for the one replaced',
    }[row.signOffs],
    row.effect ?? '',
  ]
}

function code(text: string): string {
  return `\`${text}\``
}

/** Mermaid reads a hyphen as part of an arrow. */
function diagramName(state: UpdateState): string {
  return state.replaceAll('-', '_')
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n')
}
