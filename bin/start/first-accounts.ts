// The accounts of an empty system. It decides who they are; it neither creates nor prints them.
import type { Settings } from '#cms/settings/parse-settings'

/** An account to create, and whether its password is one that a person chose. */
export type FirstAccount = {
  name: string
  email: string
  roles: ('admin' | 'editor' | 'approver')[]
  password: string
  chosen: boolean
}

/** The administrator that was named, or three demonstration people, each with a password from `newPassword`. */
export function firstAccounts(
  { firstAdmin }: Pick<Settings, 'firstAdmin'>,
  newPassword: () => string,
): FirstAccount[] {
  if (firstAdmin !== undefined)
    return [{ name: 'Administrator', roles: ['admin', 'editor'], chosen: true, ...firstAdmin }]
  return [
    account('Administrator', 'admin@example.org', ['admin', 'editor'], newPassword()),
    account('Erin Editor', 'editor@example.org', ['editor'], newPassword()),
    account('Avery Approver', 'approver@example.org', ['approver'], newPassword()),
  ]
}

/** What is written down for the person who installs: one line an account, as a table. */
export function accountsAsText(accounts: readonly FirstAccount[], cmsUrl: string): string {
  const rows = accounts.map(({ email, password, roles }) => [email, password, roles.join(', ')])
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = rows.map((row) => row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '))
  return [`Sign in at ${cmsUrl}/admin`, '', ...lines, ''].join('\n')
}

function account(name: string, email: string, roles: FirstAccount['roles'], password: string): FirstAccount {
  return { name, email, roles, password, chosen: false }
}
