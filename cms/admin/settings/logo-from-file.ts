// A chosen file as the handbook's logo, or the sentence that says why it cannot be one. It reads the file and changes nothing.
import { logo, type Logo } from '#content-schema/settings'

/** What became of a chosen file. */
export type ChosenLogo = { ok: true; logo: Logo } | { ok: false; message: string }

/** Types a browser offers to choose from. */
export const acceptedTypes = 'image/png,image/jpeg,image/webp,image/svg+xml'

/** 200,000 characters of base64: four for every three bytes. */
const mostBytes = 150_000

/** Reads the file; `alt` are the words that go with it, which may still be missing. */
export async function logoFromFile(
  file: Pick<File, 'arrayBuffer' | 'name' | 'size' | 'type'>,
  alt: string,
): Promise<ChosenLogo> {
  if (!acceptedTypes.split(',').includes(file.type))
    return refused(
      file,
      'is not a PNG, JPEG, WebP or SVG picture. Save it as one of these and choose it again.',
    )
  if (file.size > mostBytes)
    return refused(
      file,
      `has ${Math.ceil(file.size / 1000)} kB; a logo may have ${mostBytes / 1000}. Save it with fewer pixels and choose it again.`,
    )
  const base64 = inBase64(new Uint8Array(await file.arrayBuffer()))
  // Words may be written after the picture is chosen; the picture itself is judged at once.
  const chosen = { alt, mediaType: file.type, base64 }
  const parsed = logo.safeParse({ ...chosen, alt: alt.trim() === '' ? 'Logo' : alt })
  if (!parsed.success) return refused(file, `cannot be used. ${parsed.error.issues[0]?.message ?? ''}.`)
  return { ok: true, logo: { ...parsed.data, alt } }
}

function refused({ name }: Pick<File, 'name'>, why: string): ChosenLogo {
  return { ok: false, message: `“${name}” ${why}` }
}

function inBase64(bytes: Uint8Array): string {
  // In pieces: a call takes only so many arguments.
  const pieces: string[] = []
  for (let start = 0; start < bytes.length; start += 8_192)
    pieces.push(String.fromCharCode(...bytes.subarray(start, start + 8_192)))
  return btoa(pieces.join(''))
}
