// The checks find what they are named after.
import { describe, expect, it } from 'vitest'
import { builtSiteProblems } from '#site/publish/checks/built-site-problems'
import { mapPage } from '#site/publish/checks/read-built-site'
import { assembleHandbook } from '#site/views/handbook'
import { makeRelease } from '#tests/factories/release'
import { goneLines, makeReleaseWithHistory } from '#tests/factories/release-with-history'

const release = makeRelease()
const handbook = assembleHandbook(release, { base: '/' })
const { id, text } = release.competencies[0]!.behaviours[0]!
const good = `<html lang="en"><title>Listening</title><meta name="description" content="How we listen"><h1>Listening</h1><p id="${id}">${text}</p><a href="#${id}">here</a>`

function messagesOf(html: string) {
  const path = 'meadow/listening/index.html'
  const others = ['', 'doing-and-not-doing/', 'a-z/', 'changes/', 'print/'].map(
    (page) => `meadow/${page}index.html`,
  )
  return builtSiteProblems({ files: new Set([path, ...others]), pages: [mapPage(path, html)] }, handbook).map(
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
    ['no description', good.replace('How we listen', ' '), /lacks its title, description or language/],
    ['a second main heading', `${good}<h1>Again</h1>`, /2 main headings/],
    ['an id that stands twice', `${good}<i id="x"></i><i id="x"></i>`, /id stands 2 times/],
    ['a search record without a place', good.replace(`id="${id}"`, ''), /search result would lead/],
  ])('find %s', (_name, html, message) => {
    expect(messagesOf(html)).toContainEqual(expect.stringMatching(message))
  })

  it('find pages that were not built, and addresses of what is gone that do not answer', () => {
    const gone = assembleHandbook(makeReleaseWithHistory(), { base: '/' })
    const messages = builtSiteProblems({ files: new Set(), pages: [] }, gone).map(
      ({ file, message }) => `${file} ${message}`,
    )
    expect(messages).toContain('/meadow/compare/1-2/ This page was not built.')
    expect(messages).toContain(
      `/meadow/listening/#${goneLines.removed} "Shouts" stood here once, and the address no longer answers.`,
    )
    expect(messages).toContain(
      '/orchard/ "Orchard rules" stood here once, and the address no longer answers.',
    )
  })
})
