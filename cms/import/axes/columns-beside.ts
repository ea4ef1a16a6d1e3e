// What a column is by the columns beside it, where its own head says something else or too little.
import type { ColumnRole } from './column-role.ts'

type Role = ColumnRole | undefined

/** "Level | Descriptor | Indicators": beside the lines of a level, what describes the level is none of them. */
export function besideIndicators(roles: readonly Role[]): Role[] {
  const plain = roles.filter(
    (role) => role?.kind === 'content' && role.point === undefined && role.polarity === undefined,
  )
  const leveled = roles.some((role) => role?.kind === 'field' && role.field === 'level')
  const isDescriptor = (role: Role): boolean =>
    /^(?:level )?(?:descriptors?|statements?|standards?)$/i.test(role?.head?.text ?? '')
  if (!leveled || plain.length < 2 || plain.every(isDescriptor)) return [...roles]
  return roles.map((role) =>
    role?.kind === 'content' && isDescriptor(role) && role.head !== undefined
      ? { kind: 'field', field: 'definition', head: role.head }
      : role,
  )
}

/** "Area | Competency": short names directly left of the competencies group them, whatever they are called. */
export function groupsBeside(roles: readonly Role[], namesAt: (column: number) => boolean): Role[] {
  const at = roles.findIndex((role) => role?.kind === 'field' && role.field === 'competency')
  const beside = roles[at - 1]
  if (beside?.kind !== 'unknown' || beside.head === undefined || !namesAt(at - 1)) return [...roles]
  const { head } = beside
  return roles.map((role, i) => (i === at - 1 ? { kind: 'field', field: 'group', head } : role))
}

/** "Behaviour" beside levels or beside doing and not doing names the rows, not their lines. */
export function besideLevels(role: ColumnRole, column: number): ColumnRole {
  const plain = role.kind === 'content' && role.point === undefined && role.polarity === undefined
  return plain && role.head !== undefined && role.name !== true
    ? { kind: 'field', field: column === 0 ? 'name' : 'theme', head: role.head }
    : role
}
