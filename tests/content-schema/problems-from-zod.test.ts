// The words in which a wrong shape is told; a change of wording is a change of what people read, so they are pinned.
import { expect, it } from 'vitest'
import type { z } from 'zod'
import { competency } from '#content-schema/competency'
import { framework } from '#content-schema/framework'
import { problemAsLine } from '#content-schema/problem'
import { problemsFromZod } from '#content-schema/problems-from-zod'
import { role } from '#content-schema/role'
import { settings, synonymSet } from '#content-schema/settings'

function said(schema: z.ZodType, value: unknown): string[] {
  const parsed = schema.safeParse(value)
  return parsed.success ? [] : problemsFromZod(parsed.error, 'record').map(problemAsLine)
}

it('says which field is missing and what belongs there', () => {
  expect(said(competency, { behaviours: [{}] })).toMatchInlineSnapshot(`
    [
      "record › id: This is missing. Add text.",
      "record › framework: This is missing. Add text.",
      "record › order: This is missing. Add a number.",
      "record › name: This is missing. Add text.",
      "record › behaviours[0].id: This is missing. Add text.",
      "record › behaviours[0].text: This is missing. Add text.",
      "record › behaviours[0].polarity: This is not one of the values allowed here. Use positive, negative.",
    ]
  `)
})

it('says what sort of thing was expected', () => {
  expect(said(competency, { id: 'x', framework: 3, name: null, order: 1.5, themes: {}, points: ['a'] }))
    .toMatchInlineSnapshot(`
    [
      "record › framework: This is not text. Write text here.",
      "record › order: This is not a whole number. Write a whole number here.",
      "record › name: This is not text. Write text here.",
      "record › themes: This is not a list. Write a list here.",
      "record › points[0]: This is not a record. Write a record here.",
    ]
  `)
})

it('names every field that the contract does not know', () => {
  expect(said(synonymSet, { words: ['a', 'b'], extra: 1, more: 2 })).toMatchInlineSnapshot(`
    [
      "record › extra: "extra" is not a field of the contract. Remove it, or check its spelling.",
      "record › more: "more" is not a field of the contract. Remove it, or check its spelling.",
    ]
  `)
})

it('speaks of texts, addresses and formats in the words of the contract', () => {
  expect(
    said(framework, {
      id: 'search',
      organisation: '',
      title: ' How we work',
      language: 'English!',
      edition: { label: 'a\nb', validFrom: '2026-02-30' },
      contact: { text: 'Ask', email: 'nobody' },
      scale: { kind: 'ladder', cumulative: { stated: 'maybe' } },
    }),
  ).toMatchInlineSnapshot(`
    [
      "record › id: This is not in the form the contract asks for. Choose another id: search, guides, data, pagefind, releases are pages of the handbook itself.",
      "record › organisation: This is not in the form the contract asks for. Enter some text.",
      "record › title: This is not in the form the contract asks for. Remove the space at the start or the end.",
      "record › edition.label: This is not in the form the contract asks for. Write this as one paragraph, without line breaks or control characters.",
      "record › edition.validFrom: This is not in the form the contract asks for. This month has no such day: write another.",
      "record › language: This is not in the form the contract asks for. Write a language tag such as "en-GB".",
      "record › contact.email: This is not in the form the contract asks for. Write an e-mail address such as people@example.org.",
      "record › scale.kind: This is not one of the values allowed here. Use levels, audiences, none.",
      "record › scale.cumulative.stated: This is not one of the values allowed here. Use yes, no, notStated.",
    ]
  `)
})

it('speaks of limits in words', () => {
  expect(said(competency, { id: 'x'.repeat(81), framework: 'meadow', name: 'N', order: 0 }))
    .toMatchInlineSnapshot(`
    [
      "record › id: This is not in the form the contract asks for. Write at most 80 characters.",
      "record › order: This is not in the form the contract asks for. Write a number of at least 1.",
    ]
  `)
  expect(said(synonymSet, { words: ['one'] })).toMatchInlineSnapshot(`
    [
      "record › words: This is not in the form the contract asks for. Give at least 2 of them.",
    ]
  `)
})

it('knows time zones and pictures', () => {
  expect(
    said(settings, {
      title: 'Handbook',
      timeZone: 'Mars/Olympus',
      accent: 'red',
      logo: { alt: 'Logo', mediaType: 'image/gif', base64: '!' },
    }),
  ).toMatchInlineSnapshot(`
    [
      "record › timeZone: This is not in the form the contract asks for. Write a time zone such as "Europe/London".",
      "record › accent: This is not in the form the contract asks for. Write the colour as #rrggbb in lower case.",
      "record › logo.mediaType: This is not one of the values allowed here. Use image/png, image/jpeg, image/webp, image/svg+xml.",
      "record › logo.base64: This is not in the form the contract asks for. Write the picture as base64.",
    ]
  `)
})

it('names every way out where several forms are allowed', () => {
  const expectations = [{ competency: 'No Slug' }, {}, { competency: 'a', group: 'b' }]
  expect(said(role, { id: 'x', framework: 'meadow', name: 'N', expectations })).toMatchInlineSnapshot(`
    [
      "record › expectations[0].competency: This is not in the form the contract asks for. Use lower-case letters, digits and single hyphens, such as "customer-focus".",
      "record › expectations[1]: This fits none of the forms allowed here. Mend it in one of these ways. expectations[1].competency: This is missing. Add text. Or expectations[1].group: This is missing. Add text.",
      "record › expectations[2]: This fits none of the forms allowed here. Mend it in one of these ways. expectations[2].group: "group" is not a field of the contract. Remove it, or check its spelling. Or expectations[2].competency: "competency" is not a field of the contract. Remove it, or check its spelling.",
    ]
  `)
})
