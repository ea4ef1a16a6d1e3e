// Reads a Word document (.docx): mammoth makes HTML of it, and every paragraph of the file itself is looked for in that HTML.
import { Buffer } from 'node:buffer'
import mammoth from 'mammoth'
import { decodeEntities, lettersOf } from '../plain-text.ts'
import type { Archive } from './read-archive.ts'
import { contentsClass, pageLineClass } from './word-marks.ts'

export type WordReading = { html: string } | { missing: string } | 'broken'

const styleMap = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  `p[style-name^='toc '] => p.${contentsClass}:fresh`,
  `p[style-name^='TOC '] => p.${contentsClass}:fresh`,
  ...[7, 8, 9].flatMap((rank) => [
    `p[style-name='heading ${rank}'] => h6:fresh`,
    `p[style-name='Heading ${rank}'] => h6:fresh`,
  ]),
]

/** The HTML of a Word document; or the first paragraph of it that the HTML lacks; or that it cannot be read. */
export async function readWord(bytes: Uint8Array, archive: Archive): Promise<WordReading> {
  const html = await htmlOf(bytes)
  if (html === undefined) return 'broken'
  const read = lettersOf(decodeEntities(html.replace(/<[^>]*>/g, '')))
  const missing = paragraphsIn(archive, 'word/document.xml').find(
    (paragraph) => !read.includes(lettersOf(paragraph)),
  )
  return missing === undefined ? { html: html + pageLinesOf(archive) } : { missing }
}

async function htmlOf(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const { value } = await mammoth.convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap,
        externalFileAccess: false,
        convertImage: mammoth.images.imgElement(() => Promise.resolve({ src: '' })),
      },
    )
    return value
  } catch {
    return undefined
  }
}

/** The text of each paragraph as the file has it, found by pattern: what was deleted and what is there twice for old programs is left out. */
function paragraphsIn(archive: Archive, name: string): string[] {
  const bytes = archive.read(name)
  if (bytes === undefined) return []
  const xml = new TextDecoder()
    .decode(bytes)
    .replace(/<mc:Choice\b[\s\S]*?<\/mc:Choice>/g, '')
    .replace(/<w:del\b[^>]*>[\s\S]*?<\/w:del>/g, '')
    .replace(/<w:moveFrom\b[^>]*>[\s\S]*?<\/w:moveFrom>/g, '')
  return xml
    .split(/<\/w:p>/)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?:\s[^>]*)?>([^<]*)<\/w:t>/g)]
        .map(([, text = '']) => decodeEntities(text))
        .join(''),
    )
    .filter((text) => lettersOf(text) !== '')
}

/** What stands at the head and foot of every page, each text once, which the converter leaves out. */
function pageLinesOf(archive: Archive): string {
  const names = archive.names.filter((name) => /^word\/(?:header|footer)\d*\.xml$/.test(name))
  const texts = new Set(names.flatMap((name) => paragraphsIn(archive, name)))
  return [...texts]
    .map((text) => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;'))
    .map((text) => `<p class="${pageLineClass}">${text}</p>`)
    .join('')
}
