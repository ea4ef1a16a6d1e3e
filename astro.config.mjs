// How Astro builds the handbook. A build takes its release, its folders and its public address from the environment;
// site/publish/ sets them, so that every build has a cache and an output of its own.
import mdx from '@astrojs/mdx'
import tailwindcss from '@tailwindcss/vite'
import { defineConfig } from 'astro/config'

const { HANDBOOK_URL = '', SITE_OUT_DIR = './published', SITE_CACHE_DIR = './.astro/cache' } = process.env
const place = HANDBOOK_URL === '' ? undefined : new URL(HANDBOOK_URL)
// A preview is read under a base path of its own; see site/views/preview-notice.ts.
const preview = process.env.SITE_PREVIEW ? JSON.parse(process.env.SITE_PREVIEW) : undefined
const base = preview?.base ?? place?.pathname

export default defineConfig({
  srcDir: './site',
  publicDir: './site/public',
  outDir: SITE_OUT_DIR,
  cacheDir: SITE_CACHE_DIR,
  ...(place === undefined ? {} : { site: place.origin }),
  ...(base === undefined ? {} : { base }),
  output: 'static',
  trailingSlash: 'always',
  // The default, 'jsx', glues words of neighbouring lines together.
  compressHTML: true,
  build: { format: 'directory', inlineStylesheets: 'never', concurrency: 1 },
  devToolbar: { enabled: false },
  integrations: [mdx()],
  vite: {
    plugins: [tailwindcss()],
    cacheDir: `${SITE_CACHE_DIR}/vite`,
    // Nothing inline: the content security policy allows scripts and styles from files only.
    build: { assetsInlineLimit: 0 },
  },
})
