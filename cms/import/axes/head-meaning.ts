// What the words of a heading, of a column's head or of a row's head say: a level, doing or not doing, a group of people, the name of
// a field, or nothing but a name. Judged by ordinary English, never by an organisation's own words.
import type { Polarity } from '#content-schema/behaviour'
import { audienceCode, namesPeople, parseLevelHead } from '../layouts/column-heads.ts'
import { gradeRank } from './grades.ts'
import { polarityOf } from './polarity-words.ts'

/** A point of the scale as a head names it. */
export type PointName = {
  code: string
  name: string
  word?: string
  title?: string
  people?: true
  /** Nothing but its place says that this name is a point. */
  guessed?: true
}

/** The field that a column or a row holds. */
export type Field =
  | 'competency'
  | 'group'
  | 'theme'
  | 'level'
  | 'polarity'
  | 'behaviour'
  | 'definition'
  | 'rationale'
  | 'number'
  | 'audience'
  | 'title'
  /** What is about behaviours and holds none: interview questions, ideas for development. */
  | 'other'

export type Meaning = {
  point?: PointName
  polarity?: Polarity
  /** The group of people that a head with "as ..." or "for ..." speaks to. */
  who?: string
  people?: boolean
  field?: Field
}

const fields: readonly (readonly [Field, RegExp])[] = [
  [
    'number',
    /^(?:no\.?|nr\.?|number|ref\.?|reference|#|id|code|framework|organisation|url|level_code|behaviour_id)$/i,
  ],
  [
    'competency',
    /^(?:(?:core|key|leadership|technical|professional|management|our) )?(?:competenc(?:y|e|ies)|capabilit(?:y|ies)|skills?|attributes?|qualit(?:y|ies)|values?)(?: (?:name|title|heading))?$/i,
  ],
  [
    'group',
    /^(?:competency |behaviou?r )(?:area|heading)s?$|^(?:competency )?(?:cluster|group|category|domain|family|pillar)s?(?: name)?$/i,
  ],
  [
    'theme',
    /^(?:(?:key|main) )?(?:themes?|sub-?themes?|elements?|dimensions?|sub-?competenc(?:y|ies)|aspects?|strands?|components?|facets?|focus|topics?|(?:key |focus )areas?)$/i,
  ],
  [
    'level',
    /^(?:level_name|(?:proficiency |competency |job |role )?(?:levels?|grades?|bands?|stages?|tiers?)(?: of .*)?)$/i,
  ],
  ['title', /^(?:(?:level|grade|band|job|role) )?titles?$/i],
  [
    'polarity',
    /^(?:polarity|(?:indicator |behaviou?r )?type|positive ?\/ ?negative|\+ ?\/ ?-|doing ?\/ ?not doing|do ?\/ ?don['’]?t)$/i,
  ],
  ['rationale', /^(?:why (?:it|this|is it|is this).*|rationale|purpose|importance|reason)$/i],
  [
    'definition',
    /^(?:(?:competency|capability|behaviou?r|value) )?(?:definition|description)$|^(?:definitions|descriptions|meaning|what (?:it|this) (?:is|means)|what is it|summary|overview)$/i,
  ],
  [
    'behaviour',
    /^(?:(?:key |example |observable |typical )?(?:behaviou?ral |performance )?(?:behaviou?rs?|indicators?|statements?|descriptors?|examples?|evidence|standards?)(?: (?:of behaviou?r|text|statements?|indicators?|descriptions?))?|text)$/i,
  ],
  [
    'audience',
    /^(?:staff|who|audience|roles?|applies to|for whom|typical roles?|job roles?|who it applies to|colleagues)$/i,
  ],
]

const otherPart = new RegExp(
  [
    '^(?:\\p{L}+ ){0,2}(?:interview|assessment|appraisal|reflecti(?:ve|on)|discussion|coaching|sample|example) (?:\\p{L}+ ){0,2}questions?(?: .{1,40})?$',
    '^questions (?:to|for|you|we|that)\\b.{0,50}$',
    '^(?:(?:suggested|possible|sample|example|typical|useful|recommended|some|your) )?(?:learning|development|training)(?: (?:and|&) (?:learning|development|training))? (?:activit(?:y|ies)|actions|ideas|opportunities|options|suggestions|resources|tips|solutions)$',
    '^(?:how to|how (?:can|could|might) (?:i|you|we)|ways to|ideas (?:for|to)|tips (?:for|to))\\b.{0,30}\\b(?:develop|improv|learn)\\w*\\b.{0,40}$',
    '^(?:further|suggested|recommended) reading$',
  ].join('|'),
  'iu',
)

const eitherPolarity =
  /^(?:polarity|positive|effective|doing|do)\s*(?:\/|or|and|&)\s*(?:negative|ineffective|not doing|don['’]?t)s?\b.*$/i

/** What a head says; an empty meaning for a mere name. */
export function meaningOf(raw: string): Meaning {
  const text = raw.replace(/\s*(?:[:–—…-]|\.{3})\s*$/, '').trim()
  if (text === '' || text.length > 140) return {}
  const point = pointOf(text)
  if (point !== undefined) return withTitle(point)
  if (eitherPolarity.test(text)) return { field: 'polarity' }
  const spoken = speaksTo(text)
  const polarity = polarityOf(text) ?? (spoken === null ? undefined : polarityOf(spoken[1] ?? ''))
  if (polarity !== undefined) return { polarity, ...(spoken === null ? {} : { who: spoken[2] ?? '' }) }
  if (otherPart.test(text)) return { field: 'other' }
  const field = fields.find(([, pattern]) => pattern.test(text))?.[0]
  if (field !== undefined) return { field }
  return namesPeople(text) ? { people: true } : {}
}

/** "What you do as a driver" and "What we expect from managers": what is said, and to whom. */
function speaksTo(text: string): RegExpExecArray | null {
  const spoken = /^(.*?)\s+(?:as|for) (?:an? |the )?(\p{L}.*)$/iu.exec(text)
  const asked = /^(.*?)\s+(?:from|of) (?:an? |the |our )?(\p{L}.*)$/iu.exec(text)
  return spoken ?? (asked !== null && isGroupOfPeople(asked[2] ?? '') ? asked : null)
}

/** "Level 2 – negative indicators" is a level and not doing; its words after the level are no title then. */
function withTitle(point: PointName): Meaning {
  const polarity = point.title === undefined ? undefined : polarityOf(point.title)
  if (polarity === undefined) return { point }
  const { code, name, word } = point
  return { point: { code, name, ...(word === undefined ? {} : { word }) }, polarity }
}

/** The point of the scale that a text names: "Level 2", "Band 3: Leads", "Practitioner", "Expert (Level 4)", "L2". */
export function pointOf(raw: string): PointName | undefined {
  const text = raw.replace(/\s*:\s*$/, '').trim()
  const several =
    /^((?:level|band|grade|stage|tier|step)s?)\s+(\d{1,2}[a-d]?)\s*(?:\+|(?:and|or) (?:above|over|higher|up(?:wards)?)|(?:-|–|to|and|&|\/)\s*(\d{1,2}[a-d]?))(?:\s*[:–—-]\s*(.+))?$/i.exec(
      text,
    )
  if (several !== null) {
    const [, word = '', from = '', to, title] = several
    const name =
      title === undefined ? text : text.slice(0, text.length - title.length).replace(/\s*[:–—-]\s*$/, '')
    return {
      code: to === undefined ? `${from}up` : `${from}to${to}`,
      name,
      word,
      ...(title === undefined ? {} : { title }),
    }
  }
  const head = parseLevelHead(text)
  if (head !== undefined) {
    const { title, ...rest } = head
    const bare = title.replace(/^\((.*)\)$/, '$1')
    return { ...rest, ...(bare === '' ? {} : { title: bare }) }
  }
  const inside = /^(\p{L}[\p{L} /&-]{1,40}?)\s*\((level|band|grade|stage|tier)\s+(\d{1,2}|[a-z])\)$/iu.exec(
    text,
  )
  if (inside !== null) return { code: (inside[3] ?? '').toLowerCase(), name: text, word: inside[2] ?? '' }
  const short = /^L(\d)(?:\s*[:–—-]\s*(.+))?$/.exec(text)
  if (short !== null)
    return {
      code: short[1] ?? '',
      name: `L${short[1] ?? ''}`,
      ...(short[2] === undefined ? {} : { title: short[2] }),
    }
  const numbered = /^(\d)\s*[-–—.:)]\s*(.+)$/.exec(text)
  if (numbered !== null && gradeRank(numbered[2] ?? '') !== undefined)
    return { code: numbered[1] ?? '', name: text }
  return gradeRank(text) === undefined ? undefined : { code: audienceCode(text), name: text }
}

/** True when the text says more about a level than a grade's name, such as "Level 2"; such a text needs no others beside it. */
export function isPlainLevel(raw: string): boolean {
  const point = pointOf(raw)
  return point !== undefined && (point.word !== undefined || /^L\d/.test(raw))
}

const people =
  /(?:\b(?:staff|employees?|colleagues?|managers?|supervisors?|directors?|officers?|executives?|leaders?|members?|assistants?|workers?|heads?|everyone|everybody|advis[eo]rs?|coordinators?|professionals|practitioners?|specialists?|technicians?|engineers?|teachers?|nurses?|administrators?|(?:team|service|technical|clinical|group|project|section|senior|deputy) leads?|volunteers?|trustees?|apprentices?)|^all|^heads? of .*|^(?:all|senior|junior|management|leadership|specialist|other|most) (?:roles|posts|jobs))$/i

/** True for what can only be a group of people, such as "All staff" or "Senior managers"; "Team spirit" is none. */
export function isGroupOfPeople(text: string): boolean {
  return text.split(/\s+/).length <= 6 && people.test(text.trim())
}

/** The point of a group of people. */
export function peoplePoint(name: string): PointName {
  return { code: audienceCode(name), name, people: true }
}

/** True for the heading of a part that explains the framework and holds no behaviours. */
export function readsAsExplanation(text: string): boolean {
  return (
    text.endsWith('?') ||
    /^(?:\d+[.)]\s*)?(?:introduction|background$|foreword|preface|purpose of|about\b|how (?:to|will|is|are|do|does|this|it|the|can|should)\b|why (?:have|do|we|is|a|this|use|it)\b|who (?:is|are|does|should|will|this)\b|what (?:is|are|does)\b|(?:table of )?contents|overview|contact|further (?:information|help|reading|support)|more information|glossary|definitions?$|us(?:ing|e of) (?:this|the|these|our)\b|guidance(?:$| notes?| for| on)|appendix|annex|acknowledg|welcome(?:$| to)|our (?:vision|mission|values|purpose|organisation)$|(?:vision|mission) statement$|next steps|finding out|references$|version\b|document (?:control|history)|review date|key$|levels?$|rating scale|(?:job |role )(?:profiles?|matrix|map(?:ping)?)$|the (?:levels|framework)\b|structure of)/i.test(
      text,
    ) ||
    /\b(?:framework|dictionary|handbook)\b/i.test(text)
  )
}
