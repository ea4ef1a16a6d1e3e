// The head of the sign-in pages: whose handbook this is, as its published settings say; drafts stay inside.
import type { ServerProps } from 'payload'

export async function HandbookName({ payload }: ServerProps) {
  const { title } = await payload.findGlobal({
    slug: 'settings',
    depth: 0,
    draft: false,
    overrideAccess: false,
  })
  return <p style={{ margin: 0, fontSize: '1.6rem', fontWeight: 600 }}>{title || 'Competency handbook'}</p>
}
