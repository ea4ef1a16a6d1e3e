// Reads the first lines of a document: whose framework it is and what it is called. What it cannot tell it says in a flag.
import { organisationNotNamed } from '../draft-ids.ts'
import type { Flag, Furniture, OutlineFramework, Sourced } from '../outline.ts'
import { lettersOf } from '../plain-text.ts'
import { isSameName } from '../names-match.ts'
import type { Block, TextBlock } from '../source-document.ts'
import { looksLikeName } from '../text-shapes.ts'

export type Cover = {
  organisation: Sourced
  title: Sourced
  furniture: Furniture[]
  flags: Flag[]
  rest: Block[]
}

const titleWords = /\b(?:competenc\w*|framework|behaviou?rs?|dictionary|handbook|capabilit\w*|charter)\b/i

/** The cover of a document from the blocks before its first competency; `words` is the text of the whole document. */
export function parseCover(front: readonly Block[], words: string, fileName: string): Cover {
  const opening = openingLines(front)
  const titleAt = titlePlace(opening)
  const titleBlock = opening[titleAt]
  const before = titleAt === -1 ? opening.slice(0, 1) : opening.slice(0, titleAt)
  const flags: Flag[] = []
  const furniture: Furniture[] = []
  const taken = new Set<Block>(titleBlock === undefined ? [] : [titleBlock])
  const title = titleBlock === undefined ? titleFromFile(fileName, flags) : textOf([titleBlock])
  const named = organisationLines(before, words)
  for (const block of named) taken.add(block)
  let organisation = named.length === 0 ? organisationInTitle(front, title.text) : textOf(named)
  if (organisation === undefined && titleBlock !== undefined) {
    const prefix = organisationBeside(title.text) ?? organisationPrefix(title.text)
    if (prefix !== undefined) {
      organisation = { text: prefix, at: titleBlock.at }
      flags.push({
        code: 'organisation-from-title',
        message: `"${prefix}" was taken from the title for the organisation.`,
        at: titleBlock.at,
      })
    }
  }
  if (organisation === undefined) {
    organisation = { text: organisationNotNamed, at: [] }
    flags.push({
      code: 'missing-organisation',
      message: 'The document does not say whose framework it is; enter the organisation.',
      at: [],
    })
  }
  for (const block of before.slice(named.length)) {
    taken.add(block)
    furniture.push({ reason: 'strap line', at: block.at })
    flags.push({
      code: 'strap-line',
      message: `"${block.text}" was taken for a strap line of the cover.`,
      at: block.at,
    })
  }
  for (const block of front)
    if (block.kind === 'paragraph' && !taken.has(block) && repeatsTitle(block, title, organisation)) {
      taken.add(block)
      furniture.push({ reason: 'running head', at: block.at })
    }
  return { organisation, title, furniture, flags, rest: front.filter((block) => !taken.has(block)) }
}

/** The organisation and the title of this reading as fields of a framework. */
export function coverFields({
  organisation,
  title,
}: Cover): Pick<OutlineFramework, 'organisation' | 'title'> {
  return { organisation, title }
}

/** The line that has the words of a title; else the one below the name of an organisation, when there is nothing between. */
function titlePlace(opening: readonly TextBlock[]): number {
  const titled = opening.findIndex(({ text }) => titleWords.test(text) && !text.endsWith('?'))
  const [first, second] = opening
  const follows =
    first !== undefined && second !== undefined && organisationPrefix(`${first.text} -`) === first.text
  return titled === -1 && follows ? 1 : titled
}

/** Short lines at the very top, as far as the first running text. */
function openingLines(front: readonly Block[]): TextBlock[] {
  const lines: TextBlock[] = []
  for (const block of front) {
    if (block.kind === 'break') continue
    if (block.kind === 'table' || block.kind === 'item' || !looksLikeName(block.text)) break
    lines.push(block)
    if (lines.length === 8) break
  }
  return lines
}

/** As many of the first lines as make up a name that the document uses elsewhere; else the first line alone. */
function organisationLines(before: readonly TextBlock[], words: string): TextBlock[] {
  for (let count = before.length; count > 1; count--) {
    const name = lettersOf(textOf(before.slice(0, count)).text).toLowerCase()
    const own = before.slice(0, count).length
    if (occurrences(words, name) > 1 && own === count) return before.slice(0, count)
  }
  return before.slice(0, 1)
}

function occurrences(words: string, name: string): number {
  return name === '' ? 0 : lettersOf(words).toLowerCase().split(name).length - 1
}

/** "Meadow Homes" where a line further down reads "Meadow Homes Competency Framework" and the title is its end. */
function organisationInTitle(front: readonly Block[], title: string): Sourced | undefined {
  for (const block of front) {
    if (block.kind === 'table' || block.kind === 'break' || !looksLikeName(block.text)) continue
    if (!block.text.toLowerCase().endsWith(title.toLowerCase()) || block.text.length === title.length)
      continue
    const text = block.text.slice(0, block.text.length - title.length).trim()
    if (text !== '') return { text, at: block.at }
  }
  return undefined
}

/** "Arden Fisheries" in "Competency framework – Arden Fisheries": the side of the title that is only a name. */
function organisationBeside(title: string): string | undefined {
  const [, left = '', right = ''] = /^(.{3,80}?)(?:\s+[–—-]|[:,])\s+(\S.{2,80})$/.exec(title) ?? []
  const sides = [left, right].filter((side) => titleWords.test(side))
  const name = sides[0] === left ? right : left
  const words = name.split(' ')
  const named =
    /^\p{Lu}/u.test(name) && words.filter((word) => /^\p{Lu}/u.test(word)).length * 2 > words.length
  return sides.length === 1 && named && looksLikeName(name) ? name : undefined
}

/** "Hill Trust" in "Hill Trust Competency Framework": as far as a word that only organisations have. */
function organisationPrefix(title: string): string | undefined {
  return /^((?:The )?University of (?:\p{Lu}[\p{L}’'-]+ ?)+?(?= \p{Ll}| Competenc| Behav)|.*\b(?:Trust|Council|Association|University|College|Group|Ltd|Limited|plc|Inc|NHS|Hospital|Authority|Society|Bank|Agency|Service|School|Company|Charity|Foundation|Institute|Ministry|Department|Housing|Homes|Police|Borough)(?:s(?=\s))?)(?:['’]s?)?\s+(?=\S)/u.exec(
    title,
  )?.[1]
}

function repeatsTitle(block: TextBlock, title: Sourced, organisation: Sourced): boolean {
  if (title.at.length === 0) return false
  return isSameName(block.text, title.text) || isSameName(block.text, `${organisation.text} ${title.text}`)
}

function titleFromFile(fileName: string, flags: Flag[]): Sourced {
  flags.push({
    code: 'missing-title',
    message: 'The document has no title; it was given the name of its file. Enter its title.',
    at: [],
  })
  const text = fileName.replace(/\.[^.]*$/, '').trim()
  return { text: text === '' ? 'Untitled framework' : text, at: [] }
}

function textOf(blocks: readonly TextBlock[]): Sourced {
  return { text: blocks.map((block) => block.text).join(' '), at: blocks.flatMap((block) => block.at) }
}
