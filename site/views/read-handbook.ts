// The one file that reads astro:content. It turns the release and the guides into what each page's route asks for.
import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import { getCollection, getEntry, render } from 'astro:content'
import type { Release } from '#content-schema/release'
import { competencyPage } from './competency-page.ts'
import { frameworkJson } from './framework-json.ts'
import { frameworkPage } from './framework-page.ts'
import { guidePage, guidesPage, type GuideFacts } from './guide-page.ts'
import { assembleHandbook, type Handbook } from './handbook.ts'
import { levelPage } from './level-page.ts'
import { rolePage } from './role-page.ts'
import { logoFileName } from './shell.ts'

let reading: Promise<Handbook> | undefined

/** The handbook of this build, read once. */
export function readHandbook(): Promise<Handbook> {
  reading ??= readOnce()
  return reading
}

/** Routes of the framework pages. */
export async function frameworkPaths() {
  const handbook = await readHandbook()
  return handbook.frameworks.map((entry) => ({
    params: { framework: entry.framework.id },
    props: { page: frameworkPage(handbook, entry) },
  }))
}

/** Routes of the competency pages. */
export async function competencyPaths() {
  const handbook = await readHandbook()
  return handbook.frameworks.flatMap((entry) =>
    entry.competencies.map((competency) => ({
      params: { framework: entry.framework.id, competency: competency.id },
      props: { page: competencyPage(handbook, entry, competency) },
    })),
  )
}

/** Routes of the level and audience pages; mid-points have no text and no page of their own here. */
export async function levelPaths() {
  const handbook = await readHandbook()
  return handbook.frameworks.flatMap((entry) =>
    entry.pointsWithText.map((point) => ({
      params: { framework: entry.framework.id, point: point.code },
      props: { page: levelPage(handbook, entry, point) },
    })),
  )
}

/** Routes of the role pages. */
export async function rolePaths() {
  const handbook = await readHandbook()
  return handbook.frameworks.flatMap((entry) =>
    entry.roles.map((role) => ({
      params: { framework: entry.framework.id, role: role.id },
      props: { page: rolePage(handbook, entry, role) },
    })),
  )
}

/** Routes of `data/frameworks/<id>.json`. */
export async function frameworkJsonPaths() {
  const handbook = await readHandbook()
  return handbook.frameworks.map((entry) => ({
    params: { framework: entry.framework.id },
    props: { json: frameworkJson(entry) },
  }))
}

/** Route of the logo file, if the organisation has one. */
export async function logoPaths() {
  const { logo } = (await readHandbook()).release.settings
  if (logo === undefined) return []
  const type = logoFileName(logo.mediaType).replace('logo.', '')
  return [{ params: { type }, props: { bytes: Buffer.from(logo.base64, 'base64') } }]
}

/** Routes of the guides, each with the component that shows its text. */
export async function guidePaths() {
  const handbook = await readHandbook()
  const entries = await readGuides()
  return Promise.all(
    entries.map(async ({ entry, facts }) => {
      // Astro types `render` only once a build has generated its types; the component is all that is taken from it.
      const { Content } = (await render(entry)) as { Content: AstroComponentFactory }
      return { params: { guide: facts.id }, props: { page: guidePage(handbook, facts), Content } }
    }),
  )
}

/** The list of guides. */
export async function readGuidesPage() {
  return guidesPage(
    await readHandbook(),
    (await readGuides()).map(({ facts }) => facts),
  )
}

async function readOnce(): Promise<Handbook> {
  // The loader put exactly one checked release there; Astro's generated types do not know its shape.
  const entry = (await getEntry('release', 'current')) as { data: Release } | undefined
  if (entry === undefined)
    throw new Error('No release was loaded. Set RELEASE_FILE to the file of a release.')
  // Astro types SITE as always there; without `site` in its configuration it is undefined.
  const origin = import.meta.env.SITE as string | undefined
  return assembleHandbook(entry.data, { base: import.meta.env.BASE_URL, origin })
}

async function readGuides() {
  // As above: the schema in content.config.ts is what gives these members.
  const entries = (await getCollection('guides')) as { id: string; data: Omit<GuideFacts, 'id'> }[]
  return entries.map((entry) => ({
    entry: entry as never,
    facts: { id: entry.id, ...entry.data } satisfies GuideFacts,
  }))
}
