// A chosen file becomes the handbook's logo, or a sentence says why not.
import { expect, it } from 'vitest'
import { mapSettings } from '#cms/content/map-settings'
import { hashDocument } from '#cms/content/hash-document'
import { checkRelease } from '#cms/release/check-release'
import { logoFromFile } from '#cms/admin/settings/logo-from-file'
import { makeRelease } from '#tests/factories/release'

const png = Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')
const drawing = (inside: string) => `<svg xmlns="http://www.w3.org/2000/svg">${inside}</svg>`

function choose(name: string, type: string, content: Buffer<ArrayBuffer> | string) {
  return logoFromFile(new File([content], name, { type }), 'Ferry Homes')
}

it('keeps the picture as it is', async () => {
  expect(await choose('logo.png', 'image/png', png)).toEqual({
    ok: true,
    logo: { alt: 'Ferry Homes', mediaType: 'image/png', base64: png.toString('base64') },
  })
  expect(await choose('logo.svg', 'image/svg+xml', drawing('<path d="M0 0h9"/>'))).toMatchObject({ ok: true })
})

it.each([
  ['letter.pdf', 'application/pdf', 'x', '“letter.pdf” is not a PNG, JPEG, WebP or SVG picture.'],
  ['large.png', 'image/png', Buffer.alloc(200_000), '“large.png” has 200 kB; a logo may have 150.'],
  [
    'renamed.png',
    'image/png',
    'GIF89a',
    '“renamed.png” cannot be used. Choose a picture whose file is what its name says.',
  ],
  [
    'runs.svg',
    'image/svg+xml',
    drawing('<script>alert(1)</script>'),
    'Choose a drawing (SVG) without scripts',
  ],
  [
    'clicks.svg',
    'image/svg+xml',
    drawing('<g onclick="alert(1)"/>'),
    'Choose a drawing (SVG) without scripts',
  ],
])('refuses %s in a sentence', async (name, type, content, sentence) => {
  const chosen = await choose(name, type, content)
  expect(chosen.ok ? '' : chosen.message).toContain(sentence)
})

it('is approved and released with the settings, and only with words for those who cannot see it', () => {
  const logo = { alt: 'Ferry Homes', mediaType: 'image/png', base64: png.toString('base64') }
  expect(mapSettings({ logo })).toMatchObject({ logo })
  expect(hashDocument('settings', { logo })).not.toBe(hashDocument('settings', {}))
  expect(hashDocument('settings', { logo: null })).toBe(hashDocument('settings', {}))
  const { frameworks, competencies } = makeRelease()
  const said = checkRelease({
    settings: mapSettings({ logo: { ...logo, alt: ' ' } }),
    frameworks,
    competencies,
  })
  expect(said.map(({ field, mend }) => `${field}: ${mend}`)).toEqual([
    'logo.alt: Say in words what the logo shows.',
  ])
})
