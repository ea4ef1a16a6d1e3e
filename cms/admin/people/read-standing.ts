// What a person who leaves has in hand, and who could take it over.
import { isOpen, updateStates } from '#cms/workflow/states'
import type { Answer } from '../api/ask-cms.ts'

export type NamedUpdate = { id: string; number: number; title: string }
type Named = { id: string; name: string }

/** `open` are updates they started, `waiting` updates in review that need their signature. */
export type Standing = { open: NamedUpdate[]; waiting: NamedUpdate[]; heirs: Named[] }

type Listed<T> = { docs: T[] }
type StoredPerson = Named & { roles: string[]; active?: boolean | null; system?: boolean | null }

/** Reads it with `read`, which asks the CMS for an address below its API. */
export async function readStanding(
  read: <T>(path: string) => Promise<Answer<T>>,
  id: string,
): Promise<Answer<Standing>> {
  const states = updateStates.filter(isOpen).join(',')
  const updates = (where: string) =>
    read<Listed<NamedUpdate>>(`/updates?depth=0&limit=200&sort=number&${where}`)
  const open = await updates(`where[createdBy][equals]=${id}&where[state][in]=${states}`)
  if (!open.ok) return open
  const waiting = await updates(`where[reviewers.user][equals]=${id}&where[state][equals]=in-review`)
  if (!waiting.ok) return waiting
  const people = await read<Listed<StoredPerson>>('/users?depth=0&limit=500&sort=name')
  if (!people.ok) return people
  const heirs = people.value.docs.filter(
    (person) =>
      person.id !== id &&
      person.active !== false &&
      person.system !== true &&
      person.roles.some((role) => role === 'editor' || role === 'approver'),
  )
  return { ok: true, value: { open: open.value.docs, waiting: waiting.value.docs, heirs } }
}
