// How large a built handbook is: its pages as they travel, its search, and the search page's own script.
import { readdir, readFile, stat } from 'node:fs/promises'
import { join, relative } from 'node:path'
import { gzipSync } from 'node:zlib'

/** Bytes; "compressed" is gzip at its best, as the handbook's server sends it. */
export type SiteSizes = {
  /** The median of the competency pages, each with the styles and scripts it asks for. */
  firstViewCompressed: number
  medianPageCompressed: number
  searchScriptCompressed: number
  searchFolder: number
  pages: number
}

/** Measures the handbook in a folder. */
export async function measureSite(site: string, competencyPages: readonly string[]): Promise<SiteSizes> {
  const files = (await readdir(site, { recursive: true, withFileTypes: true }))
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
  const pages = files.filter((file) => file.endsWith('.html'))
  const inSearch = files.filter(
    (file) => relative(site, file).startsWith('pagefind') && !file.endsWith('.gz'),
  )
  const searchPage = await readFile(join(site, 'search/index.html'), 'utf8')
  return {
    firstViewCompressed: await firstViewOf(site, competencyPages),
    medianPageCompressed: median(await Promise.all(pages.map(compressedSize))),
    searchScriptCompressed: sum(
      await Promise.all(
        addressesIn(searchPage, /<script[^>]*src="([^"]+)"/g).map((src) => compressedSize(join(site, src))),
      ),
    ),
    searchFolder: sum(await Promise.all(inSearch.map(async (file) => (await stat(file)).size))),
    pages: sum(await Promise.all(pages.map(async (file) => (await stat(file)).size))),
  }
}

/** The median of the pages in the folders `pages`, each with the styles and scripts it asks for, compressed. */
export async function firstViewOf(site: string, pages: readonly string[]): Promise<number> {
  const views = pages.map(async (page) => {
    const file = join(site, page, 'index.html')
    const html = await readFile(file, 'utf8')
    const asked = [
      ...addressesIn(html, /<link rel="stylesheet" href="([^"?]+)/g),
      ...addressesIn(html, /<script[^>]*src="([^"]+)"/g),
    ]
    return sum(await Promise.all([file, ...asked.map((address) => join(site, address))].map(compressedSize)))
  })
  return median(await Promise.all(views))
}

function addressesIn(html: string, pattern: RegExp): string[] {
  return Array.from(html.matchAll(pattern), ([, address = '']) => address)
}

async function compressedSize(file: string): Promise<number> {
  return gzipSync(await readFile(file), { level: 9 }).length
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}

function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0
}
