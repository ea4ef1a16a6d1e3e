// The finished document that is printed or saved as one: a whole framework with its contents, for A4. Pure.
import type { Competency } from '#content-schema/competency'
import { competencyPage, type CompetencyPage } from './competency-page.ts'
import { frameworkPage, type FrameworkPage } from './framework-page.ts'
import type { FrameworkEntry, Handbook } from './handbook.ts'
import { rolePage } from './role-page.ts'
import { crumbsTo, shellOf, type Link, type Shell } from './shell.ts'

/** Competencies of a group under its heading; one without a name holds those that stand in no group. */
export type PrintedGroup = {
  id: string
  name?: string | undefined
  facts: string[]
  competencies: CompetencyPage[]
}

/** A role with its competencies and levels, as a row of the document. */
export type PrintedRole = {
  name: string
  summary?: string | undefined
  expectations: { competency: string; level: string }[]
}

/** Everything the document holds. */
export type PrintPage = {
  shell: Shell
  framework: FrameworkPage
  /** Chapters and competencies, as links within the document. */
  contents: (Link & { items: Link[] })[]
  groups: PrintedGroup[]
  roles: PrintedRole[]
}

/** A framework as one document. */
export function printPage(handbook: Handbook, entry: FrameworkEntry): PrintPage {
  const { framework: own } = entry
  const page = frameworkPage(handbook, entry)
  const groups = page.lists.map(({ id, name, kind, appliesTo, description, competencies }) => ({
    id,
    name,
    facts: [kind === '' ? [] : [kind], appliesTo ?? [], description ?? []].flat(),
    competencies: competencies.flatMap(({ href }) =>
      entry.competencies
        .filter((competency) => handbook.address.competency(own.id, competency.id) === href)
        .map((competency) => competencyPage(handbook, entry, competency)),
    ),
  }))
  return {
    shell: shellOf(handbook, {
      title: `${own.title}, whole document`,
      description: `${own.title} of ${own.organisation} as one document to print or keep.`,
      path: handbook.address.print(own.id),
      crumbs: crumbsTo(handbook, entry),
      entry,
    }),
    framework: page,
    contents: contentsOf(page, groups),
    groups: groups.filter(({ competencies }) => competencies.length > 0),
    roles: entry.roles.map((role) => {
      const { name, summary, expectations } = rolePage(handbook, entry, role)
      return {
        name,
        summary,
        expectations: expectations.map(({ label, level }) => ({
          competency: label,
          level: level?.name ?? '',
        })),
      }
    }),
  }
}

/** The anchor of a competency's chapter in the document. */
export function chapterId({ id }: Pick<Competency, 'id'>): string {
  return `chapter-${id}`
}

function contentsOf(page: FrameworkPage, groups: readonly PrintedGroup[]): PrintPage['contents'] {
  const chapter = (label: string, id: string, there: boolean) =>
    there ? [{ label, href: `#${id}`, items: [] }] : []
  return [
    ...chapter('What it is for, and what it is not for', 'uses', page.uses.length > 0),
    ...chapter('Introduction', 'introduction', page.introduction.length > 0),
    ...chapter('Values', 'values', page.values.length > 0),
    ...(page.scale === undefined ? [] : chapter(page.scale.heading, 'scale', true)),
    ...groups
      .filter(({ competencies }) => competencies.length > 0)
      .map(({ id, name, competencies }) => ({
        label: name ?? page.competenciesHeading,
        href: `#${id}`,
        items: competencies.map(({ id: competency, name: label }) => ({
          label,
          href: `#${chapterId({ id: competency })}`,
        })),
      })),
    ...chapter('Roles', 'roles', page.roles.length > 0),
    ...chapter('Definitions', 'definitions', page.definitions.length > 0),
  ]
}
