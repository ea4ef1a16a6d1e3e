// Astro's collections: the release that RELEASE_FILE names, and the guides written by hand.
import { defineCollection } from 'astro:content'
import { glob } from 'astro/loaders'
import { z } from 'astro/zod'
import { loadRelease } from './load-release.ts'

const release = defineCollection({
  loader: {
    name: 'release',
    load: async ({ store }) => {
      const data = await loadRelease(process.env['RELEASE_FILE'])
      store.clear()
      store.set({ id: 'current', data, digest: data.hash })
    },
  },
})

const guides = defineCollection({
  loader: glob({ base: './site/guides', pattern: '*.mdx' }),
  schema: z.object({ title: z.string(), summary: z.string(), order: z.number() }),
})

export const collections = { release, guides }
