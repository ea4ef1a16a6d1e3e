// A global whose content only reaches the handbook through an approved update; the counterpart of governed-collection.
import type { FlattenedField, GlobalConfig, PayloadRequest } from 'payload'
import { heldArguments } from '#cms/access/hold-body'
import { isAdmin, mayEditContent, publishedOrSignedIn, readOnlyField, signedIn } from '#cms/access/roles'
import { hashDocument, type GovernedGlobal } from '#cms/content/hash-document'
import { contributorsAfter } from './contributors.ts'
import { documentControls, documentViews } from './document-controls.ts'
import { approvedUpdateFor, normaliseOperation, refuseWhileInReview } from './gate.ts'
import { restoreGlobalVersion } from './restore-as-draft.ts'

/** What the gate reads of a global. */
type GlobalData = { _status?: 'draft' | 'published' | null; contributors?: string[] | null }

/** What Payload hands to the beginning of a global's operation, which it types as anything. */
type GlobalOperation = {
  args?: object
  global: { flattenedFields: FlattenedField[] }
  overrideAccess?: boolean
  req: PayloadRequest
}

/** Wraps a global. Editors and administrators may draft it; nobody publishes it outside an update. */
export function governedGlobal(config: GlobalConfig & { slug: GovernedGlobal }): GlobalConfig {
  const { slug } = config
  return {
    ...config,
    lockDocuments: { duration: 300 },
    endpoints: [restoreGlobalVersion(slug)],
    versions: { max: 0, drafts: { autosave: false, schedulePublish: false } },
    access: {
      read: publishedOrSignedIn,
      update: (args) => mayEditContent(args) === true || isAdmin(args) === true,
      readVersions: signedIn,
    },
    admin: {
      ...config.admin,
      hideAPIURL: true,
      components: { elements: documentControls, views: documentViews },
    },
    fields: [
      ...config.fields,
      { name: 'contributors', type: 'text', hasMany: true, access: readOnlyField, admin: { hidden: true } },
    ],
    hooks: {
      ...config.hooks,
      beforeOperation: [
        // Payload types the arguments of a global's operation as anything; the gate treats them as unknown.
        ({ args, operation, req }: { args?: object; operation: string; req: PayloadRequest }) =>
          normaliseOperation(operation, args ?? {}, req),
        ({ args, global, overrideAccess, req }: GlobalOperation) =>
          heldArguments(args, global.flattenedFields, { overrideAccess, req }),
      ],
      beforeChange: [
        ...(config.hooks?.beforeChange ?? []),
        async ({
          data,
          originalDoc,
          req,
        }: {
          data: GlobalData
          originalDoc?: GlobalData
          req: PayloadRequest
        }) => {
          if (data._status === 'published') {
            await approvedUpdateFor(slug, hashDocument(slug, data), 'publish', req)
            return { ...data, contributors: [] }
          }
          await refuseWhileInReview(slug, req)
          return { ...data, contributors: contributorsAfter(originalDoc, req) }
        },
      ],
    },
  }
}
