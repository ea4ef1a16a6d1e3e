'use client'
// Which open update holds the document on the screen. Every component that asks shares one answer.
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Update } from '#cms/payload-types'
import { readFromCms } from '../api/ask-cms.ts'
import { readOpenUpdate } from '../update/open-update.ts'
import { governedDocument, type GovernedDocument } from './governed-document.ts'

export type DocumentStanding = {
  /** Undefined while the document was never saved. */
  document: GovernedDocument | undefined
  /** Undefined until it is known; null: in none. */
  update: Update | null | undefined
  hasPublished: boolean
  /** Whether a saved draft differs from what is published. */
  hasDraft: boolean
  /** Reviewers who still have to sign the update. */
  waitingFor: readonly string[]
  /** The update that keeps a draft of the document aside. */
  setAsideIn: { id: string; title: string } | null
}

/** As GET /api/updates/standing/:key answers. */
type Asked = {
  published: boolean
  differs: boolean
  update: { id: string; waitingFor: string[] } | null
  setAsideIn: { id: string; title: string } | null
}

const changed = 'handbook:updates-changed'

/** Tells every component on the page to ask again. */
export function announceUpdatesChanged(): void {
  window.dispatchEvent(new Event(changed))
}

export function useDocumentStanding(): DocumentStanding {
  const { collectionSlug, globalSlug, id, hasPublishedDoc, unpublishedVersionCount, lastUpdateTime } =
    useDocumentInfo()
  const api = useConfig().config.routes.api
  const document = governedDocument({ collectionSlug, globalSlug, id })
  const key = document?.key
  const [update, setUpdate] = useState<Update | null>()
  const [asked, setAsked] = useState<Asked>()
  useEffect(() => {
    if (key === undefined) return
    let wanted = true
    const look = async () => {
      const [found, answer] = await Promise.all([
        readOpenUpdate(api, key),
        readFromCms<Asked>(api, `/updates/standing/${encodeURIComponent(key)}`),
      ])
      if (!wanted) return
      setUpdate(found ?? null)
      setAsked(answer.ok ? answer.value : undefined)
    }
    const lookAgain = () => void look()
    lookAgain()
    window.addEventListener(changed, lookAgain)
    window.addEventListener('focus', lookAgain)
    return () => {
      wanted = false
      window.removeEventListener(changed, lookAgain)
      window.removeEventListener('focus', lookAgain)
    }
    // Every save makes a version, and may make the draft differ or not.
  }, [api, key, unpublishedVersionCount, lastUpdateTime])
  return {
    document,
    update,
    hasPublished: asked?.published ?? hasPublishedDoc,
    hasDraft: asked?.differs ?? (!hasPublishedDoc || unpublishedVersionCount > 0),
    waitingFor: asked?.update?.waitingFor ?? [],
    setAsideIn: asked?.setAsideIn ?? null,
  }
}
