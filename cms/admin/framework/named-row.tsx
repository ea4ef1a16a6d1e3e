'use client'
// The label of a row that has a name: a theme, a level, a group or a value.
import { useRowLabel } from '@payloadcms/ui'
import { useOpenWhenNew } from './use-open-when-new.ts'

type Row = { name?: string | null; code?: string | null; midpoint?: boolean | null }

/** The row's name, or its number until it has one; a mid-point says that it is one. */
export function NamedRow() {
  const { data, path, rowNumber } = useRowLabel<Row | undefined>()
  const name = data?.name?.trim()
  useOpenWhenNew(path, name === undefined || name === '')
  const shown = name === undefined || name === '' ? `${kindOf(path)} ${(rowNumber ?? 0) + 1}` : name
  const midpoint = data?.midpoint === true ? ' (mid-point)' : ''
  return <span>{`${shown}${midpoint}`}</span>
}

function kindOf(path: string): string {
  if (path.includes('themes')) return 'Theme'
  if (path.includes('points')) return 'Level'
  if (path.includes('groups')) return 'Group'
  return path.includes('values') ? 'Value' : 'Row'
}
