// The document on the screen as an update knows it: its key, and the item that stands for it.
import type { Update } from '#cms/payload-types'
import type { GovernedCollection, GovernedGlobal } from '#cms/content/hash-document'

/** An item of an update as it is sent to the CMS. */
export type ItemToSend = Pick<NonNullable<Update['items']>[number], 'document' | 'global' | 'operation'>

/** What an update does with the document. */
export type Operation = ItemToSend['operation']

export type GovernedDocument = {
  /** "competencies:<id>" or "settings": how updates name it. */
  key: string
  item: (operation: Operation) => ItemToSend
}

// Listed again because the lists of cms/content stand beside code that a browser cannot run; the types keep them equal.
const collections = { frameworks: true, competencies: true, roles: true } satisfies Record<
  GovernedCollection,
  true
>
const globals = { settings: true, synonyms: true } satisfies Record<GovernedGlobal, true>

type Where = {
  collectionSlug?: string | undefined
  globalSlug?: string | undefined
  id?: string | number | undefined
}

/** Undefined for a document that was never saved, and for anything that updates do not carry. */
export function governedDocument({ collectionSlug, globalSlug, id }: Where): GovernedDocument | undefined {
  if (globalSlug !== undefined && globalSlug in globals) {
    const global = globalSlug as GovernedGlobal // It is one of the list's keys.
    return { key: global, item: (operation) => ({ global, operation }) }
  }
  if (collectionSlug === undefined || !(collectionSlug in collections) || id === undefined) return undefined
  const relationTo = collectionSlug as GovernedCollection // It is one of the list's keys.
  const value = String(id)
  return {
    key: `${relationTo}:${value}`,
    item: (operation) => ({ document: { relationTo, value }, operation }),
  }
}
