// Makes the points of the scale from the heads of all tables; a head that differs from the others of its column becomes an alias.
import { isSameName } from '../names-match.ts'
import type { Flag, OutlinePoint } from '../outline.ts'
import type { ColumnHead } from './column-heads.ts'
import { commonest } from './same-words.ts'

export type ScalePoints = { points: OutlinePoint[]; flags: Flag[] }

/** One point for each code, in the order of `codes`, named as most tables name it. */
export function scalePoints(codes: readonly string[], heads: readonly ColumnHead[]): ScalePoints {
  const points = codes.map((code): OutlinePoint => {
    const own = heads.filter((head) => head.code === code)
    const text = commonest(own.map((head) => head.name)) ?? code
    const isNamed = (head: ColumnHead): boolean => isAlike(head.name, text)
    const others = own.filter((head) => !isNamed(head))
    const aliases = others.filter((head, i) => others.findIndex((o) => isAlike(o.name, head.name)) === i)
    return {
      code,
      name: { text, at: own.filter(isNamed).flatMap((head) => head.at) },
      aliases: aliases.map(({ name }) => ({
        text: name,
        at: others.filter((head) => isAlike(head.name, name)).flatMap((head) => head.at),
      })),
      midpoint: false,
    }
  })
  const flags = points.flatMap(({ name, aliases }) =>
    aliases.map((alias) => ({
      code: 'alias',
      message: `"${alias.text}" stands where other tables have "${name.text}"; it was read as the same.`,
      at: alias.at,
    })),
  )
  return { points, flags }
}

/** "A" is a small word and like no other name, but it is itself. */
function isAlike(a: string, b: string): boolean {
  return a === b || isSameName(a, b)
}
