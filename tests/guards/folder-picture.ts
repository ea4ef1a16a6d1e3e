// Draws which folder imports which, from the imports themselves, so that the picture in ARCHITECTURE.md cannot drift.
import { join } from 'node:path'
import { cruise } from 'dependency-cruiser'
import extractTSConfig from 'dependency-cruiser/config-utl/extract-ts-config'

const root = join(import.meta.dirname, '../..')

/** A Mermaid flowchart of the folders of the product; an arrow is at least one import that is there at run time. */
export async function folderPicture(): Promise<string> {
  const { output } = await cruise(
    ['content-schema', 'cms', 'site', 'static-folder', 'bin', 'samples'],
    { baseDir: root, exclude: { path: ['\\.next/', '\\.astro/', 'node_modules'] } },
    {},
    { tsConfig: extractTSConfig(join(root, 'tsconfig.json')) },
  )
  if (typeof output === 'string') throw new Error('The cruiser was asked for a value, not a report.')
  const arrows = new Set(
    output.modules.flatMap(({ source, dependencies }) =>
      dependencies.map(({ resolved }) => [folderOf(source), folderOf(resolved)] as const).flatMap(asArrow),
    ),
  )
  return ['flowchart LR', ...[...arrows].sort()].join('\n')
}

function asArrow([from, to]: readonly [string | undefined, string | undefined]): string[] {
  if (from === undefined || to === undefined || from === to) return []
  return [`  ${node(from)} --> ${node(to)}`]
}

/** The stage a file belongs to; configuration files and the admin's pages at the top of a half are left out. */
function folderOf(file: string): string | undefined {
  const [top, second, third] = file.split('/')
  if (top === 'content-schema' || top === 'static-folder' || top === 'bin' || top === 'samples') return top
  if (top !== 'cms' && top !== 'site') return undefined
  return third === undefined || second === 'app' ? undefined : `${top}/${second ?? ''}`
}

function node(folder: string): string {
  return `${folder.replace(/[^a-z]/g, '_')}[${folder}]`
}
