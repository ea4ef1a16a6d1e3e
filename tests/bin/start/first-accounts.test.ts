// Who can sign in on a fresh system.
import { expect, it } from 'vitest'
import { accountsAsText, firstAccounts } from '#bin/start/first-accounts'

const numbered = () => {
  let count = 0
  return () => `password-${++count}`
}

it('are three people with passwords of their own, when nobody is named', () => {
  const accounts = firstAccounts({}, numbered())
  expect(accounts.map(({ roles }) => roles)).toEqual([['admin', 'editor'], ['editor'], ['approver']])
  expect(new Set(accounts.map(({ password }) => password)).size).toBe(3)
})

it('are the administrator that was named, and nobody else', () => {
  const firstAdmin = { email: 'hr@example.com', password: 'four words in a row' }
  expect(firstAccounts({ firstAdmin }, numbered())).toEqual([
    { name: 'Administrator', roles: ['admin', 'editor'], chosen: true, ...firstAdmin },
  ])
})

it('are written down as a table', () => {
  expect(accountsAsText(firstAccounts({}, numbered()), 'http://127.0.0.1:3000')).toMatchInlineSnapshot(`
    "Sign in at http://127.0.0.1:3000/admin

    admin@example.org     password-1  admin, editor
    editor@example.org    password-2  editor
    approver@example.org  password-3  approver
    "
  `)
})
