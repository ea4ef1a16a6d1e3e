// The picture of the folders in ARCHITECTURE.md is the one the imports draw today.
import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { folderPicture } from './folder-picture.ts'

const file = join(import.meta.dirname, '../../ARCHITECTURE.md')
const place = /(?<=<!-- folders: generated -->\n)[\s\S]*?(?=<!-- end -->)/

it('shows the folders as they import each other (refresh: UPDATE_DOCS=1 npx vitest run tests/guards/folder-picture.test.ts)', async () => {
  const text = await readFile(file, 'utf8')
  const drawn = text.replace(place, `\n\`\`\`mermaid\n${await folderPicture()}\n\`\`\`\n\n`)
  if (process.env.UPDATE_DOCS === '1') await writeFile(file, drawn)
  else expect(text).toBe(drawn)
})
