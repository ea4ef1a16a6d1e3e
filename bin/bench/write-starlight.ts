// The same content as somebody would put it on the web with Starlight: a Markdown page for each competency, a heading for each
// level and list. It writes files into a folder of its own.
import { mkdir, symlink, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { Framework } from '#content-schema/framework'
import type { Release } from '#content-schema/release'

const config = `import starlight from '@astrojs/starlight'
import { defineConfig } from 'astro/config'
export default defineConfig({ integrations: [starlight({ title: 'Competency framework' })] })
`

// Astro bundles only what the manifest names.
const manifest = JSON.stringify({
  type: 'module',
  dependencies: { '@astrojs/starlight': '*', astro: '*' },
})

const content = `import { docsLoader } from '@astrojs/starlight/loaders'
import { docsSchema } from '@astrojs/starlight/schema'
import { defineCollection } from 'astro:content'
export const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) }
`

/** Writes the project to `folder`, using the packages in `modules`. */
export async function writeStarlight(folder: string, release: Release, modules: string): Promise<void> {
  const docs = join(folder, 'src/content/docs')
  await mkdir(docs, { recursive: true })
  await symlink(modules, join(folder, 'node_modules'))
  await writeFile(join(folder, 'package.json'), manifest)
  await writeFile(join(folder, 'astro.config.mjs'), config)
  await writeFile(join(folder, 'src/content.config.ts'), content)
  await writeFile(join(docs, 'index.md'), '---\ntitle: Competency framework\n---\n\nOur competencies.\n')
  for (const competency of release.competencies) {
    const framework = release.frameworks.find(({ id }) => id === competency.framework)
    await mkdir(join(docs, competency.framework), { recursive: true })
    await writeFile(join(docs, competency.framework, `${competency.id}.md`), pageOf(competency, framework))
  }
}

/** The heading under which a behaviour stands on its page. */
export function headingOf({ point, polarity }: Behaviour, framework: Framework | undefined): string {
  const level = framework?.scale.points.find(({ code }) => code === point)?.name
  return [level, polarity === 'positive' ? 'Doing' : 'Not doing'].filter(Boolean).join(': ')
}

function pageOf({ name, definition = '', behaviours }: Competency, framework: Framework | undefined): string {
  const sections = Map.groupBy(behaviours, (behaviour) => headingOf(behaviour, framework))
  const lists = Array.from(
    sections,
    ([heading, lines]) => `## ${heading}\n\n${lines.map(({ text }) => `- ${escaped(text)}`).join('\n')}\n`,
  )
  return [`---\ntitle: ${JSON.stringify(name)}\n---\n`, escaped(definition), ...lists].join('\n')
}

function escaped(text: string): string {
  return text.replace(/[<>*_`[\]\\]/g, '\\$&')
}
