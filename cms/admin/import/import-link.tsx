// The way to "Bring in a document" at the top of the navigation, for those who may.
import type { ServerProps } from 'payload'
import { holds } from '#cms/access/roles'
import './import-link.css'

export function ImportLink({ payload, user }: ServerProps) {
  if (!holds(user, 'editor', 'approver')) return null
  return (
    <a className="import-link" href={`${payload.config.routes.admin}/import`}>
      Bring in a document
    </a>
  )
}
