// The way in: records of the contract as the fields of CMS documents. The inverse of the map- files beside it.
import type { Competency } from '#content-schema/competency'
import type { Framework } from '#content-schema/framework'
import type { Role } from '#content-schema/role'
import type { Settings, SynonymSet } from '#content-schema/settings'
import { blocksAsText } from './blocks-as-text.ts'
import { without } from './without.ts'
import type { CompetencyAddress } from './references.ts'

/** Database ids of the documents that records refer to; throws when one is not there. */
export type DocumentIds = {
  framework: (id: string) => string
  competency: (address: CompetencyAddress) => string
}

/** Fields of a framework document. */
export function frameworkFields(framework: Framework) {
  const { id, introduction, notices, values, scale, groups, edition, contact, vocabulary, ...same } =
    framework
  const { cumulative, ...scaleFields } = scale
  return {
    ...same,
    slug: id,
    edition: edition ?? {},
    contact: contact ?? {},
    vocabulary,
    introduction: introduction.map(({ heading, blocks }) => ({ heading, body: blocksAsText(blocks) })),
    notices: notices.map((text) => ({ text })),
    values: values.map(({ id: key, ...value }) => ({ key, ...value })),
    groups: groups.map(({ id: key, ...group }) => ({ key, ...group })),
    scale: {
      ...scaleFields,
      cumulative: cumulative.stated,
      cumulativeSentence: cumulative.stated === 'notStated' ? undefined : cumulative.sentence,
    },
  }
}

/** Fields of a competency document, without its relations to others: those need every document to be there first. */
export function competencyFields(competency: Competency, ids: Pick<DocumentIds, 'framework'>) {
  const { id, framework, themes, ...same } = without(competency, 'related')
  return {
    ...same,
    slug: id,
    framework: ids.framework(framework),
    themes: themes.map(({ id: key, ...theme }) => ({ key, ...theme })),
  }
}

/** The `related` field of a competency document. */
export function relatedFields(competency: Competency, ids: Pick<DocumentIds, 'competency'>) {
  return competency.related.map(({ framework, competency: id, relation, note }) => ({
    competency: ids.competency({ framework, competency: id }),
    relation,
    note,
  }))
}

/** Fields of a role document. */
export function roleFields(role: Role, ids: DocumentIds) {
  const { id, framework, expectations, ...same } = role
  return {
    ...same,
    slug: id,
    framework: ids.framework(framework),
    expectations: expectations.map((e) =>
      'group' in e
        ? { kind: 'group' as const, group: e.group, point: e.point }
        : {
            kind: 'competency' as const,
            competency: ids.competency({ framework, competency: e.competency }),
            point: e.point,
          },
    ),
  }
}

/** Fields of the settings global. */
export function settingsFields(settings: Settings) {
  const { welcome, contact, ...same } = settings
  return {
    ...same,
    contact: contact ?? {},
    welcome: blocksAsText(welcome.map((text) => ({ kind: 'paragraph', text }))),
  }
}

/** Fields of the synonyms global. */
export function synonymsFields(synonyms: readonly SynonymSet[]) {
  return { sets: synonyms.map(({ words }) => ({ words })) }
}
