// Who is told of which step of an update, and in which words.
import { describe, expect, it } from 'vitest'
import { assembleUpdateLetter } from '#cms/mail/assemble-update-letter'
import { letterAsMessage } from '#cms/mail/letter'
import { addresseesOf, noticesOfStep, type Addressee, type NoticeKind } from '#cms/mail/update-notice'

const person = (key: string, overrides: Partial<Addressee> = {}): Addressee => ({
  key,
  name: key,
  email: `${key}@example.org`,
  roles: ['editor'],
  active: true,
  system: false,
  ...overrides,
})
const everybody = [
  person('editor'),
  person('writer'),
  person('reader'),
  person('invited'),
  person('admin', { roles: ['admin'] }),
  person('stranger'),
  person('left', { active: false, roles: ['admin', 'approver'] }),
  person('sample', { system: true }),
]
const people = {
  editor: 'editor',
  contributors: ['editor', 'writer', 'sample'],
  reviewers: ['reader', 'invited', 'left'],
  stillToSign: ['reader', 'left'],
  newcomer: 'stranger',
  replaced: 'reader',
}
const told = (kind: NoticeKind, actor?: string) =>
  addresseesOf(kind, people, everybody, actor).map(({ key }) => key)

describe('the people who are told', () => {
  it.each([
    ['review-asked', 'editor', ['reader', 'invited']],
    ['asked-instead', 'admin', ['stranger']],
    ['replaced', 'admin', ['reader']],
    ['reminder', 'editor', ['reader']],
    ['changes-requested', 'reader', ['editor', 'writer']],
    ['withdrawn', 'editor', ['writer', 'reader', 'invited']],
    ['approved', 'reader', ['editor', 'writer', 'invited']],
    ['scheduled', 'admin', ['editor', 'writer', 'reader', 'invited']],
    ['published', 'reader', ['editor', 'writer', 'invited']],
    ['published-alone', 'admin', ['editor', 'writer', 'reader', 'invited']],
    ['published-alone', 'editor', ['writer', 'reader', 'invited', 'admin']],
    ['held', undefined, ['editor', 'writer', 'reader', 'invited', 'admin']],
    ['build-failed', undefined, ['editor', 'writer', 'reader', 'invited', 'admin']],
  ] as const)('of "%s" by %s are these and nobody else', (kind, actor, expected) => {
    expect(told(kind, actor)).toEqual(expected)
  })

  it('hear of an approval only when it is complete', () => {
    expect(noticesOfStep('approve', 'in-review')).toEqual([])
    expect(noticesOfStep('approve', 'approved')).toEqual(['approved'])
  })

  it('hear nothing of a draft that is discarded', () => {
    expect(noticesOfStep('discard', 'discarded')).toEqual([])
  })
})

describe('the letter about an update that was published alone', () => {
  const letter = assembleUpdateLetter(
    { kind: 'published-alone', number: 7, actor: 'Ada Root', reason: 'The old rule ended today.', url: 'x' },
    { name: 'Priya Shah', email: 'priya@example.org' },
  )

  it('says who, that nobody else approved it, and why', () => {
    expect(letter.paragraphs[0]).toContain(
      'Ada Root has published update 7 alone: nobody else had approved it.',
    )
    expect(letter.paragraphs[1]).toBe('The reason given: The old rule ended today.')
  })

  it('keeps the reason out of its subject', () => {
    expect(letter.subject).toBe('Update 7 was published without approval')
  })
})

describe('a message', () => {
  const letter = assembleUpdateLetter(
    { kind: 'review-asked', number: 7, actor: 'Sam <b>Okafor</b>', url: 'https://cms.example.org/x?a=1&b=2' },
    { name: 'Priya Shah', email: 'priya@example.org' },
  )
  const message = letterAsMessage(letter)

  it('says the same as text and as HTML, with the link on a line of its own', () => {
    expect(message.text).toMatchInlineSnapshot(`
      "Dear Priya Shah,

      Sam <b>Okafor</b> asks you to review update 7 of the competency handbook.

      Please read what would change, then approve it or ask for changes. Nothing goes out to staff before that.

      Read and review it:
      https://cms.example.org/x?a=1&b=2

      -- 
      You get this message because you were asked to review this update of the competency handbook.

      "
    `)
    for (const paragraph of letter.paragraphs.slice(1)) expect(message.html).toContain(`<p>${paragraph}</p>`)
  })

  it('takes nobody’s name for HTML', () => {
    expect(message.html).toContain('Sam &lt;b&gt;Okafor&lt;/b&gt;')
    expect(message.html).toContain('href="https://cms.example.org/x?a=1&amp;b=2"')
    expect(message.html).not.toContain('<b>')
  })

  it('keeps its subject in one line', () => {
    const { subject } = letterAsMessage({ ...letter, subject: 'Update 7\r\nBcc: everybody@example.org' })
    expect(subject).toBe('Update 7 Bcc: everybody@example.org')
  })
})
