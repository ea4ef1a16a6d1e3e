// Puts a piece of the source at the place an editor chose. It takes nothing away; that is done before.
import type { Meaning } from './decisions.ts'
import type { Outline, OutlineBehaviour, OutlineCompetency, OutlineFramework, Sourced } from './outline.ts'
import type { TextBlock } from './source-document.ts'
import { isAfter, joined } from './source-order.ts'
import { endsSentence, splitSentences } from './text-shapes.ts'

/** A heading of a competency is no text to be put somewhere: everything below it moves. */
type Placing = Exclude<Meaning, { kind: 'right' | 'competency' }>
type OfCompetency = Extract<Placing, { competency: string }>

/** The outline with this piece at its place; undefined when there is no such competency, level or theme. */
export function withPiece(outline: Outline, block: TextBlock, is: Meaning): Outline | undefined {
  if (is.kind === 'right' || is.kind === 'competency') return outline
  const { framework, competencies } = outline
  const own: Sourced = { text: block.text, at: block.at }
  if (is.kind === 'leftOut')
    return { ...outline, furniture: [...outline.furniture, { reason: is.reason, at: block.at }] }
  if ('point' in is && is.point !== undefined && !hasText(framework, is.point)) return undefined
  if (!('competency' in is)) return { ...outline, framework: withStatement(framework, block, own, is) }
  const index = competencies.findIndex(({ name }) => name.text === is.competency)
  const competency = competencies[index]
  const changed = competency && withinCompetency(competency, framework, block, own, is)
  return changed && { ...outline, competencies: competencies.with(index, changed) }
}

/** Whether the scale has such a level, and one that may hold text. */
function hasText({ scale }: OutlineFramework, code: string): boolean {
  return scale.points.some((point) => point.code === code && !point.midpoint)
}

function withinCompetency(
  competency: OutlineCompetency,
  { scale }: OutlineFramework,
  block: TextBlock,
  own: Sourced,
  is: OfCompetency,
): OutlineCompetency | undefined {
  switch (is.kind) {
    case 'alias':
      return { ...competency, aliases: [...competency.aliases, own] }
    case 'definition':
    case 'rationale':
    case 'appliesTo':
      return { ...competency, [is.kind]: joined(competency[is.kind], own) }
    case 'theme':
      return competency.themes.some(({ name }) => name.text === own.text)
        ? undefined
        : { ...competency, themes: [...competency.themes, { name: own, aliases: [] }] }
    case 'behaviour': {
      const { theme } = is
      if (theme !== undefined && !competency.themes.some(({ name }) => name.text === theme)) return undefined
      const lines = is.cut === true ? splitSentences(block.text) : [block.text]
      return lines.reduce((so, text) => withBehaviour(so, behaviourOf(text, block, is)), competency)
    }
    case 'pointTitle':
    case 'pointSummary':
    case 'pointNote':
      return withPointText(competency, scale, own, is)
  }
}

function behaviourOf(
  text: string,
  { at, mark, kind }: TextBlock,
  { polarity, point, theme }: Extract<Placing, { kind: 'behaviour' }>,
): OutlineBehaviour {
  const prose = kind === 'paragraph' && mark === '' && endsSentence(text) && splitSentences(text).length > 1
  return {
    text,
    at,
    form: prose ? 'paragraph' : 'bullet',
    polarity,
    ...(theme === undefined ? {} : { theme }),
    ...(point === undefined ? {} : { point }),
  }
}

/** Among the lines of its own list by the order of the source, otherwise at the end. */
function withBehaviour(competency: OutlineCompetency, added: OutlineBehaviour): OutlineCompetency {
  const { behaviours } = competency
  const isNear = ({ polarity, point, theme }: OutlineBehaviour) =>
    polarity === added.polarity && point === added.point && theme === added.theme
  const before = behaviours.findLastIndex((line) => isNear(line) && !isAfter(line, added))
  const after = behaviours.findIndex((line) => isNear(line) && isAfter(line, added))
  const index = before !== -1 ? before + 1 : after !== -1 ? after : behaviours.length
  return { ...competency, behaviours: behaviours.toSpliced(index, 0, added) }
}

const pointFields = { pointTitle: 'title', pointSummary: 'summary', pointNote: 'note' } as const

function withPointText(
  competency: OutlineCompetency,
  scale: OutlineFramework['scale'],
  own: Sourced,
  { kind, point }: Extract<Placing, { kind: keyof typeof pointFields }>,
): OutlineCompetency {
  const field = pointFields[kind]
  const earlier = competency.points.find((texts) => texts.point === point)
  const changed = { ...earlier, point, [field]: joined(earlier?.[field], own) }
  const order = scale.points.map(({ code }) => code)
  return {
    ...competency,
    points: [...competency.points.filter((texts) => texts !== earlier), changed].sort(
      (a, b) => order.indexOf(a.point) - order.indexOf(b.point),
    ),
  }
}

function withStatement(
  framework: OutlineFramework,
  block: TextBlock,
  own: Sourced,
  is: Exclude<Placing, OfCompetency | { kind: 'leftOut' }>,
): OutlineFramework {
  switch (is.kind) {
    case 'pointDescription': {
      const points = framework.scale.points.map((point) =>
        point.code === is.point ? { ...point, description: joined(point.description, own) } : point,
      )
      return { ...framework, scale: { ...framework.scale, points } }
    }
    case 'introductionHeading':
    case 'introduction':
      return { ...framework, introduction: withIntroduction(framework.introduction, block, own, is.kind) }
    case 'use':
      return { ...framework, uses: inserted(framework.uses, { stance: is.stance, ...own }) }
    case 'notice':
      return { ...framework, notices: inserted(framework.notices, own) }
    case 'contact': {
      const email = /[^\s@<>()]+@[^\s@<>()]+\.[a-z]{2,}/i.exec(own.text)?.[0]
      return {
        ...framework,
        contact: { ...(email === undefined ? {} : { email }), ...joined(framework.contact, own) },
      }
    }
  }
}

type Sections = OutlineFramework['introduction']

function withIntroduction(
  sections: Sections,
  { mark }: TextBlock,
  own: Sourced,
  kind: 'introductionHeading' | 'introduction',
): Sections {
  const startOf = ({ heading, blocks }: Sections[number]) => {
    const [first] = blocks
    return heading ?? (first?.kind === 'list' ? first.items[0] : first)
  }
  const index = sections.findLastIndex((section) => {
    const start = startOf(section)
    return start !== undefined && !isAfter(start, own)
  })
  const section = sections[index] ?? { blocks: [] }
  const cut = section.blocks.findIndex((block) =>
    isAfter(block.kind === 'list' ? block.items[0] : block, own),
  )
  const at = cut === -1 ? section.blocks.length : cut
  const added: Sections[number]['blocks'][number] =
    mark === '' ? { kind: 'paragraph', ...own } : { kind: 'list', items: [own] }
  const changed =
    kind === 'introduction'
      ? [{ ...section, blocks: section.blocks.toSpliced(at, 0, added) }]
      : [
          { ...section, blocks: section.blocks.slice(0, at) },
          { heading: own, blocks: section.blocks.slice(at) },
        ]
  const kept = changed.filter(({ heading, blocks }) => heading !== undefined || blocks.length > 0)
  return sections.toSpliced(Math.max(index, 0), index === -1 ? 0 : 1, ...kept)
}

function inserted<Part extends Sourced>(parts: readonly Part[], added: Part): Part[] {
  const index = parts.findIndex((part) => isAfter(part, added))
  return index === -1 ? [...parts, added] : parts.toSpliced(index, 0, added)
}
