// A collection whose content only reaches the handbook through an approved update: drafts, versions, access and the gate.
import type {
  CollectionBeforeChangeHook,
  CollectionBeforeDeleteHook,
  CollectionBeforeOperationHook,
  CollectionConfig,
} from 'payload'
import { mayEditContent, publishedOrSignedIn, readOnlyField, signedIn } from '#cms/access/roles'
import { hashDocument, type GovernedCollection } from '#cms/content/hash-document'
import { contributorsAfter, takeOverWordingOf } from './contributors.ts'
import { documentControls, documentViews } from './document-controls.ts'
import { approvedUpdateFor, normaliseOperation, refuseWhileInAnUpdate, refuseWhileInReview } from './gate.ts'
import { permitFor } from './permit.ts'
import { onlyThroughAnUpdate } from './refuse.ts'
import { restoreVersion } from './restore-as-draft.ts'

/** What the gate reads of a document of any governed collection. */
type GovernedDocument = {
  id: string
  _status?: 'draft' | 'published' | null
  contributors?: string[] | null
}

// eslint-disable-next-line @typescript-eslint/no-deprecated -- only one value of its type is; Payload 3.90 sends the others
const throughTheGate: CollectionBeforeOperationHook = async ({ args, operation, req, collection }) => {
  const copied: unknown = 'duplicateFromID' in args ? args.duplicateFromID : undefined
  if (typeof copied === 'string') {
    const original = await req.payload.findByID({
      collection: collection.slug as GovernedCollection,
      id: copied,
      depth: 0,
      draft: true,
      overrideAccess: true,
      disableErrors: true,
      req,
    })
    // With disableErrors a missing document is null, which the declared type leaves out.
    takeOverWordingOf((original as GovernedDocument | null)?.contributors, req)
  }
  return normaliseOperation(operation, args, req)
}

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
  const target = `${collection.slug}:${String(id)}`
  await refuseWhileInReview(target, req)
  await refuseWhileInAnUpdate(target, req)
}

/** Wraps a collection of content. Its own hooks run before the gate, so that the gate sees what will be stored. */
export function governedCollection(
  config: CollectionConfig & { slug: GovernedCollection },
): CollectionConfig {
  return {
    ...config,
    disableBulkEdit: true,
    lockDocuments: { duration: 300 },
    endpoints: [restoreVersion(config.slug)],
    versions: { maxPerDoc: 0, drafts: { autosave: false, schedulePublish: false } },
    access: {
      read: publishedOrSignedIn,
      create: mayEditContent,
      update: mayEditContent,
      delete: mayEditContent,
      readVersions: signedIn,
    },
    admin: {
      ...config.admin,
      // Of no use to anybody who writes wording.
      hideAPIURL: true,
      components: { ...config.admin?.components, edit: documentControls, views: documentViews },
    },
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
