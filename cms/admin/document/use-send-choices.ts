'use client'
// What the dialog offers: people who could approve, and updates that are being prepared.
import { useConfig } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Update, User } from '#cms/payload-types'
import { readFromCms } from '../api/ask-cms.ts'
import { readEditableUpdates } from '../update/open-update.ts'
import { possibleReviewers, type PossibleReviewer } from './reviewers.ts'

export type SendChoices = {
  reviewers: readonly PossibleReviewer[] | undefined
  /** Chosen from the start when nobody else could approve. */
  onlyReviewer: readonly string[]
  updates: readonly Update[]
}

export function useSendChoices(meId: string, contributors: readonly string[]): SendChoices {
  const api = useConfig().config.routes.api
  const [people, setPeople] = useState<readonly User[]>()
  const [updates, setUpdates] = useState<readonly Update[]>([])
  useEffect(() => {
    let wanted = true
    const look = async () => {
      const [users, editable] = await Promise.all([
        readFromCms<{ docs: User[] }>(api, '/users?depth=0&limit=500&sort=name'),
        readEditableUpdates(api),
      ])
      if (!wanted) return
      setPeople(users.ok ? users.value.docs : [])
      setUpdates(editable.ok ? editable.value.docs : [])
    }
    void look()
    return () => {
      wanted = false
    }
  }, [api])
  const reviewers = people === undefined ? undefined : possibleReviewers(people, meId, contributors)
  const able = (reviewers ?? []).filter(({ why }) => why === undefined).map(({ id }) => id)
  return { reviewers, onlyReviewer: able.length === 1 ? able : [], updates }
}
