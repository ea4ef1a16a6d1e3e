// Settles which heads that name groups of people are points of the scale: those that come again below one competency after another,
// and those that head parts of the document with the same names below them.
import { isGroupOfPeople, peoplePoint } from './head-meaning.ts'
import { audienceCode } from '../layouts/column-heads.ts'
import { isName } from './name-facts.ts'
import type { HeadToken, Token } from './token-kinds.ts'

/** "Managers also" below several competencies opens what that group does besides. */
export function peopleWhoAlso(tokens: readonly Token[]): Token[] {
  const spoken = tokens.map((token) =>
    token.kind === 'head' && isName(token) ? groupWhoAlso(token.block.text) : undefined,
  )
  const count = new Map<string, number>()
  for (const name of spoken)
    if (name !== undefined) count.set(name.toLowerCase(), (count.get(name.toLowerCase()) ?? 0) + 1)
  return tokens.map((token, i) => {
    const name = spoken[i]
    return token.kind === 'head' && name !== undefined && (count.get(name.toLowerCase()) ?? 0) > 1
      ? { ...token, meaning: { point: peoplePoint(name) } }
      : token
  })
}

function groupWhoAlso(text: string): string | undefined {
  const [, before, name = '', after] =
    /^(in addition,? |additionally,? |additional for |also for )?(.{4,60}?)( also| should also| will also| additionally| in addition)?:?$/i.exec(
      text,
    ) ?? []
  return (before ?? after) !== undefined && isGroupOfPeople(name) ? name : undefined
}

/**
 * "All staff" and "Managers" below one competency after another, each above a list, are points of the scale; a group that only one
 * competency has counts where it stands below another.
 */
export function peopleBelowNames(tokens: readonly Token[]): Token[] {
  const groups = new Map<number, string>()
  let below = false
  const runs: number[][] = []
  tokens.forEach((token, i) => {
    if (token.kind !== 'head' || !isName(token)) return
    const name = token.block.text.replace(/\s*:$/, '')
    const listed = tokens[i + 1]?.kind === 'item' || tokens[i + 1]?.kind === 'text'
    if (!isGroupOfPeople(name) || name.split(' ').length > 5 || !listed) {
      below = true
      return
    }
    groups.set(i, name)
    if (below) runs.push([])
    runs.at(-1)?.push(i)
    below = false
  })
  const told = [...groups.values()].map((name) => name.toLowerCase())
  const again = new Set(told.filter((name, i) => told.indexOf(name) !== i))
  const several = runs.filter((run) => run.some((i) => again.has(groups.get(i)?.toLowerCase() ?? '')))
  if (again.size < 2 || several.length < 2) return [...tokens]
  const points = new Set(several.flat())
  return tokens.map((token, i) => {
    const name = groups.get(i)
    return token.kind === 'head' && name !== undefined && points.has(i)
      ? { ...token, meaning: { point: peoplePoint(name) } }
      : token
  })
}

const parts =
  /\b(?:knowledge|skills?|attitudes?|abilit(?:y|ies)|behaviou?rs?|values?|what|how|why|when|indicators?|examples?|evidence|standards?|outcomes?|impact|principles?)\b/i

/**
 * The same names in the same order below every competency of a document without levels are its levels, or its groups of staff when
 * one of them says so. What is guessed carries the word of the guess.
 */
export function sameNamesBelow(tokens: readonly Token[]): Token[] {
  const heads = tokens.flatMap((token, i) =>
    token.kind === 'head' && isName(token) ? [{ i, text: nameOf(token) }] : [],
  )
  const leveled = tokens.some(
    (token) =>
      (token.kind === 'head' && token.meaning.point !== undefined) ||
      (token.kind === 'row' &&
        (token.point !== undefined || token.entries.some(({ point }) => point !== undefined))),
  )
  const count = new Map<string, number>()
  for (const { text } of heads) count.set(text, (count.get(text) ?? 0) + 1)
  const runs: { i: number; text: string }[][] = []
  let below = false
  for (const head of heads) {
    const again = (count.get(head.text) ?? 0) > 1
    if (again && below) runs.push([])
    if (again) runs.at(-1)?.push(head)
    below = !again
  }
  const names = runs[0]?.map(({ text }) => text) ?? []
  const alike = runs.every((run) => run.map(({ text }) => text).join('|') === names.join('|'))
  if (
    leveled ||
    !alike ||
    runs.flat().length !== heads.filter(({ text }) => (count.get(text) ?? 0) > 1).length
  )
    return [...tokens]
  const people = names.length >= 2 && runs.length >= 2 && names.some((name) => isGroupOfPeople(name))
  const levels =
    names.length >= 3 &&
    runs.length >= 3 &&
    names.every((name) => name.split(' ').length <= 4 && !parts.test(name))
  if (!people && !levels) return [...tokens]
  const points = new Set(runs.flat().map(({ i }) => i))
  return tokens.map((token, i) => {
    if (token.kind !== 'head' || !points.has(i)) return token
    const name = token.block.text.replace(/\s*:$/, '')
    const point = people ? peoplePoint(name) : { code: audienceCode(name), name }
    return { ...token, meaning: { point: { ...point, guessed: true } } }
  })
}

function nameOf({ block }: HeadToken): string {
  return block.text.replace(/\s*:$/, '').toLowerCase()
}

/** Groups of people that head parts of the document, each with the same names below it, are points of the scale. */
export function promotePeople(tokens: readonly Token[]): Token[] {
  const parts = tokens.flatMap((token, i) =>
    token.kind === 'head' && isName(token) && isGroupOfPeople(token.block.text)
      ? [{ i, name: token.block.text.toLowerCase() }]
      : [],
  )
  const names = parts.map(({ i }, part) =>
    tokens
      .slice(i + 1, parts[part + 1]?.i)
      .flatMap((token) => (token.kind === 'head' && isName(token) ? [token.block.text.toLowerCase()] : [])),
  )
  const isShared = (name: string): boolean => names.filter((own) => own.includes(name)).length > 1
  const alike = names.every((own) => own.length > 0 && own.filter(isShared).length * 2 > own.length)
  if (parts.length < 2 || !alike || new Set(parts.map(({ name }) => name)).size !== parts.length)
    return [...tokens]
  return tokens.map((token) =>
    token.kind === 'head' && parts.some(({ i }) => tokens[i] === token)
      ? { ...token, meaning: { point: peoplePoint(token.block.text) } }
      : token,
  )
}
