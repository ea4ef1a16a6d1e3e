// The ordinary English with which headings say that what follows is to be done, or not to be done. Patterns for whole headings, never
// for an organisation's own words.
import type { Polarity } from '#content-schema/behaviour'

const negativeWord =
  '(?:negative|ineffective|less[ -]effective|not effective|poor|unacceptable|unhelpful|undesirable|undesired|inappropriate|unwanted|unproductive|counter[ -]?productive|contra[ -]?indicat\\w*|contra|derail\\w*|limiting|blocking|under-?developed)'
const indicatorWord =
  '(?:behaviou?rs?|behaviou?ral|indicators?|indications?|signs?|practices?|examples?|evidence|performance|statements?|descriptors?|actions?|conduct)'
const negativeHead = new RegExp(
  [
    `^(?:(?:some |examples? of |typical )?${negativeWord})(?:\\s+(?:\\p{L}+\\s+){0,2}${indicatorWord}.*)?$`,
    `^${indicatorWord}\\b.*(?:\\b(?:${negativeWord}|not|avoid|stop)\\b|n['’]t\\b)`,
    `^${negativeWord} (?:ways|demonstrat)`,
    "^(?:do not|don['’]?ts?|not doing|stop doing|stop|avoid|never|we do not|we don['’]t|we are not|not like this|less of|not)$",
    "^(?:what|how|when)\\b.*(?:\\b(?:not|avoid|stop|poor|bad|wrong)\\b|n['’]t\\b)",
    '^(?:warning|danger) signs?|^red flags?|^watch[ -]?outs?|^contra[ -]?indicat|^signs? (?:that|of) .*\\b(?:not|lack|poor)|^causes? for concern',
    "^(?:people|someone|you|staff|they|we)\\b.*\\b(?:do not|does not|don['’]t|doesn['’]t|may not|are not|avoid)\\b.*$",
    "^(?:we|i|you|they|it|our people|staff)\\b.{0,40}(?:\\b(?:not|never|avoid|stop)\\b|n['’]t\\b)",
    `^(?:development|improvement) (?:needs?|needed|required|areas?)$|^(?:key )?areas? (?:for|of|needing) (?:development|improvement|concern)$|^needs? (?:development|improvement)$|^barriers?(?: to .*)?$`,
    `^${indicatorWord} (?:for|of|that need) (?:development|improvement|concern|weakness|under-?performance)|^${indicatorWord} .*\\bdiscourag`,
    `^(?:red|concerning|worrying|weak|discouraged) ${indicatorWord}$|^(?:weaknesses|blockers|derailers)$`,
    "^(?:off track|below the line|not ok(?:ay)?|not (?:living|demonstrating|showing|displaying) .*|does(?:n['’]t| not)|fails? to|below (?:the )?(?:standards?|expectations?)|not meeting .*)$",
    '^things? (?:(?:I|we|you) (?:will |should )?avoid|to avoid|not to do)',
  ].join('|'),
  'iu',
)
const positiveHead = new RegExp(
  [
    `^(?:(?:some |examples? of |typical )?(?:more )?(?:positive|effective|desired|desirable|good|expected|acceptable|constructive|productive))(?:\\s+(?:\\p{L}+\\s+){0,2}${indicatorWord}.*)?$`,
    "^(?:do['’]?s?|doing|like this|more of)$",
    "^(?:we|i|you|they)(?:['’](?:ll|d)| will| would| do| are| always| should| can| must)(?: be| do| (?:see|hear|find|notice)(?: (?:me|us|them|people|colleagues|staff|leaders|managers|someone))?)?$",
    '^what (?:good|great|success|effective|excellent) .*$|^what (?:you|we|they|people) (?:are|do|will|expect|want|value|look for|like)\\b.*$',
    '^what (?:it|this) looks like\\b.*$|^how (?:it|this|you) (?:looks?|shows?|demonstrates?)\\b.*$',
    '^(?:people|someone|you|staff|they) (?:who|will|are|demonstrat\\w+|show)\\b.*$',
    '^(?:people|someone|you|staff|they|we|i|others)\\b.{0,25}\\b(?:hear|see|notice|find)\\b(?! how| why| what).{0,30}$',
    // "You may be ineffective if you" has this shape too; its words are looked at below.
    '^(?:people|someone|you|staff|they|we|i)\\b.{0,30}\\b(?:in)?effective\\b.*$',
    '^(?:strengths|on track|above the line|does|start doing|keep doing|living (?:the|our) .*|meets? (?:the )?(?:standards?|expectations?))$',
    '^(?:we|i) (?:want|expect|like|love) to see$|^how (?:i|we|you|staff|people) (?:should|will) behave$|^(?:in practice,? )?this means(?: that)?(?: (?:i|we|you|staff|people))?(?: will| should| must)?$',
    `^(?:green|encouraged) ${indicatorWord}$|^${indicatorWord} (?:of|to) (?:strength|encourag|effective|good|positive).*$|^${indicatorWord} (?:that )?(?:we|you)\\b.*\\b(?:expect|see|want|encourage|value|like)$`,
  ].join('|'),
  'iu',
)

const saysNo = new RegExp(
  `\\b(?:${negativeWord}|less|not|never|without|lacks?|lacking|fails?|stop|avoid|bad|wrong)\\b|n['’]t\\b`,
  'iu',
)

/** Doing or not doing, as the words of a head say it; undefined when they say neither. */
export function polarityOf(text: string): Polarity | undefined {
  if (text.split(/\s+/).length > 16) return undefined
  if (negativeHead.test(text)) return 'negative'
  if (!positiveHead.test(text)) return undefined
  // "People who are less effective" has the shape of a head and the words of what not to do.
  return saysNo.test(text) ? 'negative' : 'positive'
}
