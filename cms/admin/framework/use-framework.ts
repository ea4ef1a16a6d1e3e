'use client'
// The lists of the framework that the form on the screen belongs to, read once and shared by every field that needs them.
import { useConfig, useFormFields } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Framework } from '#cms/payload-types'
import { readFromCms } from '../api/ask-cms.ts'
import { mapFrameworkLists, type FrameworkLists } from './map-framework-lists.ts'

export type FrameworkState =
  | { status: 'none' | 'loading' }
  | { status: 'failed'; message: string }
  | { status: 'ready'; lists: FrameworkLists }

type Known = { at: number; state: Promise<FrameworkState> }

/** Long enough for the fields of one page, short enough that a level added in another window soon shows. */
const freshFor = 20_000
const known = new Map<string, Known>()

/** The framework chosen in this form's `framework` field; `none` until one is chosen. */
export function useFramework(): FrameworkState {
  const id = useFormFields(([fields]) => {
    const chosen: unknown = fields.framework?.value
    return typeof chosen === 'string' || typeof chosen === 'number' ? String(chosen) : undefined
  })
  const api = useConfig().config.routes.api
  const [shown, setShown] = useState<{ id: string; state: FrameworkState }>()
  useEffect(() => {
    if (id === undefined) return
    let wanted = true
    const look = async () => {
      const state = await frameworkById(api, id)
      if (wanted) setShown({ id, state })
    }
    const lookAgain = () => void look()
    lookAgain()
    window.addEventListener('focus', lookAgain)
    return () => {
      wanted = false
      window.removeEventListener('focus', lookAgain)
    }
  }, [api, id])
  if (id === undefined) return none
  return shown?.id === id ? shown.state : loading
}

const none: FrameworkState = { status: 'none' }
const loading: FrameworkState = { status: 'loading' }

function frameworkById(api: string, id: string): Promise<FrameworkState> {
  const earlier = known.get(id)
  if (earlier !== undefined && Date.now() - earlier.at < freshFor) return earlier.state
  const state = readFramework(api, id)
  known.set(id, { at: Date.now(), state })
  return state
}

async function readFramework(api: string, id: string): Promise<FrameworkState> {
  const answer = await readFromCms<Partial<Framework>>(
    api,
    `/frameworks/${encodeURIComponent(id)}?draft=true&depth=0`,
  )
  if (answer.ok) return { status: 'ready', lists: mapFrameworkLists(answer.value) }
  known.delete(id)
  return { status: 'failed', message: answer.problems.map((p) => `${p.message} ${p.mend}`).join(' ') }
}
