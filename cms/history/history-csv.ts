// The review history and the audit as tables that a spreadsheet opens. Pure.
import { csvFile } from '#content-schema/csv'
import { auditWords } from '#cms/collections/audit-events/index'
import type { AuditEvent } from '#cms/payload-types'
import type { HistoryEntry } from './read-history.ts'

const historyColumns = ['when', 'update', 'title', 'what', 'from', 'to', 'who', 'about', 'comment', 'reason']
const auditColumns = ['when', 'what', 'subject', 'from', 'to', 'who', 'reason']

/** One row a step, as ordered; moments are ISO 8601 in UTC. */
export function historyCsv(entries: readonly HistoryEntry[]): string {
  return csvFile([
    historyColumns,
    ...entries.map(({ at, update, did, from, to, who, about, goesOutAt, comment, reason }) => [
      at,
      `update-${String(update.number)}`,
      update.title,
      did,
      from,
      to,
      who,
      goesOutAt ?? about,
      comment,
      reason,
    ]),
  ])
}

/** One row an audited action. */
export function auditCsv(events: readonly AuditEvent[]): string {
  return csvFile([
    auditColumns,
    ...events.map(({ createdAt, action, subject, from, to, actorName, reason }) => [
      createdAt,
      auditWords[action],
      subject,
      from ?? '',
      to ?? '',
      actorName,
      reason ?? '',
    ]),
  ])
}
