// Finds the statements in an introduction that the handbook shows on their own: what the framework is for and not for, whether
// levels add up, how absolute it is, and whom to ask. The introduction keeps every sentence too.
import type { Flag, OutlineFramework, OutlineListItem, OutlineSection, Sourced } from '../outline.ts'
import { splitSentences } from '../text-shapes.ts'

export type Statements = Pick<OutlineFramework, 'uses' | 'notices' | 'contact'> & {
  midpointNote: Sourced | undefined
  cumulative: OutlineFramework['scale']['cumulative']
  flags: Flag[]
}

/** The statements of these sections; `points` are the names of the scale in order. */
export function parseStatements(sections: readonly OutlineSection[], points: readonly string[]): Statements {
  const sentences = sections.flatMap(sentencesOf)
  const cumulative = sentences.flatMap(({ sentence }) => cumulativeOf(sentence, points))[0]
  const uses = sentences.flatMap(({ sentence, heading, lead }) => {
    const stance = stanceOf(sentence.text, heading, lead)
    return stance === undefined ? [] : [{ stance, ...sentence }]
  })
  const contact = (
    sentences.find(({ sentence }) => address.test(sentence.text)) ??
    sentences.find(({ sentence }) => asksToContact.test(sentence.text))
  )?.sentence
  const email = contact === undefined ? undefined : address.exec(contact.text)?.[0]
  return {
    uses,
    notices: sentences.map(({ sentence }) => sentence).filter(({ text }) => notice.test(text)),
    ...(contact === undefined ? {} : { contact: { ...contact, ...(email === undefined ? {} : { email }) } }),
    cumulative,
    midpointNote: sentences.find(({ sentence }) => midpoint.test(sentence.text))?.sentence,
    flags: cumulative === undefined ? [] : [cumulativeFlag(cumulative, points)],
  }
}

const address = /\b[\w.+-]+@[\w-]+(?:\.[\w-]+)+\b/
const asksToContact =
  /\b(?:please )?(?:contact|speak (?:to|with)|get in touch with|ask|e-?mail)\b.*\b(?:HR|human resources|people team|personnel|your (?:line )?manager|us)\b/i
const midpoint = /\bmid-?\s?points?\b|\bbetween (?:two )?levels\b/i
const notice =
  /\bindicative\b|\bnot (?:an? )?(?:exhaustive|absolute|definitive|checklist)\b|\brather than an absolute\b/i
const subject =
  '(?:(?:however,? )?(?:where|if|when|currently|in the (?:longer|first|short|fullness)[^,]*?)\\b.*?)?\\b(?:it|this|these|they|we|managers?|the|our|competenc\\w+|areas where)\\b'
const useVerb = new RegExp(
  `^${subject}.*\\b(?:(?:is|are|be|being|will be) (?:also |not |only )*(?:intended to be )?(?:used|utili[sz]ed)|will (?:not )?use|(?:also )?(?:anticipate|plan|intend) (?:to )?us(?:e|ing)|use (?:the|our|these|competenc\\w+)\\b|tool (?:to|for))\\b`,
  'i',
)
const notFor =
  /\bnot (?:be |been )?(?:intended to be |to be )?(?:used|utili[sz]ed|designed|meant)\b|\bnot intended\b/i
const condition = /^(?:however,? )?(?:where|if|when|unless|only)\b|\bonly (?:where|when|if)\b/i
const planned =
  /\b(?:anticipate|plan(?:ned)? to|in (?:the )?(?:future|due course|longer term)|will eventually)\b/i
const usesHeading = /\b(?:uses?|used|utili[sz]ed|purposes?)\b/i
const usesLead = /\b(?:underpin|used?|support|inform|help|purposes?|applied|tool)\b/i

type Stance = OutlineFramework['uses'][number]['stance']

/** What a sentence says about using the framework; `lead` is the line that leads in to a list ("They underpin:"). */
function stanceOf(text: string, heading: string, lead: string | undefined): Stance | undefined {
  const inList =
    lead !== undefined && (usesHeading.test(heading) || useVerb.test(lead)) && usesLead.test(lead)
  if (!inList && !useVerb.test(text)) return undefined
  const whole = inList ? `${lead} ${text}` : text
  if (notFor.test(whole)) return 'notFor'
  if (condition.test(whole)) return 'onlyWhen'
  return planned.test(whole) ? 'planned' : 'for'
}

const adding = /\b(?:additional|in addition|as well as|builds? on|building on|cumulative(?:ly)?|on top of)\b/i
const behaviourWord = /\b(?:competenc\w+|behaviou?rs?|levels?|standards?|expectations?)\b/i

/** A sentence that names a later point of the scale, or levels as such, and says that it adds to what comes before. */
function cumulativeOf(
  sentence: Sourced,
  points: readonly string[],
): { stated: 'yes' | 'no'; sentence: Sourced }[] {
  const { text } = sentence
  const named = points
    .slice(1)
    .some((name) => name.length > 2 && text.toLowerCase().includes(name.toLowerCase()))
  if (
    !adding.test(text) ||
    !behaviourWord.test(text) ||
    !(named || /\blevels?\b.*\beach other\b/i.test(text))
  )
    return []
  return [
    {
      stated: /\b(?:not|never)\b[^.]*\b(?:additional|cumulative|build)/i.test(text) ? 'no' : 'yes',
      sentence,
    },
  ]
}

function cumulativeFlag(
  { sentence, stated }: { stated: 'yes' | 'no'; sentence: Sourced },
  points: readonly string[],
): Flag {
  const last = points.at(-1) ?? 'the last level'
  return {
    code: 'cumulative',
    message:
      stated === 'yes'
        ? `This sentence was read as: what is listed for "${last}" comes on top of what stands before it.`
        : 'This sentence was read as: levels do not add up.',
    at: sentence.at,
  }
}

type Spoken = { sentence: Sourced; heading: string; lead: string | undefined }

function sentencesOf(section: OutlineSection): Spoken[] {
  const heading = section.heading?.text ?? ''
  return section.blocks.flatMap((block, i) => {
    if (block.kind === 'paragraph') return spoken(block, heading, undefined)
    const above = section.blocks[i - 1]
    const lead = above?.kind === 'paragraph' && /[:;]$/.test(above.text) ? above.text : undefined
    return block.items.flatMap((item) => itemSentences(item, heading, lead))
  })
}

function itemSentences(item: OutlineListItem, heading: string, lead: string | undefined): Spoken[] {
  return [
    ...spoken(item, heading, lead),
    ...(item.children ?? []).flatMap((child) => itemSentences(child, heading, lead)),
  ]
}

function spoken({ text, at }: Sourced, heading: string, lead: string | undefined): Spoken[] {
  const sentences = lead === undefined ? splitSentences(text) : [text]
  return sentences.map((sentence) => ({ sentence: { text: sentence, at }, heading, lead }))
}
