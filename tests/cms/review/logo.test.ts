// A changed logo is seen by whoever approves it: both pictures, and in words what they show.
import { expect, it } from 'vitest'
import type { Settings } from '#content-schema/settings'
import { reviewDocument } from '#cms/review/review-document'
import { rowOf } from '#cms/review/lay-out'
import { facetInWords } from '#cms/review/kinds-of-change'
import { namesOf } from '#cms/review/names'

const drawing = (colour: string) => Buffer.from(`<svg><path fill="${colour}"/></svg>`).toString('base64')
const logo = (colour: string): Settings['logo'] => ({
  alt: 'Meadow Homes',
  mediaType: 'image/svg+xml',
  base64: drawing(colour),
})
const none = namesOf({ frameworks: [], competencies: [] })
const rows = (before: Settings['logo'], after: Settings['logo']) =>
  reviewDocument({ kind: 'settings', before: { logo: before }, after: { logo: after } }, none, none)

it('shows the picture before and after, though its words are the same', () => {
  const [row] = rows(logo('red'), logo('blue'))
  expect(row).toMatchObject({
    kind: 'changed',
    before: { text: 'Meadow Homes', picture: `data:image/svg+xml;base64,${drawing('red')}` },
    after: { text: 'Meadow Homes', picture: `data:image/svg+xml;base64,${drawing('blue')}` },
  })
  expect(row!.facets.map(facetInWords).join(' ')).toContain('SVG, 1 kB')
})

it('shows the one that is chosen for the first time', () => {
  const [row] = rows(undefined, logo('blue'))
  expect(row!.kind).toBe('added')
  expect(rowOf(row).picture).toContain(drawing('blue'))
})
