// Documents that nobody wrote in earnest: each is refused in a sentence, and the next document is read as if nothing had been.
import { Buffer } from 'node:buffer'
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate'
import { expect, it } from 'vitest'
import { makeReader } from '#cms/import/read-apart'
import { inventedWorkbook } from '#tests/factories/invented-framework'

const patient = { milliseconds: 300_000, megabytes: 200 }
const read = makeReader(patient)
const document = (fileName: string, text: string) => ({ fileName, bytes: Buffer.from(text), decisions: [] })
const usual = document(
  'listening.md',
  '# Harbour\n\n## Listening\n\n### Level 1\n\n- Lets people finish\n- Asks what was meant\n\n### Level 2\n\n- Sums up for all\n',
)

async function messageOf(fileName: string, text: string): Promise<string | undefined> {
  const result = await read(document(fileName, text))
  return result.ok ? undefined : result.problems[0]?.message
}

it('reads one document after the other, however many are asked for at once', async () => {
  const results = await Promise.all([read(usual), read(document('empty.txt', '')), read(usual)])
  expect(results.map(({ ok }) => ok)).toEqual([true, false, true])
  expect(results[0]).toMatchObject({ value: { shown: { totals: { behaviours: 3 } } } })
})

it('gives up one that takes too long', async () => {
  const limits = { ...patient, milliseconds: 20 }
  const hasty = makeReader(limits)
  // Seconds of work for any machine.
  expect(await hasty(document('fences.txt', '~~~\n'.repeat(40_000)))).toMatchObject({
    problems: [{ message: 'Reading this file took so long that it was given up.' }],
  })
  limits.milliseconds = patient.milliseconds
  expect(await hasty(usual)).toMatchObject({ ok: true })
})

const tooMuch = 'This file is so large, or nested so deeply, that it cannot be read.'

it('gives up one that takes too much memory', async () => {
  const small = makeReader({ ...patient, megabytes: 64 })
  const files = unzipSync(inventedWorkbook())
  const sheet = 'xl/worksheets/sheet1.xml'
  // Millions of empty cells, fewer than are refused unread.
  const far = '<row r="99000"><c r="AW99000" t="inlineStr"><is><t>Far out</t></is></c></row>'
  const xml = strFromU8(files[sheet]!).replace('</sheetData>', `${far}</sheetData>`)
  const bytes = zipSync({ ...files, [sheet]: strToU8(xml) })
  expect(await small({ fileName: 'wide.xlsx', bytes, decisions: [] })).toMatchObject({
    problems: [{ message: tooMuch }],
  })
  expect(await small(usual)).toMatchObject({ ok: true })
})

it('refuses one that is nested too deeply', async () => {
  expect(await messageOf('deep.txt', '<b>'.repeat(100_000))).toBe(tooMuch)
  expect(await read(usual)).toMatchObject({ ok: true })
})
