// The framework's own pages, laid over the ones we have: what the new document says wins, what it does not say stays.
import type { Framework } from '#content-schema/framework'
import type { Point } from '#content-schema/scale'
import { spoken } from './spoken.ts'

/** The framework as it would stand, at the address it has. Groups, values and levels that only we have stay, after the others. */
export function mergeFramework(before: Framework, now: Framework): Framework {
  return {
    ...before,
    ...spoken(now),
    id: before.id,
    vocabulary: { ...before.vocabulary, ...now.vocabulary },
    groups: united(before.groups, now.groups, ({ id }) => id),
    values: united(before.values, now.values, ({ id }) => id),
    scale:
      now.scale.points.length === 0
        ? before.scale
        : {
            ...before.scale,
            kind: now.scale.kind,
            cumulative:
              now.scale.cumulative.stated === 'notStated' ? before.scale.cumulative : now.scale.cumulative,
            midpointNote: now.scale.midpointNote ?? before.scale.midpointNote,
            points: united<Point>(before.scale.points, now.scale.points, ({ code }) => code),
          },
  }
}

/** Records of both lists, those of `now` first; one that is in both keeps what the new one is silent about. */
function united<T extends object>(before: readonly T[], now: readonly T[], key: (record: T) => string): T[] {
  const old = new Map(before.map((record) => [key(record), record]))
  const spokenOf = new Set(now.map(key))
  return [
    ...now.map((record) => ({ ...old.get(key(record)), ...record, ...spoken(record) })),
    ...before.filter((record) => !spokenOf.has(key(record))),
  ]
}
