import { expect, test } from 'vitest'
import { problemsFromAnswer } from '#cms/admin/api/problems-from-answer'

const problem = { field: 'note', message: 'The note is missing.', mend: 'Write one.' }

test('problems of our own actions come as they are', () => {
  expect(problemsFromAnswer(422, { ok: false, problems: [problem] })).toEqual([problem])
})

test('problems within a Payload error are preferred to its message', () => {
  const body = { errors: [{ message: 'The note is missing. Write one.', data: { problems: [problem] } }] }
  expect(problemsFromAnswer(422, body)).toEqual([problem])
})

test('invalid fields are told one by one, by their label', () => {
  const body = {
    errors: [
      {
        message: 'Invalid',
        data: {
          errors: [
            { label: 'Title', path: 'title', message: 'Required' },
            { path: 'x', message: 'No' },
          ],
        },
      },
    ],
  }
  expect(problemsFromAnswer(400, body).map(({ field, message }) => [field, message])).toEqual([
    ['Title', 'Required'],
    ['x', 'No'],
  ])
})

test.each([
  [403, undefined, 'You may not do this.'],
  [404, {}, 'This is not there any more.'],
  [500, 'stack trace at line 1', 'The CMS did not answer as expected.'],
  [500, { errors: [null, { message: 'Something went wrong.' }] }, 'Something went wrong.'],
])('a %i always tells something: %j', (status, body, message) => {
  expect(problemsFromAnswer(status, body)[0]?.message).toBe(message)
})
