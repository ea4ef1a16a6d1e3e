// The documents that frameworks were brought in from, kept as they came with their checksum and the account of every line.
import type { CollectionConfig, PayloadRequest, UploadConfig } from 'payload'
import { nobody, signedIn } from '#cms/access/roles'

/** Under which a request's context has the name of the file that is being written. */
export const beingKept = 'sourceDocumentBeingKept'

type FileHandler = NonNullable<UploadConfig['handlers']>[number]

/** `folder` is where the files are kept; only our own import writes here. */
export const sourceDocuments = (folder: string): CollectionConfig => ({
  slug: 'source-documents',
  labels: { singular: 'Source document', plural: 'Source documents' },
  admin: {
    hideAPIURL: true,
    group: 'Publishing',
    useAsTitle: 'filename',
    defaultColumns: ['filename', 'framework', 'createdAt'],
  },
  access: { create: nobody, delete: nobody, read: signedIn, update: nobody },
  upload: {
    staticDir: folder,
    pasteURL: false,
    crop: false,
    focalPoint: false,
    bulkUpload: false,
    // Web pages are kept as they came; the headers below see to it that no browser ever runs one.
    allowRestrictedFileTypes: true,
    handlers: [refuseUnknownFile],
    modifyResponseHeaders: ({ headers }) => {
      headers.set('Content-Disposition', 'attachment')
      headers.set('Content-Security-Policy', "default-src 'none'; sandbox")
      headers.set('X-Content-Type-Options', 'nosniff')
      return headers
    },
  },
  // Payload writes the file next, and leaves half of it where the disk is full: whoever began knows what to take away.
  hooks: {
    beforeChange: [
      ({ data, operation, req }: { data: { filename?: string }; operation: string; req: PayloadRequest }) => {
        if (operation === 'create') req.context[beingKept] = data.filename
        return data
      },
    ],
  },
  fields: [
    { name: 'sha256', type: 'text', required: true, index: true },
    { name: 'framework', type: 'relationship', relationTo: 'frameworks' },
    { name: 'update', type: 'relationship', relationTo: 'updates' },
    // What became of each line, as the import printed it.
    { name: 'account', type: 'code', admin: { readOnly: true } },
  ],
})

/** Payload takes a name that no row has for a file that was lost, and answers with a fault. */
const refuseUnknownFile = (async (req: PayloadRequest, { params }: { params: { filename: string } }) => {
  const { totalDocs } = await req.payload.count({
    collection: 'source-documents',
    where: { filename: { equals: params.filename } },
    overrideAccess: true,
    req,
  })
  if (totalDocs > 0) return undefined
  return Response.json({ errors: [{ message: 'There is no such document.' }] }, { status: 404 })
  // Payload takes either; its type wants to know which.
}) as (...asked: Parameters<FileHandler>) => Promise<Response>
