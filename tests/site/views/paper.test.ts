// The foot of printed sheets quotes the handbook's title, whatever it holds.
import { expect, it } from 'vitest'
import { paperStyleSheet } from '#site/views/paper'

it('says what was printed and which sheet it is', () => {
  expect(paperStyleSheet('Staff handbook')).toContain('content:"Staff handbook"')
  expect(paperStyleSheet('Staff handbook')).toContain("'Page ' counter(page) ' of ' counter(pages)")
})

it('lets no title end its string or the style sheet', () => {
  expect(paperStyleSheet('"}</style>\\')).toContain(String.raw`content:"\22 }\3c /style\3e \5c "`)
})
