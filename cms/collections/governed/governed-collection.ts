// A collection whose content only reaches the handbook through an approved update: drafts, versions, access and the gate.
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
} from 'payload'
import { mayEditContent, publishedOrSignedIn, readOnlyField, signedIn } from '#cms/access/roles'
import { hashDocument, type GovernedCollection } from '#cms/content/hash-document'
import { contributorsAfter } from './contributors.ts'
import { documentControls } from './document-controls.ts'
import { approvedUpdateFor, normaliseOperation, refuseWhileInReview } from './gate.ts'
import { permitFor } from './permit.ts'
import { onlyThroughAnUpdate } from './refuse.ts'

/** What the gate reads of a document of any governed collection. */
type GovernedDocument = {
  id: string
  _status?: 'draft' | 'published' | null
  contributors?: string[] | null
}

// eslint-disable-next-line @typescript-eslint/no-deprecated -- only one value of its type is; Payload 3.90 sends the others
const throughTheGate: CollectionBeforeOperationHook = ({ args, operation, req }) =>
  normaliseOperation(operation, args, req)

const heldByTheGate: CollectionBeforeChangeHook<GovernedDocument> = async ({
  data,
  originalDoc,
  operation,
  req,
  collection,
}) => {
  // Governed collections are exactly those that `governed` makes, so their slugs are these.
  const slug = collection.slug as GovernedCollection
  const target = `${slug}:${originalDoc?.id ?? ''}`
  if (data._status === 'published') {
    await approvedUpdateFor(target, hashDocument(slug, data), 'publish', req)
    return { ...data, contributors: [] }
  }
  if (originalDoc !== undefined && permitFor(req, target)?.operation === 'remove') {
    await approvedUpdateFor(target, hashDocument(slug, originalDoc), 'remove', req)
    return { ...data, contributors: [] }
  }
  if (operation === 'update') await refuseWhileInReview(target, req)
  return { ...data, contributors: contributorsAfter(operation === 'create' ? undefined : originalDoc, req) }
}

const neverPublished: CollectionBeforeDeleteHook = async ({ id, req, collection }) => {
  const published = await req.payload.countVersions({
    collection: collection.slug,
    where: { and: [{ parent: { equals: id } }, { 'version._status': { equals: 'published' } }] },
    overrideAccess: true,
    req,
  })
  if (published.totalDocs > 0) throw onlyThroughAnUpdate('Removing what has been published')
  await refuseWhileInReview(`${collection.slug}:${String(id)}`, req)
}

/** Wraps a collection of content. Its own hooks run before the gate, so that the gate sees what will be stored. */
export function governedCollection(
  config: CollectionConfig & { slug: GovernedCollection },
): CollectionConfig {
  return {
    ...config,
    disableBulkEdit: true,
    lockDocuments: { duration: 300 },
    versions: { maxPerDoc: 0, drafts: { autosave: false, schedulePublish: false } },
    access: {
      read: publishedOrSignedIn,
      create: mayEditContent,
      update: mayEditContent,
      delete: mayEditContent,
      readVersions: signedIn,
    },
    admin: { ...config.admin, components: { ...config.admin?.components, edit: documentControls } },
    fields: [
      ...config.fields,
      {
        name: 'contributors',
        type: 'text',
        hasMany: true,
        access: readOnlyField,
        admin: { hidden: true, disableListColumn: true, disableListFilter: true },
      },
    ],
    hooks: {
      ...config.hooks,
      beforeOperation: [...(config.hooks?.beforeOperation ?? []), throughTheGate],
      beforeChange: [...(config.hooks?.beforeChange ?? []), heldByTheGate],
      beforeDelete: [...(config.hooks?.beforeDelete ?? []), neverPublished],
    },
  }
}
