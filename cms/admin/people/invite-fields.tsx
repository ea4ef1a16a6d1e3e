'use client'
// What an administrator says about somebody they invite.
import type { RoleName } from '#cms/access/roles'
import { roleChoices } from './role-choices.ts'

export type Invitation = { name: string; email: string; roles: RoleName[] }

type Props = { invitation: Invitation; onChange: (invitation: Invitation) => void }

export function InviteFields({ invitation, onChange }: Props) {
  const { name, email, roles } = invitation
  return (
    <>
      <div className="admin-dialog__field">
        <label htmlFor="invite-name">Name</label>
        <p className="admin-dialog__hint" id="invite-name-hint">
          As it appears in histories.
        </p>
        <input
          id="invite-name"
          type="text"
          required
          autoComplete="off"
          aria-describedby="invite-name-hint"
          value={name}
          onChange={({ target }) => onChange({ ...invitation, name: target.value })}
        />
      </div>
      <div className="admin-dialog__field">
        <label htmlFor="invite-email">Email</label>
        <input
          id="invite-email"
          type="email"
          required
          autoComplete="off"
          value={email}
          onChange={({ target }) => onChange({ ...invitation, email: target.value })}
        />
      </div>
      <fieldset>
        <legend>Roles</legend>
        <p className="admin-dialog__hint">
          Rights add up. Nobody approves an update they wrote part of, whatever their roles.
        </p>
        {roleChoices.map(({ value, label }) => (
          <label key={value} className="people-choice">
            <input
              type="checkbox"
              checked={roles.includes(value)}
              onChange={({ target }) =>
                onChange({
                  ...invitation,
                  roles: target.checked ? [...roles, value] : roles.filter((role) => role !== value),
                })
              }
            />{' '}
            {label}
          </label>
        ))}
      </fieldset>
    </>
  )
}
