'use client'
// The label of a document in an update: what happens to it and what it is called.
import { useConfig, useRowLabel } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Update } from '#cms/payload-types'
import { readFromCms } from '../api/ask-cms.ts'

type Row = Partial<NonNullable<Update['items']>[number]>

const verbs = { add: 'Add', change: 'Change', remove: 'Remove' } as const
const globals = { settings: 'Handbook settings', synonyms: 'Search synonyms' } as const

export function ItemRow() {
  const { data, rowNumber } = useRowLabel<Row | undefined>()
  const { api } = useConfig().config.routes
  const relationTo = data?.document?.relationTo
  const value = data?.document?.value
  const id = typeof value === 'string' ? value : value?.id
  const [found, setFound] = useState<{ id: string; name: string }>()
  useEffect(() => {
    if (relationTo === undefined || id === undefined) return
    let wanted = true
    const look = async () => {
      const answer = await readFromCms<{ name?: string; title?: string }>(
        api,
        `/${relationTo}/${id}?draft=true&depth=0`,
      )
      if (wanted && answer.ok)
        setFound({ id, name: answer.value.name ?? answer.value.title ?? 'Without a name' })
    }
    void look()
    return () => {
      wanted = false
    }
  }, [api, relationTo, id])
  const name = data?.global ? globals[data.global] : found?.id === id ? found?.name : undefined
  const verb = verbs[data?.operation ?? 'change']
  return <span>{name === undefined ? `Document ${(rowNumber ?? 0) + 1}` : `${verb}: ${name}`}</span>
}
