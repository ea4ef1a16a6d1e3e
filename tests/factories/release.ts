// Minimal valid records of the contract, each with room for overrides. Tests only; never a place for rules.
import { sha256 } from '#cms/identity/sha256'
import { canonicalJson } from '#content-schema/canonical-json'
import type { Behaviour } from '#content-schema/behaviour'
import {
  contractVersion,
  release,
  releaseContent,
  type Release,
  type ReleaseContent,
} from '#content-schema/release'
import type { z } from 'zod'

/** A framework "meadow" without levels; only what differs need be given. */
export function makeFramework(
  overrides: Partial<z.input<typeof releaseContent.shape.frameworks.element>> = {},
) {
  return {
    id: 'meadow',
    organisation: 'Meadow Homes',
    title: 'How we work',
    scale: { kind: 'none' as const },
    ...overrides,
  }
}

/** A competency "listening" of the framework "meadow" without behaviours. */
export function makeCompetency(
  overrides: Partial<z.input<typeof releaseContent.shape.competencies.element>> = {},
) {
  return { id: 'listening', framework: 'meadow', order: 1, name: 'Listening', ...overrides }
}

/** A positive bullet of the whole competency; its id is made from its text, so equal texts need an `id`. */
export function makeBehaviour(text: string, overrides: Partial<Behaviour> = {}): Behaviour {
  return {
    id: `b-${sha256(JSON.stringify([text, overrides])).slice(0, 10)}`,
    text,
    form: 'bullet',
    polarity: 'positive',
    ...overrides,
  }
}

/** A release of one framework with one competency unless told otherwise; throws when the result breaks the contract. */
export function makeRelease(overrides: Partial<z.input<typeof releaseContent>> = {}): Release {
  const content: ReleaseContent = releaseContent.parse({
    contractVersion,
    settings: { title: 'Staff handbook' },
    frameworks: [makeFramework()],
    competencies: [makeCompetency({ behaviours: [makeBehaviour('Lets people finish')] })],
    ...overrides,
  })
  return release.parse({
    ...content,
    number: 1,
    time: '2026-04-01T08:00:00.000Z',
    hash: sha256(canonicalJson(content)),
  })
}
