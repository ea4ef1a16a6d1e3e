// Lines that used to stand in a competency: their addresses keep answering, and say what became of them. Pure.
import type { Retired } from '#content-schema/retired'
import { currentFramework } from './current-framework.ts'
import { dayInWords, type DateInWords, newestFirst } from './dates.ts'
import type { Handbook } from './handbook.ts'
import type { Link } from './shell.ts'

/** What became of something: when it went, by which update, and what stands in its place. */
export type Fate = {
  date: DateInWords
  update: { title: string; href?: string | undefined }
  replacedBy: Link[]
}

/** A line that used to stand here, under the id that people may have quoted. */
export type RetiredLine = Fate & { id: string; text: string }

/** The retired lines of a competency, whether or not the competency itself is still there. */
export function retiredLines(handbook: Handbook, framework: string, competency: string): RetiredLine[] {
  const seen = new Set<string>()
  const live = new Set(
    handbook.release.competencies
      .filter((c) => c.framework === framework && c.id === competency)
      .flatMap(({ behaviours }) => behaviours.map(({ id }) => id)),
  )
  return handbook.release.retired
    .toSorted((a, b) => newestFirst(a.retiredAt, b.retiredAt))
    .flatMap((retired) => {
      const { behaviour: id, text } = retired
      if (retired.framework !== framework || retired.competency !== competency) return []
      if (id === undefined || live.has(id) || seen.has(id)) return []
      seen.add(id)
      return [{ id, text, ...fateOf(handbook, retired) }]
    })
}

/** When and by what something was taken away, and what of its replacements is there to be linked to. */
export function fateOf(
  handbook: Handbook,
  {
    framework,
    retiredAt,
    update,
    replacedBy,
  }: Pick<Retired, 'framework' | 'replacedBy' | 'retiredAt' | 'update'>,
): Fate {
  const { release, address } = handbook
  const title = release.changes.find(({ id }) => id === update)?.title
  const home = currentFramework(release.changes, framework)
  const framed = release.frameworks.some(({ id }) => id === home)
  return {
    date: dayInWords(retiredAt, release.settings.timeZone),
    update: {
      title: title ?? update,
      href: title === undefined || !framed ? undefined : address.changes(home, update),
    },
    replacedBy: replacedBy.flatMap((path) => linkTo(handbook, path)),
  }
}

/** A replacement as a link with its name; one that is itself no longer there is left out. */
function linkTo({ release, address }: Handbook, path: string): Link[] {
  const [page = '', fragment] = path.split('#')
  const [framework, competency, ...more] = page.split('/').filter((part) => part !== '')
  const home = release.frameworks.find(({ id }) => id === framework)
  if (home === undefined) return []
  if (competency === 'roles' && more.length === 1) {
    const role = release.roles.find((r) => r.framework === home.id && r.id === more[0])
    return role === undefined ? [] : [{ label: role.name, href: address.role(home.id, role.id) }]
  }
  if (more.length > 0) return []
  if (competency === undefined) return [{ label: home.title, href: address.framework(home.id) }]
  const found = release.competencies.find((c) => c.framework === home.id && c.id === competency)
  if (found === undefined) return []
  const line = found.behaviours.find(({ id }) => id === fragment)
  return line === undefined
    ? [{ label: found.name, href: address.competency(home.id, found.id) }]
    : [{ label: `${found.name}: ${line.text}`, href: address.behaviour(home.id, found.id, line.id) }]
}
