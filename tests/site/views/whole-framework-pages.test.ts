// Pages over a whole framework: A to Z, doing and not doing, the document; and content at its edges.
import { describe, expect, it } from 'vitest'
import { aToZPage } from '#site/views/a-z-page'
import { doingPage } from '#site/views/doing-page'
import { assembleHandbook, type FrameworkEntry } from '#site/views/handbook'
import { printPage } from '#site/views/print-page'
import { tellingWords } from '#site/views/telling-word'
import { makeReleaseOfFiveShapes } from '#tests/factories/release-of-five-shapes'
import { makeReleaseOfOddShapes } from '#tests/factories/release-of-odd-shapes'

const five = assembleHandbook(makeReleaseOfFiveShapes(), { base: '/' })
const odd = assembleHandbook(makeReleaseOfOddShapes(), { base: '/' })
const behavioursOf = (entry: FrameworkEntry) => entry.competencies.flatMap(({ behaviours }) => behaviours)
const inFive = (id: string) => five.frameworks.find(({ framework }) => framework.id === id)!

describe('the A to Z', () => {
  it('holds every line exactly once, whatever the script', () => {
    for (const [handbook, entries] of [
      [five, five.frameworks],
      [odd, odd.frameworks],
    ] as const)
      for (const entry of entries) {
        const lines = aToZPage(handbook, entry).letters.flatMap(({ entries: under }) =>
          under.flatMap((one) =>
            one.kind === 'word' ? one.lines.map(({ href }) => href.split('#')[1]) : [],
          ),
        )
        expect(lines.toSorted()).toEqual(
          behavioursOf(entry)
            .map(({ id }) => id)
            .toSorted(),
        )
      }
  })

  it('has competencies, their other names and themes, each with what it is', () => {
    const names = (id: string) =>
      aToZPage(five, inFive(id)).letters.flatMap(({ entries }) =>
        entries.flatMap((one) => (one.kind === 'name' ? [[one.label, one.what]] : [])),
      )
    expect(names('ridge')).toContainEqual(['Decision making', 'Also a name of Deciding'])
    expect(names('ferry')).toContainEqual(['Rent', 'Theme of Money'])
  })

  it('puts lines under words that tell something and that they share', () => {
    expect(
      tellingWords([
        'Keeps residents informed',
        'Asks residents first',
        'Is on time',
        'Answers the complaint quickly',
      ]),
    ).toEqual(['resident', 'resident', 'time', 'complaint'])
  })
})

describe('doing and not doing', () => {
  it('uses the organisation’s words, holds every line, and says where nothing is written', () => {
    const page = doingPage(five, inFive('lantern'))
    expect(page.title).toBe('On a good day and on a bad day')
    expect(page.notices).toEqual(['Indicative, not a list to tick off.'])
    for (const entry of five.frameworks) {
      const lines = doingPage(five, entry).competencies.flatMap(({ lists }) =>
        lists.flatMap(({ levels }) => levels.flatMap((level) => level.lines.map(({ text }) => text))),
      )
      expect(lines.toSorted()).toEqual(
        behavioursOf(entry)
          .map(({ text }) => text)
          .toSorted(),
      )
    }
    expect(doingPage(five, inFive('ferry')).competencies[0]!.lists[1]!.empty).toBe(
      'Nothing is written under this heading for Money.',
    )
  })
})

describe('the document', () => {
  it('holds every competency once, those in no group too, and lists them in its contents', () => {
    for (const [handbook, entry] of [
      ...five.frameworks.map((e) => [five, e] as const),
      ...odd.frameworks.map((e) => [odd, e] as const),
    ]) {
      const page = printPage(handbook, entry)
      const names = entry.competencies.map(({ name }) => name).toSorted()
      expect(
        page.groups.flatMap(({ competencies }) => competencies.map(({ name }) => name)).toSorted(),
      ).toEqual(names)
      expect(page.contents.flatMap(({ items }) => items.map(({ label }) => label)).toSorted()).toEqual(names)
    }
  })
})
