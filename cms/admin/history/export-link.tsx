'use client'
// Above the lists of the review history and the audit: everything as one table.
import { useConfig } from '@payloadcms/ui'

export function ExportHistory() {
  const { api } = useConfig().config.routes
  return (
    <p className="history-links">
      <a href={`${api}/review-events/export.csv`}>Download all as a table (CSV)</a>
    </p>
  )
}

export function ExportAudit() {
  const { api } = useConfig().config.routes
  return (
    <p className="history-links">
      <a href={`${api}/audit-events/export.csv`}>Download all as a table (CSV)</a>
    </p>
  )
}
