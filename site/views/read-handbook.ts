// The one file that reads astro:content. It turns the release and the guides into what each page's route asks for.
import type { AstroComponentFactory } from 'astro/runtime/server/index.js'
import { getCollection, getEntry, render } from 'astro:content'
import type { Release } from '#content-schema/release'
import { aToZPage } from './a-z-page.ts'
import { changesPage } from './changes-page.ts'
import { comparePage } from './compare-page.ts'
import { comparisonsPage } from './comparisons-page.ts'
import { competencyPage } from './competency-page.ts'
import { doingPage } from './doing-page.ts'
import { frameworkJson } from './framework-json.ts'
import { frameworkPage } from './framework-page.ts'
import { guidePage, guidesPage, type GuideFacts } from './guide-page.ts'
import { assembleHandbook, placeOf, type FrameworkEntry, type Handbook } from './handbook.ts'
import { levelPage } from './level-page.ts'
import { pairsToCompare } from './pairs.ts'
import { parsePreviewBuild } from './preview-notice.ts'
import { printPage } from './print-page.ts'
import { retiredDocuments, type RetiredDocument } from './retired-documents.ts'
import { retiredPage } from './retired-page.ts'
import { retiredSections } from './retired-sections.ts'
import { rolePage } from './role-page.ts'
import { logoFileName } from './shell.ts'

let reading: Promise<Handbook> | undefined

/** The handbook of this build, read once. */
export function readHandbook(): Promise<Handbook> {
  reading ??= readOnce()
  return reading
}

/** Routes of the framework pages, and of the pages that say what became of a framework. */
export async function frameworkPaths() {
  const handbook = await readHandbook()
  const live = await pathsOf((h, entry) => [[{}, { page: frameworkPage(h, entry) }]])
  return [...live, ...retiredPaths(handbook, 'framework', ({ id }) => ({ framework: id }))]
}

/** Routes of the competency pages, and of the pages that say what became of a competency. */
export async function competencyPaths() {
  const handbook = await readHandbook()
  const live = await pathsOf((h, entry) =>
    entry.competencies.map((competency) => [
      { competency: competency.id },
      { page: competencyPage(h, entry, competency) },
    ]),
  )
  const gone = retiredPaths(handbook, 'competency', ({ framework, id }) => ({ framework, competency: id }))
  return [...live, ...gone]
}

/** Routes of the level and audience pages, mid-points included. */
export function levelPaths() {
  return pathsOf((handbook, entry) =>
    entry.framework.scale.points.map((point) => [
      { point: point.code },
      { page: levelPage(handbook, entry, point) },
    ]),
  )
}

/** Routes of the comparisons of every two points with text. */
export function comparePaths() {
  return pathsOf((handbook, entry) =>
    pairsToCompare(entry).map((pair) => [
      { pair: `${pair.lower.code}-${pair.upper.code}` },
      { page: comparePage(handbook, entry, pair) },
    ]),
  )
}

/** Routes of the pages on which two points are chosen. */
export function comparisonsPaths() {
  return pathsOf((handbook, entry) => {
    const page = comparisonsPage(handbook, entry)
    return page === undefined ? [] : [[{}, { page }]]
  })
}

/** Routes of "doing and not doing". */
export function doingPaths() {
  return pathsOf((handbook, entry) => [[{}, { page: doingPage(handbook, entry) }]])
}

/** Routes of the A to Z. */
export function aToZPaths() {
  return pathsOf((handbook, entry) => [[{}, { page: aToZPage(handbook, entry) }]])
}

/** Routes of the changes. */
export function changesPaths() {
  return pathsOf((handbook, entry) => [[{}, { page: changesPage(handbook, entry) }]])
}

/** Routes of the frameworks as documents. */
export function printPaths() {
  return pathsOf((handbook, entry) => [[{}, { page: printPage(handbook, entry) }]])
}

/** Routes of the role pages, and of the pages that say what became of a role. */
export async function rolePaths() {
  const handbook = await readHandbook()
  const live = await pathsOf((h, entry) =>
    entry.roles.map((role) => [{ role: role.id }, { page: rolePage(h, entry, role) }]),
  )
  return [...live, ...retiredPaths(handbook, 'role', ({ framework, id }) => ({ framework, role: id }))]
}

/** Routes of the pages below an address that a framework used to have. */
export async function retiredSectionPaths() {
  return retiredSections(await readHandbook()).map(({ framework, section, page }) => ({
    params: { framework, section },
    props: { retired: page },
  }))
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

/** One route for each pair of parameters and properties that a framework gives. */
async function pathsOf<Props>(
  routesOf: (handbook: Handbook, entry: FrameworkEntry) => [params: Record<string, string>, props: Props][],
) {
  const handbook = await readHandbook()
  return handbook.frameworks.flatMap((entry) =>
    routesOf(handbook, entry).map(([params, props]) => ({
      params: { framework: entry.framework.id, ...params },
      props,
    })),
  )
}

/** Routes of what is gone, each with a page of its own kind: pages tell the two apart by `retired`. */
function retiredPaths(
  handbook: Handbook,
  kind: RetiredDocument['kind'],
  paramsOf: (gone: RetiredDocument) => Record<string, string>,
) {
  return retiredDocuments(handbook)
    .filter((gone) => gone.kind === kind)
    .map((gone) => ({ params: paramsOf(gone), props: { retired: retiredPage(handbook, gone) } }))
}

async function readOnce(): Promise<Handbook> {
  // The loader put exactly one checked release there; Astro's generated types do not know its shape.
  const entry = (await getEntry('release', 'current')) as { data: Release } | undefined
  if (entry === undefined)
    throw new Error('No release was loaded. Set RELEASE_FILE to the file of a release.')
  const { HANDBOOK_URL, SITE_PREVIEW } = process.env
  return assembleHandbook(entry.data, placeOf(HANDBOOK_URL, parsePreviewBuild(SITE_PREVIEW)))
}

async function readGuides() {
  // As above: the schema in content.config.ts is what gives these members.
  const entries = (await getCollection('guides')) as { id: string; data: Omit<GuideFacts, 'id'> }[]
  return entries.map((entry) => ({
    entry: entry as never,
    facts: { id: entry.id, ...entry.data } satisfies GuideFacts,
  }))
}
