// The last look before a release is written names the document and the field.
import { describe, expect, it } from 'vitest'
import { checkRelease } from '#cms/release/check-release'
import { makeBehaviour, makeCompetency, makeFramework, makeRelease } from '#tests/factories/release'

function contentOf(overrides: Parameters<typeof makeRelease>[0] = {}) {
  const { contractVersion, settings, synonyms, frameworks, competencies, roles, changes, retired } =
    makeRelease(overrides)
  return { contractVersion, settings, synonyms, frameworks, competencies, roles, changes, retired }
}

function said(content: Parameters<typeof checkRelease>[0]): string[] {
  return checkRelease(content).map(({ file, field, message }) => `${file} › ${field}: ${message}`)
}

describe('checkRelease', () => {
  it('accepts a sound release and an empty one', () => {
    expect(checkRelease(contentOf())).toEqual([])
    expect(checkRelease(contentOf({ frameworks: [], competencies: [] }))).toEqual([])
  })

  it('accepts what is only missing defaults', () => {
    const content = {
      contractVersion: 1,
      settings: { title: 'Handbook' },
      frameworks: [makeFramework()],
      competencies: [makeCompetency()],
    }
    expect(checkRelease(content)).toEqual([])
  })

  it('asks for settings', () => {
    expect(said({ ...contentOf(), settings: {} })).toEqual(['settings › title: This is missing.'])
  })

  it('names every document with a wrong shape by its address', () => {
    const content = contentOf()
    const unfinished = {
      ...content,
      frameworks: content.frameworks.map((f) => ({ ...f, title: '' })),
      competencies: content.competencies.map((c) => ({ ...c, name: undefined })),
      roles: [{ framework: 'meadow', name: 'Caretaker' }],
    }
    expect(said(unfinished)).toEqual([
      'frameworks/meadow › title: This is not in the form the contract asks for.',
      'competencies/meadow/listening › name: This is missing.',
      'roles/meadow/? › id: This is missing.',
    ])
  })

  it('finds what refers to nothing', () => {
    const content = contentOf({ competencies: [makeCompetency({ group: 'core' })] })
    expect(said(content)).toEqual(['competencies/meadow/listening › group: There is no group "core".'])
  })

  it('finds an address that is retired and still there', () => {
    const waits = makeBehaviour('Waits')
    const gone = { framework: 'meadow', text: 'Waits', retiredAt: '2026-04-01T08:00:00Z', update: 'update-1' }
    const content = contentOf({
      competencies: [makeCompetency({ behaviours: [waits] })],
      retired: [
        { ...gone, competency: 'listening', behaviour: waits.id },
        { ...gone, competency: 'listening', behaviour: 'b-0000000009' },
      ],
    })
    expect(said(content)).toEqual(['release › retired[0]: "Waits" is listed as retired and is still there.'])
  })
})
