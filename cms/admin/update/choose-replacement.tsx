'use client'
// Chooses which reviewer is replaced, and by whom.
import { useEffect, useState } from 'react'
import type { User } from '#cms/payload-types'
import { readFromCms } from '../api/ask-cms.ts'
import { possibleReviewers } from '../document/reviewers.ts'
import type { ShownUpdate } from './shown-update.ts'

type Chosen = { from?: string; to?: string }

type Props = { api: string; update: ShownUpdate; chosen: Chosen; onChoose: (chosen: Chosen) => void }

export function ChooseReplacement({ api, update, chosen, onChoose }: Props) {
  const [people, setPeople] = useState<readonly User[]>()
  useEffect(() => {
    let wanted = true
    const look = async () => {
      const answer = await readFromCms<{ docs: User[] }>(api, '/users?depth=0&limit=500&sort=name')
      if (wanted) setPeople(answer.ok ? answer.value.docs : [])
    }
    void look()
    return () => {
      wanted = false
    }
  }, [api])
  const reviewers = new Set(update.reviewers.map(({ user }) => user))
  // Nobody is left out for being the person who asks: an admin who approves may step in too.
  const able = possibleReviewers(people ?? [], '', []).filter(({ id }) => !reviewers.has(id))
  return (
    <>
      <div className="admin-dialog__field">
        <label htmlFor="replace-from">Who is away?</label>
        <select
          id="replace-from"
          required
          value={chosen.from ?? ''}
          onChange={({ target }) => onChoose({ ...chosen, from: target.value })}
        >
          <option value="" disabled>
            Choose a reviewer
          </option>
          {update.reviewers.map(({ user, name, signed }) => (
            <option key={user} value={user}>
              {name}
              {signed ? ' (has signed; this signature goes)' : ''}
            </option>
          ))}
        </select>
      </div>
      <div className="admin-dialog__field">
        <label htmlFor="replace-to">Who steps in?</label>
        {people !== undefined && able.length === 0 && (
          <p className="admin-dialog__hint">There is no other approver. Make somebody an approver first.</p>
        )}
        <select
          id="replace-to"
          required
          value={chosen.to ?? ''}
          onChange={({ target }) => onChoose({ ...chosen, to: target.value })}
        >
          <option value="" disabled>
            {people === undefined ? 'Reading the list of approvers …' : 'Choose an approver'}
          </option>
          {able.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </>
  )
}
