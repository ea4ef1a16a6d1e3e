// Saves wording as the newest draft of a document, on behalf of the request's user.
import type { Payload, PayloadRequest } from 'payload'

/** Writes these fields of the document that `key` stands for, also when somebody has it open: their form says that it has changed. */
export async function writeDraft(
  payload: Payload,
  req: PayloadRequest,
  key: string,
  fields: Record<string, unknown>,
): Promise<void> {
  const [slug = '', id = ''] = key.split(':')
  const write = {
    data: { ...fields, _status: 'draft' as const },
    depth: 0,
    draft: true,
    overrideAccess: true,
    overrideLock: true,
    req,
  } as const
  switch (slug) {
    case 'frameworks':
    case 'competencies':
    case 'roles':
      await payload.update({ ...write, collection: slug, id })
      return
    case 'settings':
    case 'synonyms':
      await payload.updateGlobal({ ...write, slug })
  }
}
