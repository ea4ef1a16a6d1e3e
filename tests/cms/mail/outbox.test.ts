// The outbox: nobody waits for it, it tries again, and its log holds no word of a message.
import { expect, it } from 'vitest'
import type { Message } from '#cms/mail/letter'
import { makeOutbox } from '#cms/mail/outbox'

const message = (to: string): Message => ({ to, subject: 'A subject', text: 'A text', html: '<p>A text</p>' })

function logged() {
  const lines: string[] = []
  return { lines, log: { warn: (text: string) => lines.push(text) } }
}

it('sends again after a failure, and gives up in the end', async () => {
  const tries: string[] = []
  const { lines, log } = logged()
  const outbox = makeOutbox(
    async ({ to }) => {
      tries.push(to)
      if (to === 'never@example.org' || tries.length === 1)
        throw Object.assign(new Error(`No ${to} here, says A text`), { code: 'EENVELOPE', responseCode: 550 })
    },
    log,
    [1, 1],
  )
  outbox.post([message('second-try@example.org'), message('never@example.org')])
  await outbox.settled(5_000)
  expect(tries.filter((to) => to === 'second-try@example.org')).toHaveLength(2)
  expect(tries.filter((to) => to === 'never@example.org')).toHaveLength(3)
  expect(lines).toHaveLength(4)
  expect(lines).toContain('A message could not be sent (EENVELOPE 550), try 3 of 3. It is given up.')
  expect(lines.join()).not.toMatch(/@|A text|A subject/)
})

it('never holds up whoever posts, nor its own end', async () => {
  const outbox = makeOutbox(() => new Promise(() => undefined), logged().log)
  outbox.post([message('anybody@example.org')])
  // Sending never ends; were it waited for, neither would this.
  await expect(outbox.settled(20)).resolves.toBeUndefined()
})
