// The tab "History" of an update and of every governed document.
import type { DocumentViewServerProps } from 'payload'
import { Gutter } from '@payloadcms/ui'
import { readHistory } from '#cms/history/read-history'
import { readTimeZone } from '#cms/settings/read-time-zone'
import { Timeline } from './timeline.tsx'
import './history.css'

export async function HistoryView({ initPageResult }: DocumentViewServerProps) {
  const { req, docID, collectionConfig, globalConfig } = initPageResult
  const id = docID === undefined ? '' : String(docID)
  const isUpdate = collectionConfig?.slug === 'updates'
  const entries = await readHistory(
    req,
    isUpdate ? { update: id } : { document: globalConfig?.slug ?? `${collectionConfig?.slug ?? ''}:${id}` },
  )
  const { admin, api } = req.payload.config.routes
  const download = `${api}/review-events/export.csv${isUpdate ? `?update=${id}` : ''}`
  return (
    <Gutter className="history-view">
      <h2>History</h2>
      {entries.length === 0 ? (
        <p>
          {isUpdate
            ? 'Nothing has happened to this update yet. Its history begins when it is sent for approval.'
            : 'This has not been in any update yet. Its history begins when one is sent for approval.'}
        </p>
      ) : (
        <>
          <Timeline
            entries={entries}
            admin={admin}
            timeZone={await readTimeZone(req.payload)}
            withUpdate={!isUpdate}
          />
          <p>
            <a href={download}>
              {isUpdate ? 'Download as a table (CSV)' : 'Download the whole review history as a table (CSV)'}
            </a>
          </p>
        </>
      )}
    </Gutter>
  )
}
