// A release that has changed: lines reworded, moved, added and removed, a competency, a role and a framework taken away,
// and updates whose approvers are named. Invented throughout.
import type { Release } from '#content-schema/release'
import { makeBehaviour as line, makeCompetency, makeFramework, makeRelease } from './release.ts'

const state = { form: 'bullet', polarity: 'positive' } as const
const here = { framework: 'meadow', competency: 'listening' } as const

/** Lines that went, with the ids under which they were quoted. */
export const goneLines = {
  replaced: 'b-00000000a1',
  removed: 'b-00000000a2',
  withItsCompetency: 'b-00000000a3',
}

/** Two updates of "meadow": one that began it and one that changed nearly everything. */
export function makeReleaseWithHistory(): Release {
  const waits = line('Waits until people have finished speaking', { id: 'b-00000000b1', point: '2' })
  const asks = line('Asks a manager before a promise is made', { id: 'b-00000000b2', point: '1' })
  return makeRelease({
    settings: { title: 'Staff handbook', showApprover: true, timeZone: 'Europe/London' },
    frameworks: [
      makeFramework({
        definitions: [
          { term: 'Manager', text: 'Whoever holds the one-to-ones.', source: 'Staff handbook' },
          { term: 'Promise', text: 'What a resident was told in writing.' },
        ],
        scale: {
          kind: 'levels',
          points: [
            { code: '1', name: 'Level 1', audience: 'Everyone' },
            { code: '2', name: 'Level 2', audience: 'Managers' },
          ],
        },
      }),
    ],
    competencies: [makeCompetency({ behaviours: [asks, waits] })],
    roles: [
      {
        id: 'warden',
        framework: 'meadow',
        name: 'Warden',
        expectations: [{ competency: 'listening', point: '2' }],
      },
    ],
    changes: [
      {
        id: 'update-1',
        title: 'The first words',
        note: '',
        publishedAt: '2026-01-10T09:00:00.000Z',
        documents: [
          { kind: 'framework', operation: 'add', framework: 'meadow', id: 'meadow', name: 'How we work' },
        ],
      },
      {
        id: 'update-2',
        title: 'Spring changes',
        note: 'Clearer words.\n\nThank you to the wardens.',
        publishedAt: '2026-03-29T23:30:00.000Z',
        approvedAt: '2026-03-20T10:00:00.000Z',
        approvers: ['Priya Shah', 'Jo Lee'],
        documents: [
          {
            kind: 'framework',
            operation: 'change',
            framework: 'meadow',
            id: 'meadow',
            name: 'How we work',
            fields: ['uses', 'contact'],
          },
          {
            kind: 'competency',
            operation: 'remove',
            framework: 'meadow',
            id: 'old-ways',
            name: 'The Old Ways & More',
          },
          { kind: 'role', operation: 'remove', framework: 'meadow', id: 'porter', name: 'Porter' },
          {
            kind: 'framework',
            operation: 'remove',
            framework: 'orchard',
            id: 'orchard',
            name: 'Orchard rules',
          },
        ],
        behaviours: [
          {
            ...here,
            behaviour: waits.id,
            kind: 'moved',
            before: { ...state, text: 'Waits until people finish', point: '1' },
            after: { ...state, text: waits.text, point: '2' },
          },
          {
            ...here,
            behaviour: asks.id,
            kind: 'reworded',
            before: { ...state, text: 'Asks before a promise is made', point: '1' },
            after: { ...state, text: asks.text, point: '1' },
          },
          {
            ...here,
            behaviour: goneLines.removed,
            kind: 'removed',
            before: { ...state, text: 'Shouts', polarity: 'negative' },
          },
          {
            framework: 'meadow',
            competency: 'old-ways',
            behaviour: goneLines.withItsCompetency,
            kind: 'removed',
            before: { ...state, text: 'Does as it was always done' },
          },
        ],
      },
    ],
    retired: [
      {
        framework: 'meadow',
        role: 'night-warden',
        text: 'Night warden',
        retiredAt: '2026-03-29T23:30:00.000Z',
        update: 'update-2',
        replacedBy: ['/meadow/roles/warden/'],
      },
      {
        ...here,
        behaviour: goneLines.replaced,
        text: 'Lets people speak',
        retiredAt: '2026-03-29T23:30:00.000Z',
        update: 'update-2',
        replacedBy: [`/meadow/listening/#${waits.id}`, '/meadow/nowhere/'],
      },
      {
        ...here,
        behaviour: goneLines.removed,
        text: 'Shouts',
        retiredAt: '2026-03-29T23:30:00.000Z',
        update: 'update-2',
      },
      {
        framework: 'meadow',
        competency: 'old-ways',
        behaviour: goneLines.withItsCompetency,
        text: 'Does as it was always done',
        retiredAt: '2026-03-29T23:30:00.000Z',
        update: 'update-2',
      },
      {
        framework: 'meadow',
        competency: 'hearing',
        text: 'Hearing',
        retiredAt: '2026-01-10T09:00:00.000Z',
        update: 'update-1',
        replacedBy: ['/meadow/listening/'],
      },
    ],
  })
}
