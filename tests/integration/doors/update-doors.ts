// Doors of the workflow: writing what only actions write, and asking for actions without what they take.
import { updateStates } from '#cms/workflow/states'
import { updateActions } from '#cms/workflow/transitions'
import { inOneState, type Attempt, type Door } from './door.ts'
import { forged } from './facts.ts'
import { notAdministrators, outsiders } from './people.ts'

const moment = '2020-01-01T00:00:00.000Z'

/** What an update would have to hold to pass for approved. */
const wrongFacts: Record<string, (t: Attempt) => unknown> = {
  hash: () => forged,
  signOffs: ({ as }) => [{ user: as?.id, hash: forged, at: moment }],
  breakGlass: ({ as }) => ({ by: as?.id, reason: forged, at: moment }),
  number: () => 9_999,
  createdBy: ({ world }) => world.people['an administrator']?.id,
  publishedAt: () => moment,
  scheduledFor: () => moment,
  contributors: () => [forged],
  items: () => [{ global: 'synonyms', key: forged, version: forged, hash: forged, setAside: { forged } }],
}

const all = (t: Attempt) =>
  Object.fromEntries(Object.entries(wrongFacts).map(([field, value]) => [field, value(t)]))

const writing: Door[] = [
  ...Object.entries(wrongFacts).map(([field, value]): Door => ({
    name: `write "${field}" of the update`,
    attempt: (t) =>
      t.cms.rest('PATCH', `/updates/${t.world.updateId}`, { as: t.as, body: { [field]: value(t) } }),
  })),
  ...updateStates.map((state): Door => ({
    name: `write the state "${state}"`,
    attempt: ({ cms, as, world }) =>
      cms.rest('PATCH', `/updates/${world.updateId}?draft=true&overrideAccess=true`, { as, body: { state } }),
  })),
  {
    name: 'write everything of every update',
    attempt: (t) =>
      t.cms.rest('PATCH', '/updates?where[id][exists]=true', {
        as: t.as,
        body: { ...all(t), state: 'approved' },
      }),
  },
  {
    name: 'make an update that is approved',
    attempt: (t) =>
      t.cms.rest('POST', '/updates', {
        as: t.as,
        body: { title: 'T', note: 'N', ...all(t), items: [], state: 'approved' },
      }),
  },
  {
    name: 'copy the update',
    attempt: ({ cms, as, world }) =>
      cms.rest('POST', `/updates/${world.updateId}/duplicate`, { as, body: { state: 'approved' } }),
  },
  {
    name: 'delete the update',
    refused: true,
    attempt: ({ cms, as, world }) => cms.rest('DELETE', `/updates/${world.updateId}`, { as }),
  },
  {
    name: 'delete every update',
    attempt: ({ cms, as }) => cms.rest('DELETE', '/updates?where[id][exists]=true', { as }),
  },
  {
    name: 'Local API: write everything of the update',
    by: ['nobody'],
    attempt: (t) =>
      t.cms.payload.update({
        collection: 'updates',
        id: t.world.updateId,
        data: { ...all(t), items: [], signOffs: [], createdBy: null, state: 'approved' },
      }),
  },
]

const acting: Door[] = [
  ...updateActions.map((action): Door => ({
    name: `${action}, from outside`,
    by: outsiders,
    refused: true,
    attempt: ({ cms, as, world }) =>
      cms.rest('POST', `/updates/${world.updateId}/${action}`, {
        as,
        body: { hash: forged, comment: 'C.', reason: 'R.', at: '2999-01-01T00:00:00Z' },
      }),
  })),
  ...[{}, { hash: forged }, { hash: '' }, { hash: null }, { hash: [forged] }].map((body): Door => ({
    name: `approve with ${JSON.stringify(body)}`,
    refused: true,
    attempt: ({ cms, as, world }) => cms.rest('POST', `/updates/${world.updateId}/approve`, { as, body }),
  })),
  {
    name: 'hold back, which is the clock’s',
    refused: true,
    attempt: ({ cms, as, world }) =>
      cms.rest('POST', `/updates/${world.updateId}/hold`, { as, body: { reason: 'R.' } }),
  },
  {
    name: 'publish what nobody approved',
    refused: true,
    where: ({ state }) => state !== 'approved' && state !== 'scheduled',
    attempt: ({ cms, as, world }) => cms.rest('POST', `/updates/${world.updateId}/publish`, { as, body: {} }),
  },
  {
    name: 'publish without the right to',
    refused: true,
    by: ['nobody', 'an editor', 'the update’s editor', 'somebody deactivated'],
    attempt: ({ cms, as, world }) => cms.rest('POST', `/updates/${world.updateId}/publish`, { as, body: {} }),
  },
  ...['break-glass', 'replace-reviewer'].map((action): Door => ({
    name: `${action}, which is an administrator’s`,
    by: notAdministrators,
    refused: true,
    attempt: ({ cms, as, world }) =>
      cms.rest('POST', `/updates/${world.updateId}/${action}`, {
        as,
        body: { reason: 'It cannot wait until anybody is back.', from: forged, to: as?.id ?? forged },
      }),
  })),
  {
    name: 'break the glass without a reason',
    refused: true,
    attempt: ({ cms, as, world }) =>
      cms.rest('POST', `/updates/${world.updateId}/break-glass`, { as, body: { reason: ' ' } }),
  },
  {
    name: 'ask for a preview from outside',
    by: outsiders,
    refused: true,
    attempt: ({ cms, as, world }) => cms.rest('POST', `/updates/${world.updateId}/preview`, { as, body: {} }),
  },
  ...['put-back', 'retry', 'pin', 'unpin'].map((action): Door => ({
    name: `${action} a release`,
    by: notAdministrators,
    where: inOneState,
    refused: true,
    attempt: async ({ cms, as }) => {
      const { docs } = await cms.payload.find({ collection: 'releases', limit: 1, depth: 0 })
      return cms.rest('POST', `/releases/${docs[0]?.id ?? forged}/${action}`, { as, body: { reason: 'R.' } })
    },
  })),
  {
    name: 'resume the current release',
    by: notAdministrators,
    where: inOneState,
    refused: true,
    attempt: ({ cms, as }) => cms.rest('POST', '/releases/resume', { as, body: { reason: 'R.' } }),
  },
  {
    name: 'remove the samples, of which there are none',
    refused: true,
    attempt: ({ cms, as }) => cms.rest('POST', '/updates/remove-samples', { as, body: {} }),
  },
]

export const updateDoors: readonly Door[] = [...writing, ...acting]
