// A role profile as a reviewer reads it: what the role is, and what is expected of it.
import type { Role } from '#content-schema/role'
import { describe, type Descriptions } from './describe.ts'
import type { Names } from './names.ts'
import { chosenRow, facet, textRow, type Row } from './row.ts'

/** The rows of a role profile. */
export function describeRole(record: Partial<Role>, names: Names): Row[] {
  return describe(record, roleFields, names)
}

const about = 'The role'

const roleFields: Descriptions<Role> = {
  name: { part: about, rows: (name) => textRow('name', 'Name', name) },
  family: { part: about, rows: (family) => textRow('family', 'Job family', family) },
  summary: { part: about, rows: (summary) => textRow('summary', 'Summary', summary) },
  framework: {
    part: about,
    rows: (id, { names }) => [chosenRow('framework', 'Framework', id, names.framework(id))],
  },
  id: { part: about, rows: (id) => textRow('id', 'Address of its page', id) },
  expectations: {
    part: 'What is expected',
    rows: (expectations, { record: { framework }, names }) =>
      expectations.map((expectation) => {
        const { point } = expectation
        const level =
          point === undefined
            ? { name: 'Level', code: '', says: 'no level named' }
            : { name: 'Level', code: point, says: names.point(framework, point) }
        return 'group' in expectation
          ? {
              id: `expectations/group/${expectation.group}`,
              label: `Every competency of ${names.group(framework, expectation.group)}`,
              text: '',
              facets: [level],
            }
          : {
              id: `expectations/competency/${expectation.competency}`,
              label: names.competency(framework, expectation.competency),
              text: '',
              facets: facet(level.name, level.code, level.says),
            }
      }),
  },
}
