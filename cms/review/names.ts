// What things are called at one moment: levels, groups, themes and competencies by their names, never by their codes.
import type { Competency } from '#content-schema/competency'
import type { Framework } from '#content-schema/framework'
import type { Polarity } from '#content-schema/behaviour'

/** Frameworks and competencies as far as names are concerned; drafts may be unfinished. */
export type NamedContent = {
  frameworks: readonly Partial<Framework>[]
  competencies: readonly Partial<Competency>[]
}

export type Names = {
  framework: (id: string | undefined) => string
  point: (framework: string | undefined, code: string) => string
  group: (framework: string | undefined, id: string) => string
  value: (framework: string | undefined, id: string) => string
  competency: (framework: string | undefined, id: string) => string
  /** The heading of a list of behaviours in the organisation's words. */
  list: (framework: string | undefined, polarity: Polarity) => string
  /** The place of a point in its scale; the whole competency comes first. */
  pointOrder: (framework: string | undefined, code: string | undefined) => number
}

const plain = { positive: 'Doing', negative: 'Not doing' } as const

/** Looks names up in `content`. What is not there is said to be missing, with the code it was called by. */
export function namesOf({ frameworks, competencies }: NamedContent): Names {
  const byId = new Map(frameworks.map((framework) => [framework.id ?? '', framework]))
  const competencyNames = new Map(competencies.map((c) => [`${c.framework ?? ''}/${c.id ?? ''}`, c.name]))
  const points = (framework: string | undefined) => byId.get(framework ?? '')?.scale?.points ?? []
  return {
    framework: (id) => byId.get(id ?? '')?.title ?? missing('framework', id),
    point: (framework, code) =>
      points(framework).find((p) => p.code === code)?.name ?? missing('level', code),
    group: (framework, id) =>
      byId.get(framework ?? '')?.groups?.find((group) => group.id === id)?.name ?? missing('group', id),
    value: (framework, id) =>
      byId.get(framework ?? '')?.values?.find((value) => value.id === id)?.name ?? missing('value', id),
    competency: (framework, id) =>
      competencyNames.get(`${framework ?? ''}/${id}`) ??
      missing('competency', framework === '' ? undefined : id),
    list: (framework, polarity) => byId.get(framework ?? '')?.vocabulary?.[polarity] ?? plain[polarity],
    pointOrder: (framework, code) =>
      code === undefined ? 0 : points(framework).findIndex((point) => point.code === code) + 1,
  }
}

function missing(kind: string, code: string | undefined): string {
  return `a ${kind} that readers do not have${code === undefined ? '' : ` (“${code}”)`}`
}
