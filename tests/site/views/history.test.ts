// What has changed and what is gone: the page of changes, approval as far as it is shown, and addresses that keep answering.
import { describe, expect, it } from 'vitest'
import { wordsChanged } from '#site/views/changed-lines'
import { changesPage } from '#site/views/changes-page'
import { competencyPage } from '#site/views/competency-page'
import { assembleHandbook } from '#site/views/handbook'
import { homePage } from '#site/views/home-page'
import { retiredDocuments } from '#site/views/retired-documents'
import { retiredSections } from '#site/views/retired-sections'
import { retiredPage } from '#site/views/retired-page'
import { goneLines, makeReleaseWithHistory } from '#tests/factories/release-with-history'

const handbook = assembleHandbook(makeReleaseWithHistory(), { base: '/' })
const entry = handbook.frameworks[0]!

describe('the page of changes', () => {
  const { updates } = changesPage(handbook, entry)

  it('has the newest update first, with its note, its day in the handbook’s time zone and who approved it', () => {
    expect(updates.map(({ title, date, approval }) => [title, date.words, approval])).toEqual([
      ['Spring changes', '30 March 2026', 'Approved on 20 March 2026 by Priya Shah and Jo Lee'],
      ['The first words', '10 January 2026', undefined],
    ])
    expect(updates[0]!.notes).toEqual(['Clearer words.', 'Thank you to the wardens.'])
  })

  it('says of each line what became of it, where, and word by word', () => {
    const [listening, oldWays] = updates[0]!.competencies
    expect(listening!.lines.map(({ label, where, whereBefore }) => [label, where, whereBefore])).toEqual([
      ['Moved and reworded', 'Level 2 · Doing', 'Level 1 · Doing'],
      ['Reworded', 'Level 1 · Doing', undefined],
      ['Removed', 'Not doing', undefined],
    ])
    expect(listening!.lines[1]!.words).toEqual([
      { kind: 'same', text: 'Asks ' },
      { kind: 'added', text: 'a manager ' },
      { kind: 'same', text: 'before a promise is made' },
    ])
    expect(oldWays).toMatchObject({ name: 'The Old Ways & More', href: undefined, counts: '1 line removed' })
    expect(oldWays!.lines[0]!.href).toBe(`/meadow/old-ways/#${goneLines.withItsCompetency}`)
  })

  it('puts changed fields into words', () => {
    expect(updates[0]!.documents.map(({ text }) => text)).toEqual([
      'The framework “How we work”: what it is for and whom to ask changed.',
      'The competency “The Old Ways & More” was removed.',
      'The role “Porter” was removed.',
    ])
  })

  it('names nobody where the organisation does not show who approved', () => {
    const release = makeReleaseWithHistory()
    const silent = assembleHandbook(
      { ...release, settings: { ...release.settings, showApprover: false } },
      { base: '/' },
    )
    expect(changesPage(silent, silent.frameworks[0]!).updates[0]!.approval).toBeUndefined()
    expect(homePage(silent).news[0]!.approval).toBeUndefined()
    expect(homePage(handbook).news[0]!.changes).toEqual([
      { label: 'Line by line: How we work', href: '/meadow/changes/#update-2' },
    ])
  })

  it('keeps both wordings readable', () => {
    const words = wordsChanged('You ask “why?” twice', 'You ask «why?» three times')
    const text = (kind: 'added' | 'removed') =>
      words
        .filter((word) => word.kind !== kind)
        .map((word) => word.text)
        .join('')
    expect([text('added'), text('removed')]).toEqual(['You ask “why?” twice', 'You ask «why?» three times'])
  })
})

describe('what is gone', () => {
  it('is listed on its competency’s page under its id, with what replaced it as far as that is there', () => {
    const { retired } = competencyPage(handbook, entry, entry.competencies[0]!)
    expect(retired.map(({ id, replacedBy }) => [id, replacedBy.map(({ label }) => label)])).toEqual([
      [goneLines.replaced, ['Listening: Waits until people have finished speaking']],
      [goneLines.removed, []],
    ])
    expect(retired[0]!.update).toEqual({ title: 'Spring changes', href: '/meadow/changes/#update-2' })
  })

  it('leads from a renamed role to the role', () => {
    const gone = retiredDocuments(handbook).find(({ name }) => name === 'Night warden')!
    expect(gone.replacedBy).toEqual([{ label: 'Warden', href: '/meadow/roles/warden/' }])
  })

  it('keeps a page for each framework, competency and role, with the name it had last', () => {
    expect(retiredDocuments(handbook).map(({ kind, href, name }) => [kind, href, name])).toEqual([
      ['competency', '/meadow/hearing/', 'Hearing'],
      ['competency', '/meadow/old-ways/', 'The Old Ways & More'],
      ['role', '/meadow/roles/night-warden/', 'Night warden'],
      ['role', '/meadow/roles/porter/', 'Porter'],
      ['framework', '/orchard/', 'Orchard rules'],
    ])
    const [hearing, oldWays, , , orchard] = retiredDocuments(handbook)
    expect(hearing!.replacedBy).toEqual([{ label: 'Listening', href: '/meadow/listening/' }])
    expect(retiredPage(handbook, oldWays!).lines.map(({ id }) => id)).toEqual([goneLines.withItsCompetency])
    expect(retiredPage(handbook, orchard!).onward.href).toBe('/#frameworks')
  })

  it('keeps the pages below a framework that is gone', () => {
    expect(retiredSections(handbook).map(({ framework, section }) => `${framework}/${section}`)).toEqual([
      'orchard/doing-and-not-doing',
      'orchard/a-z',
      'orchard/changes',
      'orchard/print',
    ])
  })

  it('leads from each page below a renamed framework to the page that took its place', () => {
    const release = makeReleaseWithHistory()
    const [first, second] = release.changes
    const renaming = {
      kind: 'framework' as const,
      operation: 'change' as const,
      framework: 'meadow',
      id: 'meadow',
      name: 'How we work',
      fields: ['id'],
      formerly: { framework: 'field', id: 'field', name: 'How we work' },
    }
    const renamed = assembleHandbook(
      {
        ...release,
        changes: [first!, { ...second!, documents: [...second!.documents, renaming] }],
        retired: [
          ...release.retired,
          {
            framework: 'field',
            text: 'How we work',
            retiredAt: second!.publishedAt,
            update: second!.id,
            replacedBy: ['/meadow/'],
          },
        ],
      },
      { base: '/' },
    )
    const sections = retiredSections(renamed).filter(({ framework }) => framework === 'field')
    expect(sections.map(({ section, page }) => [section, page.onward.href])).toContainEqual([
      'levels/2',
      '/meadow/levels/2/',
    ])
    expect(sections.find(({ section }) => section === 'levels/2')!.page.onward.label).toBe(
      'How we work: Level 2',
    )
  })
})
