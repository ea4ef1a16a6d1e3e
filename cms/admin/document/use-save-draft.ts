'use client'
// Saves the form on the screen as a draft, in the way of Payload's own button.
import { useConfig, useDocumentInfo, useForm, useFormModified } from '@payloadcms/ui'

/** Saves when there is something to save; false when the CMS refused, which Payload has then said on the screen. */
export function useSaveDraft(): { modified: boolean; saveDraft: () => Promise<boolean> } {
  const { collectionSlug, globalSlug, id, setUnpublishedVersionCount } = useDocumentInfo()
  const { submit } = useForm()
  const api = useConfig().config.routes.api
  const modified = useFormModified()
  const saveDraft = async () => {
    if (!modified) return true
    const query = 'depth=0&draft=true'
    const result = await submit({
      action:
        globalSlug === undefined
          ? `${api}/${collectionSlug ?? ''}/${String(id)}?${query}`
          : `${api}/globals/${globalSlug}?${query}`,
      method: globalSlug === undefined ? 'PATCH' : 'POST',
      overrides: { _status: 'draft' },
      skipValidation: true,
    })
    const saved = result?.res !== undefined && result.res.status < 400
    if (saved) setUnpublishedVersionCount((count) => count + 1)
    return saved
  }
  return { modified, saveDraft }
}
