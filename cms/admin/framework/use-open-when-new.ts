'use client'
// Rows of some lists start closed, so that a long form stays short; a row that was just added must not.
import { useForm, useFormFields } from '@payloadcms/ui'
import { useEffect, useRef } from 'react'

/** Opens the row at `path` (such as "themes.0") when it first appears without anything in it. */
export function useOpenWhenNew(path: string, isEmpty: boolean): void {
  const at = path.lastIndexOf('.')
  const list = path.slice(0, at)
  const index = Number(path.slice(at + 1))
  const rows = useFormFields(([fields]) => fields[list]?.rows)
  const { dispatchFields } = useForm()
  const settled = useRef(!isEmpty)
  useEffect(() => {
    if (settled.current || rows?.[index] === undefined) return
    settled.current = true
    if (rows[index].collapsed !== true) return
    dispatchFields({
      type: 'SET_ROW_COLLAPSED',
      path: list,
      updatedRows: rows.map((row, other) => (other === index ? { ...row, collapsed: false } : row)),
    })
  }, [dispatchFields, index, list, rows])
}
