// The editor's and the approver's work through the addresses that the admin's own buttons use, for journeys about something
// else.
import { expect, type Page } from '@playwright/test'
import type { Competency } from '#cms/payload-types'
import type { RunningSystem } from './running-system.ts'

/** A change of one competency, and what is said about it. */
export type Change = {
  competency: string
  data: Partial<Competency> | ((before: Competency) => Partial<Competency>)
  title: string
  note: string
}

type Body = { doc?: { id: string }; docs?: unknown[]; hash?: string; updateId?: string }

/** Drafts a change and sends it to the approver; gives the update's id. */
export async function sendOverRest(editor: Page, system: RunningSystem, change: Change): Promise<string> {
  const { competency, data, title, note } = change
  const found = await ask(editor, system, 'get', `/competencies?where[slug][equals]=${competency}`)
  const before = found.docs?.[0] as Competency // the samples have it
  const people = await ask(editor, system, 'get', '/users?where[email][contains]=approver')
  const { id: approver } = people.docs?.[0] as { id: string } // the first accounts have one
  await ask(
    editor,
    system,
    'patch',
    `/competencies/${before.id}?draft=true`,
    typeof data === 'function' ? data(before) : data,
  )
  const made = await ask(editor, system, 'post', '/updates', {
    title,
    note,
    items: [{ document: { relationTo: 'competencies', value: before.id }, operation: 'change' }],
    reviewers: [{ user: approver, required: true }],
  })
  const update = made.doc?.id ?? ''
  await ask(editor, system, 'post', `/updates/${update}/submit`, {})
  return update
}

/** The same, approved and published; readers have it when the worker has built it. */
export async function publishOverRest(
  editor: Page,
  approver: Page,
  system: RunningSystem,
  change: Change,
): Promise<string> {
  const update = await sendOverRest(editor, system, change)
  const { hash } = await ask(approver, system, 'get', `/updates/${update}`)
  await ask(approver, system, 'post', `/updates/${update}/approve`, { hash })
  await ask(approver, system, 'post', `/updates/${update}/publish`, {})
  return update
}

/** `competency` with the wording `from` of one of its lines changed to `to`. */
export function rewording(from: string, to: string): (before: Competency) => Partial<Competency> {
  return ({ behaviours }) => {
    const said = JSON.stringify(behaviours)
    expect(said).toContain(from)
    return { behaviours: JSON.parse(said.replace(from, to)) as Competency['behaviours'] }
  }
}

async function ask(
  person: Page,
  { cms }: RunningSystem,
  method: 'get' | 'post' | 'patch',
  path: string,
  data?: object,
): Promise<Body> {
  const answer = await person.request[method](`${cms}/api${path}`, {
    headers: { Origin: cms },
    ...(data === undefined ? {} : { data }),
  })
  const body = (await answer.json()) as Body
  expect(answer.ok(), JSON.stringify(body)).toBe(true)
  return body
}
