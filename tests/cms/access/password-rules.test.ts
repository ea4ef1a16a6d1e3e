// What is no password, and what is one.
import { expect, it } from 'vitest'
import { passwordProblem } from '#cms/access/password-rules'

const asha = { name: 'Asha Quill', email: 'asha.quill@example.org' }

it.each([
  ['elevenchars', 'shorter than 12'],
  ['🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉🦉', 'shorter than 12'],
  ['x'.repeat(257), 'longer than 256'],
  ['Asha.Quill@Example.org', 'your name or email'],
  ['asha quill 24', 'your name or email'],
  ['QuillAshaQuill!', 'your name or email'],
  ['Password 1234', 'first passwords'],
  ['correct horse battery staple', 'first passwords'],
  ['abcabcabcabc', 'first passwords'],
  ['aaaaaaaaaaaaaaaa', 'first passwords'],
  ['123456789012', 'first passwords'],
  ['poiuytrewq09', undefined],
  ['zyxwvutsrqponm', 'first passwords'],
  ['lantern porridge eleven', undefined],
  ['only lower case letters', undefined],
  ['пароль из трёх слов', undefined],
])('%s: %s', (password, expected) => {
  const problem = passwordProblem(password, asha)
  if (expected === undefined) expect(problem).toBeUndefined()
  else expect(problem).toContain(expected)
})

it('needs nobody’s name to judge', () => {
  expect(passwordProblem('lantern porridge eleven', {})).toBeUndefined()
  expect(passwordProblem('!!!!????....', {})).toBeUndefined()
})
