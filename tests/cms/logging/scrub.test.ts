// What no log may hold, as databases, drivers and web servers would put it there.
import { expect, it } from 'vitest'
import { scrub } from '#cms/logging/scrub'

it.each([
  [
    'E11000 duplicate key error collection: handbook.users index: email_1 dup key: { email: "asha.quill@example.org" }',
    'E11000 duplicate key error collection: handbook.users index: email_1 dup key: [left out]',
  ],
  [
    'Failed query: insert into "competencies" values (?, ?)\nparams: 6b02,A secret reorganisation, with commas\nand lines',
    'Failed query: insert into "competencies" values (?, ?)\nparams: [left out]',
  ],
  [
    'Error: Failed query: select ?\nparams: A secret reorganisation\n    at find (file.js:1:2)',
    'Error: Failed query: select ?\nparams: [left out]\n    at find (file.js:1:2)',
  ],
  ['connect mongodb://hr:correct horse', 'connect mongodb://hr:correct horse'],
  ['connect mongodb://hr:correcthorse@db.example.org/x', 'connect mongodb://[left out]@db.example.org/x'],
  ['SMTP refused <asha.quill+news@mail.example.org>', 'SMTP refused <[address]>'],
  ['cookie handbook-token=eyJhbGciOi.eyJpZCI6.c2ln-n_x; a=b', 'cookie handbook-token=[left out]; a=b'],
  ['Authorization: JWT eyJhbGciOi.eyJpZCI6.c2ln-n_x', 'Authorization: JWT [token]'],
  ['{"password":"several plain words"}', '{"password":"[left out] plain words"}'],
  ['GET /admin/reset/0f3c-9a_b', 'GET /admin/reset/[token]'],
  ['Release 12 is live.', 'Release 12 is live.'],
])('%s', (text, left) => {
  expect(scrub(text)).toBe(left)
})
