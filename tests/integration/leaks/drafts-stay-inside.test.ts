// Nothing of a draft, an update, a comment, an import or a person reaches anybody who is not signed in: not in an answer,
// not in a header, not in an error, and not by the number or order of answers.
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FlattenedField } from 'payload'
import { governedCollections } from '#cms/content/hash-document'
import { openTestCms, type TestCms } from '../../support/test-cms.ts'
import { mark, textPaths } from './mark.ts'
import { makeMarkedWorld, type MarkedWorld } from './marked-world.ts'
import { everyQuestion } from './questions.ts'

let cms: TestCms
let world: MarkedWorld

beforeAll(async () => {
  cms = await openTestCms()
  world = await makeMarkedWorld(cms)
})
afterAll(() => cms.close())

const fieldsOf = (slug: string): readonly FlattenedField[] =>
  cms.payload.config.collections.find((one) => one.slug === slug)?.flattenedFields ?? []

describe('somebody who is not signed in', () => {
  it('finds the mark in no answer to any question', async () => {
    const questions = await everyQuestion(cms.payload)
    expect(questions.length).toBeGreaterThan(500)
    const leaks: string[] = []
    for (const { method, path, body, headers = {} } of questions) {
      const answer = await cms.send(method, path, { headers, ...(body === undefined ? {} : { body }) })
      const shown = `${JSON.stringify([...answer.headers])} ${await answer.text()}`
      // A question that holds the mark may be repeated to whoever asked it; nothing else may hold it.
      const asked = decodeURIComponent(path)
      if (shown.replaceAll(asked, '').includes(mark)) leaks.push(`${method} ${path}: ${answer.status}`)
    }
    expect(leaks).toEqual([])
  })

  it('reads what is published, so that the silence above means something', async () => {
    const { body } = await cms.rest('GET', `/competencies/${world.competencyId}?draft=true&depth=2`)
    expect(cms.payload.config.collections.length).toBeGreaterThan(10)
    // Drafts exist, so "draft" gives what is newest and published: nothing, or the published wording.
    expect(JSON.stringify(body)).not.toContain(mark)
    const published = await cms.rest('GET', `/competencies/${world.competencyId}?depth=2`)
    expect(published.body).toMatchObject({ name: 'Listening', framework: { title: 'How we work' } })
  })

  it('is shown the id of an unpublished relation and nothing more', async () => {
    const { body } = await cms.rest('GET', `/competencies/${world.competencyId}?depth=3`)
    const related = body.related as { competency: unknown }[]
    expect(related[0]?.competency).toMatchObject({ name: 'Planning' })
    expect([world.hidden.competencyId, null]).toContain(related[1]?.competency)
    const role = await cms.rest('GET', `/roles/${world.roleId}?depth=3`)
    const expectations = role.body.expectations as { competency: unknown }[]
    expect([world.hidden.competencyId, null]).toContain(expectations[1]?.competency)
  })

  it('cannot tell a draft’s words by how many answers there are', async () => {
    const told: string[] = []
    for (const slug of governedCollections)
      for (const path of textPaths(fieldsOf(slug), fieldsOf))
        for (const ask of [
          `?where[${path}][like]=${mark}`,
          `?where[${path}][contains]=${mark.slice(0, 5)}&draft=true`,
          `?where[or][0][and][0][${path}][like]=${mark}`,
          `/count?where[${path}][like]=${mark}`,
          `/count?where[${path.replaceAll('.', '__')}][like]=${mark}`,
        ]) {
          const { status, body } = await cms.rest('GET', `/${slug}${ask}`)
          if (status < 400 && body.totalDocs !== 0) told.push(`${slug}${ask}: ${String(body.totalDocs)}`)
        }
    expect(told).toEqual([])
  })

  it('cannot tell a draft’s words by the order of the answers', async () => {
    const told: string[] = []
    for (const slug of governedCollections)
      for (const path of textPaths(fieldsOf(slug), fieldsOf).filter((one) => one.includes('.')))
        for (const sort of [path, `-${path}`, `id,${path}`, path.replaceAll('.', '__')]) {
          const { status } = await cms.rest('GET', `/${slug}?sort=${sort}&draft=true`)
          if (status < 400) told.push(`${slug} by ${sort}`)
        }
    expect(told).toEqual([])
  })

  it('is refused every list of the system and of people', async () => {
    const governed: readonly string[] = governedCollections
    for (const { slug } of cms.payload.config.collections)
      if (!governed.includes(slug)) {
        const { status } = await cms.rest('GET', `/${slug}`)
        expect([slug, status >= 400]).toEqual([slug, true])
      }
  })
})

it('the mark is there for whoever is signed in: the questions above would show it', async () => {
  const insider = await cms.person('Ada Root', ['admin'])
  for (const path of [
    `/competencies/${world.competencyId}?draft=true`,
    `/updates/${world.updateId}`,
    '/globals/settings?draft=true',
    '/review-events',
    '/review-comments',
    '/releases',
    '/users',
    '/imports',
    '/audit-events',
    `/competencies?where[definition][like]=${mark}&draft=true`,
  ]) {
    const answer = await cms.send('GET', path, { as: insider })
    expect([path, (await answer.text()).includes(mark)]).toEqual([path, true])
  }
})
