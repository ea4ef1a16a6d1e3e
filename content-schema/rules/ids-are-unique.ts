// Every id is an address, so no two things that share an address space may share an id.
import type { Problem } from '../problem.ts'
import type { ReleaseContent } from '../release.ts'
import { competencyRecord, frameworkRecord, roleRecord } from './record-name.ts'

type Named = { id: string; file: string; field: string; what: string }

/** Frameworks, groups, values, points, competencies, themes, behaviours, roles and changes each have ids of their own. */
export function idsAreUnique(content: ReleaseContent): Problem[] {
  return [
    ...repeated(
      content.frameworks.map((f) => ({ id: f.id, file: frameworkRecord(f), field: 'id', what: 'framework' })),
    ),
    ...content.frameworks.flatMap((f) => [
      ...repeated(
        f.groups.map((g, i) => ({
          id: g.id,
          file: frameworkRecord(f),
          field: `groups[${i}].id`,
          what: 'group',
        })),
      ),
      ...repeated(
        f.values.map((v, i) => ({
          id: v.id,
          file: frameworkRecord(f),
          field: `values[${i}].id`,
          what: 'value',
        })),
      ),
      ...repeated(
        f.scale.points.map((p, i) => ({
          id: p.code,
          file: frameworkRecord(f),
          field: `scale.points[${i}].code`,
          what: 'point of the scale',
        })),
      ),
    ]),
    ...repeated(
      content.competencies.map((c) => ({
        id: `${c.framework}/${c.id}`,
        file: competencyRecord(c),
        field: 'id',
        what: 'competency of this framework',
      })),
    ),
    ...content.competencies.flatMap((c) => [
      ...repeated(
        c.themes.map((t, i) => ({
          id: t.id,
          file: competencyRecord(c),
          field: `themes[${i}].id`,
          what: 'theme',
        })),
      ),
      ...repeated(
        c.points.map((p, i) => ({
          id: p.point,
          file: competencyRecord(c),
          field: `points[${i}].point`,
          what: 'text for this level',
        })),
      ),
    ]),
    ...repeated(
      content.competencies.flatMap((c) =>
        c.behaviours.map((b, i) => ({
          id: b.id,
          file: competencyRecord(c),
          field: `behaviours[${i}].id`,
          what: 'behaviour',
        })),
      ),
    ),
    ...repeated(
      content.roles.map((r) => ({
        id: `${r.framework}/${r.id}`,
        file: roleRecord(r),
        field: 'id',
        what: 'role of this framework',
      })),
    ),
    ...repeated(
      content.changes.map((c, i) => ({
        id: c.id,
        file: 'release',
        field: `changes[${i}].id`,
        what: 'update',
      })),
    ),
  ]
}

function repeated(things: Named[]): Problem[] {
  const first = new Map<string, Named>()
  return things.flatMap((thing) => {
    const earlier = first.get(thing.id)
    if (earlier === undefined) {
      first.set(thing.id, thing)
      return []
    }
    const { file, field, what, id } = thing
    return [
      {
        file,
        field,
        message: `The id "${id}" already belongs to another ${what} (${earlier.file} › ${earlier.field}).`,
        mend: 'Give one of them another id.',
      },
    ]
  })
}
