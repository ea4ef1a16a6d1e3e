// Which competency of a newer document is which of the framework we have.
import type { Competency } from '#content-schema/competency'

/** By id of the new competency: the id of the one it is. Matched by address, then by name or alias, then by shared lines. */
export function matchCompetencies(
  before: readonly Competency[],
  now: readonly Competency[],
): Map<string, string> {
  const matches = new Map<string, string>()
  const free = new Set(before)
  for (const same of [sameAddress, sameName, sharesMostLines])
    for (const competency of now) {
      if (matches.has(competency.id)) continue
      const found = [...free].find((old) => same(old, competency))
      if (found === undefined) continue
      matches.set(competency.id, found.id)
      free.delete(found)
    }
  return matches
}

function sameAddress(old: Competency, now: Competency): boolean {
  return old.id === now.id
}

function sameName(old: Competency, now: Competency): boolean {
  const names = new Set([old.name, ...old.aliases].map(plain))
  return [now.name, ...now.aliases].some((name) => names.has(plain(name)))
}

function sharesMostLines(old: Competency, now: Competency): boolean {
  const texts = new Set(old.behaviours.map(({ text }) => text))
  const shared = now.behaviours.filter(({ text }) => texts.has(text)).length
  return shared > 0 && shared * 2 > Math.max(texts.size, now.behaviours.length)
}

function plain(name: string): string {
  return name
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}
