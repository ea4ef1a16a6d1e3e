'use client'
// Which open update holds the document on the screen. Every component that asks shares one answer.
import { useConfig, useDocumentInfo } from '@payloadcms/ui'
import { useEffect, useState } from 'react'
import type { Update } from '#cms/payload-types'
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
}

const changed = 'handbook:updates-changed'

/** Tells every component on the page to ask again. */
export function announceUpdatesChanged(): void {
  window.dispatchEvent(new Event(changed))
}

export function useDocumentStanding(): DocumentStanding {
  const { collectionSlug, globalSlug, id, hasPublishedDoc, unpublishedVersionCount } = useDocumentInfo()
  const api = useConfig().config.routes.api
  const document = governedDocument({ collectionSlug, globalSlug, id })
  const key = document?.key
  const [update, setUpdate] = useState<Update | null>()
  useEffect(() => {
    if (key === undefined) return
    let wanted = true
    const look = async () => {
      const found = await readOpenUpdate(api, key)
      if (wanted) setUpdate(found ?? null)
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
  }, [api, key])
  return {
    document,
    update,
    hasPublished: hasPublishedDoc,
    hasDraft: !hasPublishedDoc || unpublishedVersionCount > 0,
  }
}
