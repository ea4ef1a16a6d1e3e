// Whatever is referred to must be in the same release.
import type { Competency } from '../competency.ts'
import type { Framework } from '../framework.ts'
import type { Problem } from '../problem.ts'
import type { ReleaseContent } from '../release.ts'
import type { Role } from '../role.ts'
import { competencyRecord, roleRecord } from './record-name.ts'

/** Frameworks, groups, values, themes, points and competencies that are referred to exist. */
export function referencesExist(content: ReleaseContent): Problem[] {
  const frameworks = new Map(content.frameworks.map((f) => [f.id, f]))
  const competencies = new Set(content.competencies.map((c) => `${c.framework}/${c.id}`))
  return [
    ...content.competencies.flatMap((c) =>
      competencyReferences(c, frameworks.get(c.framework), competencies),
    ),
    ...content.roles.flatMap((r) => roleReferences(r, frameworks.get(r.framework), competencies)),
  ]
}

function competencyReferences(
  c: Competency,
  framework: Framework | undefined,
  competencies: ReadonlySet<string>,
): Problem[] {
  const file = competencyRecord(c)
  if (framework === undefined) return [dangling(file, 'framework', 'framework', c.framework)]
  const groups = new Set(framework.groups.map((g) => g.id))
  const values = new Set(framework.values.map((v) => v.id))
  const points = new Set(framework.scale.points.map((p) => p.code))
  const themes = new Set(c.themes.map((t) => t.id))
  const problems: Problem[] = []
  if (c.group !== undefined && !groups.has(c.group)) problems.push(dangling(file, 'group', 'group', c.group))
  if (c.value !== undefined && !values.has(c.value)) problems.push(dangling(file, 'value', 'value', c.value))
  c.points.forEach((p, i) => {
    if (!points.has(p.point)) problems.push(dangling(file, `points[${i}].point`, 'level', p.point))
  })
  c.behaviours.forEach((b, i) => {
    if (b.theme !== undefined && !themes.has(b.theme))
      problems.push(dangling(file, `behaviours[${i}].theme`, 'theme', b.theme))
    if (b.point !== undefined && !points.has(b.point))
      problems.push(dangling(file, `behaviours[${i}].point`, 'level', b.point))
  })
  c.related.forEach((r, i) => {
    const field = `related[${i}]`
    if (r.framework === c.framework && r.competency === c.id)
      problems.push({
        file,
        field,
        message: 'A competency cannot be related to itself.',
        mend: 'Remove this relation.',
      })
    else if (!competencies.has(`${r.framework}/${r.competency}`))
      problems.push(dangling(file, field, 'competency', `${r.framework}/${r.competency}`))
  })
  return problems
}

function roleReferences(
  role: Role,
  framework: Framework | undefined,
  competencies: ReadonlySet<string>,
): Problem[] {
  const file = roleRecord(role)
  if (framework === undefined) return [dangling(file, 'framework', 'framework', role.framework)]
  const groups = new Set(framework.groups.map((g) => g.id))
  const points = new Set(framework.scale.points.map((p) => p.code))
  return role.expectations.flatMap((e, i) => {
    const problems: Problem[] = []
    if ('competency' in e && !competencies.has(`${role.framework}/${e.competency}`))
      problems.push(dangling(file, `expectations[${i}].competency`, 'competency', e.competency))
    if ('group' in e && !groups.has(e.group))
      problems.push(dangling(file, `expectations[${i}].group`, 'group', e.group))
    if (e.point !== undefined && !points.has(e.point))
      problems.push(dangling(file, `expectations[${i}].point`, 'level', e.point))
    return problems
  })
}

function dangling(file: string, field: string, what: string, id: string): Problem {
  return {
    file,
    field,
    message: `There is no ${what} "${id}".`,
    mend: `Choose an existing ${what}, or include the ${what} in the same update.`,
  }
}
