// Updates: sets of changes that are reviewed and published together. Their state is moved by actions alone.
import type { CollectionConfig, Endpoint } from 'payload'
import { mayEditContent, nobody, signedIn } from '#cms/access/roles'
import { documentViews } from '../governed/document-controls.ts'
import { updateFields } from './fields.ts'
import { keepUpdate } from './keep-update.ts'
import { noteTakenOut } from './note-taken-out.ts'

/** Endpoints and what the review page reads come from the actions, which a collection must not import. */
export const updates = (endpoints: Endpoint[], readReview: unknown): CollectionConfig => ({
  slug: 'updates',
  labels: { singular: 'Update', plural: 'Updates' },
  admin: {
    group: 'Publishing',
    useAsTitle: 'title',
    hideAPIURL: true,
    defaultColumns: ['title', 'state', 'createdBy', 'updatedAt'],
    description: 'A set of changes that somebody else reads and approves, and that goes out together.',
    components: {
      views: {
        edit: {
          review: {
            Component: {
              path: '/cms/admin/review/review-view#ReviewView',
              serverProps: { readReview },
            },
            path: '/review',
            tab: { label: 'Review', href: '/review', order: 50 },
          },
          ...documentViews.edit,
        },
      },
    },
  },
  defaultSort: '-updatedAt',
  disableDuplicate: true,
  disableBulkEdit: true,
  endpoints,
  access: { create: mayEditContent, delete: nobody, read: signedIn, update: mayEditContent },
  fields: updateFields,
  hooks: { beforeChange: [keepUpdate], afterChange: [noteTakenOut] },
})
