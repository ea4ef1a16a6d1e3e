// How a problem names the record it is about; every rule uses the same names.
import type { Competency } from '../competency.ts'
import type { Framework } from '../framework.ts'
import type { Role } from '../role.ts'

/** "frameworks/meadow" */
export function frameworkRecord(framework: Pick<Framework, 'id'>): string {
  return `frameworks/${framework.id}`
}

/** "competencies/meadow/customer-focus" */
export function competencyRecord(competency: Pick<Competency, 'framework' | 'id'>): string {
  return `competencies/${competency.framework}/${competency.id}`
}

/** "roles/meadow/caretaker" */
export function roleRecord(role: Pick<Role, 'framework' | 'id'>): string {
  return `roles/${role.framework}/${role.id}`
}
