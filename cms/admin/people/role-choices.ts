// The roles as an administrator chooses them.
import type { RoleName } from '#cms/access/roles'

export const roleChoices: readonly { value: RoleName; label: string }[] = [
  { value: 'editor', label: 'Editor: drafts and sends for approval' },
  { value: 'approver', label: 'Approver: signs other people’s updates' },
  { value: 'admin', label: 'Administrator: people and settings' },
]
