// The checks find what they are named after.
import { describe, expect, it } from 'vitest'
import { builtSiteProblems } from '#site/publish/checks/built-site-problems'
import { mapPage } from '#site/publish/checks/read-built-site'
import { assembleHandbook } from '#site/views/handbook'
import { makeRelease } from '#tests/factories/release'

const release = makeRelease()
const handbook = assembleHandbook(release, { base: '/' })
const { id, text } = release.competencies[0]!.behaviours[0]!
const good = `<html lang="en"><title>Listening</title><h1>Listening</h1><p id="${id}">${text}</p><a href="#${id}">here</a>`

function messagesOf(html: string) {
  const path = 'meadow/listening/index.html'
  return builtSiteProblems({ files: new Set([path]), pages: [mapPage(path, html)] }, handbook).map(
    ({ message }) => message,
  )
}

describe('the checks of a built handbook', () => {
  it('pass a page that is as it should be', () => {
    expect(messagesOf(good)).toEqual([])
  })

  it.each([
    [
      'a behaviour that says something else',
      good.replace(text, `${text}!`),
      /does not stand on its page as it was written/,
    ],
    ['a behaviour that stands twice', `${good}<p id="${id}">${text}</p>`, /stands 2 times/],
    ['a link that leads nowhere', `${good}<a href="/gone/">x</a>`, /leads nowhere/],
    ['a fragment that is not there', `${good}<a href="/meadow/listening/#nothing">x</a>`, /leads nowhere/],
    ['a script outside search', `${good}<script></script>`, /carries a script/],
    ['an inline style', `${good}<p style="color:red">x</p>`, /inline style/],
    ['a second main heading', `${good}<h1>Again</h1>`, /2 main headings/],
    ['a search record without a place', good.replace(`id="${id}"`, ''), /search result would lead/],
  ])('find %s', (_name, html, message) => {
    expect(messagesOf(html)).toContainEqual(expect.stringMatching(message))
  })
})
