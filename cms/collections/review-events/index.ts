// Who moved which update from where to where, and why. Append-only: no role changes or removes a line of it.
import type { CollectionConfig, Endpoint } from 'payload'
import { nobody, signedIn } from '#cms/access/roles'
import { updateStates } from '#cms/workflow/states'
import { eventWords, type EventName } from '#cms/workflow/event-words'
import { updateActions } from '#cms/workflow/transitions'
import { permitFor } from '../governed/permit.ts'
import { refusal } from '../governed/refuse.ts'

const appendOnly = () =>
  refusal(403, 'The history cannot be changed.', 'Add a comment to the update instead.')

const steps = ([...updateActions, 'hand-over'] satisfies EventName[]).map((value) => ({
  value,
  label: eventWords[value],
}))

/** The endpoint for its table reads more than a collection knows. */
export const reviewEvents = (endpoints: Endpoint[]): CollectionConfig => ({
  slug: 'review-events',
  labels: { singular: 'Review event', plural: 'Review history' },
  admin: {
    hideAPIURL: true,
    group: 'Publishing',
    useAsTitle: 'action',
    defaultColumns: ['update', 'action', 'actorName', 'createdAt'],
    components: { beforeListTable: ['/cms/admin/history/export-link#ExportHistory'] },
  },
  endpoints,
  defaultSort: '-createdAt',
  access: { create: nobody, delete: nobody, read: signedIn, update: nobody },
  fields: [
    { name: 'update', type: 'relationship', relationTo: 'updates', required: true, index: true },
    { name: 'action', type: 'select', required: true, label: 'What', options: steps },
    { name: 'from', type: 'select', required: true, options: [...updateStates] },
    { name: 'to', type: 'select', required: true, options: [...updateStates] },
    { name: 'actor', type: 'relationship', relationTo: 'users' },
    { name: 'actorName', type: 'text', required: true, label: 'Who' },
    // What it was about besides the update: a document's key, the names of the people concerned, or the moment of a schedule.
    { name: 'about', type: 'text', index: true },
    { name: 'hash', type: 'text' },
    { name: 'comment', type: 'textarea' },
    { name: 'reason', type: 'textarea' },
  ],
  hooks: {
    beforeChange: [
      ({ operation, data, req }) => {
        if (operation !== 'create' || permitFor(req, `updates:${String(data.update)}`)?.operation !== 'state')
          throw appendOnly()
        return data
      },
    ],
    beforeDelete: [
      () => {
        throw appendOnly()
      },
    ],
  },
})
