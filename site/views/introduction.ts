// What a framework says about itself before its competencies; a sentence that stands among its uses is not said twice. Pure.
import type { Framework, UseStance } from '#content-schema/framework'
import type { Block, ListItem } from '#content-schema/text'

/** Uses of one stance, under words that leave no doubt. */
export type UseList = { stance: UseStance; heading: string; items: string[] }

/** A stretch of the introduction. A heading that nothing follows is a sentence: `statement` holds it instead. */
export type IntroductionSection = {
  heading?: string | undefined
  statement?: string | undefined
  blocks: Block[]
}

const headings: Record<UseStance, string> = {
  for: 'Use it for',
  notFor: 'Do not use it for',
  onlyWhen: 'Use it only when',
  planned: 'Planned, not yet in use',
}

/** The uses by stance, each sentence once. */
export function usesOf({ uses }: Framework): UseList[] {
  const order = ['for', 'notFor', 'onlyWhen', 'planned'] as const
  return order
    .map((stance) => ({
      stance,
      heading: headings[stance],
      items: [...new Set(uses.filter((use) => use.stance === stance).map(({ text }) => text))],
    }))
    .filter(({ items }) => items.length > 0)
}

/** The introduction without what the page says elsewhere in the same words: its uses and its notices. */
export function introductionOf(framework: Framework): IntroductionSection[] {
  const { introduction, uses, notices } = framework
  const said = new Set([...uses.map(({ text }) => text), ...notices].map(plain))
  const left = introduction.flatMap(({ heading, blocks }) => {
    const kept = blocks.flatMap((block, index) => {
      const next = blocks[index + 1]
      const leadsIn = block.kind === 'paragraph' && block.text.endsWith(':') && next?.kind === 'list'
      // What leads in to a list goes with the list.
      return leadsIn && withoutSaid(next, said).length === 0 ? [] : withoutSaid(block, said)
    })
    // A section that only said what stands elsewhere has nothing left to head; one that was empty keeps its heading.
    return kept.length === 0 && blocks.length > 0 ? [] : [{ heading, blocks: kept }]
  })
  return left.flatMap((section, index): IntroductionSection[] => {
    const { blocks } = section
    // The page has said already that this is the introduction.
    const heading = plain(section.heading ?? '') === 'introduction' ? undefined : section.heading
    if (blocks.length > 0) return [{ heading, blocks }]
    if (heading === undefined) return []
    const headsNext = left[index + 1]?.heading !== undefined
    return headsNext ? [section] : [{ statement: heading, blocks }]
  })
}

function withoutSaid(block: Block, said: ReadonlySet<string>): Block[] {
  if (block.kind === 'paragraph') return isSaid(block.text, said) ? [] : [block]
  const items = itemsWithoutSaid(block.items, said)
  return items.length === 0 ? [] : [{ ...block, items }]
}

function itemsWithoutSaid(items: readonly ListItem[], said: ReadonlySet<string>): ListItem[] {
  return items.flatMap(({ text, children }) => {
    const kept = itemsWithoutSaid(children ?? [], said)
    if (said.has(plain(text)) && kept.length === 0) return []
    return [{ text, ...(kept.length === 0 ? {} : { children: kept }) }]
  })
}

/** Whether a paragraph is one of the sentences, or nothing but several of them one after the other. */
function isSaid(text: string, said: ReadonlySet<string>): boolean {
  let left = plain(text)
  while (left !== '') {
    const opening = [...said].filter((sentence) => sentence !== '' && left.startsWith(sentence))
    const longest = opening.toSorted((a, b) => b.length - a.length)[0]
    if (longest === undefined || /^[\p{L}\p{N}]/u.test(left.slice(longest.length))) return false
    left = left.slice(longest.length).replace(/^[.;,:\s]+/, '')
  }
  return true
}

/** The same sentence with other spaces, capitals or a full stop more is the same sentence; nothing else is. */
function plain(text: string): string {
  return text
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/[.;,:]+$/, '')
    .trim()
}
