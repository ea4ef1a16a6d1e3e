// A document that somebody brings in is kept with its row, or nothing of it is: on a full disk no half file stays behind.
import { rm } from 'node:fs/promises'
import { basename, join } from 'node:path'
import { FileUploadError, type PayloadRequest } from 'payload'
import type { SourceDocument } from '#cms/payload-types'
import { refusal } from '#cms/collections/governed/refuse'
import { beingKept } from '#cms/collections/source-documents/index'
import { mediaTypeOf } from '#cms/import/source-kinds'

type Facts = Pick<SourceDocument, 'sha256'> &
  Partial<Pick<SourceDocument, 'account' | 'update' | 'framework'>>

/** Adds the row and writes the file, within the transaction of `req`; refused with a sentence when the file cannot be written. */
export async function keepSourceDocument(
  req: PayloadRequest,
  facts: Facts,
  { name, bytes }: { name: string; bytes: Uint8Array },
): Promise<SourceDocument> {
  try {
    return await req.payload.create({
      collection: 'source-documents',
      data: facts,
      file: { data: Buffer.from(bytes), mimetype: mediaTypeOf(name), name, size: bytes.length },
      depth: 0,
      overrideAccess: true,
      req,
    })
  } catch (error) {
    const { upload } = req.payload.collections['source-documents'].config
    const half = req.context[beingKept]
    if (typeof half === 'string') await rm(join(upload.staticDir ?? '', basename(half)), { force: true })
    if (!(error instanceof FileUploadError)) throw error
    throw refusal(
      503,
      `${name} could not be kept, so nothing was brought in: its file could not be written, most often because the disk is full.`,
      'Tell whoever runs the system, and try again when there is room.',
    )
  }
}
