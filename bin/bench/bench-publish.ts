// From the click on "Publish" to the changed line being served: a real worker and a real handbook server beside a scratch
// database, one line changed by the actions that people take, and the handbook asked over HTTP until it says the new words.
import { readdir } from 'node:fs/promises'
import { createServer, type AddressInfo } from 'node:net'
import { once } from 'node:events'
import { loadavg } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import type { Payload } from 'payload'
import { approveUpdate } from '#cms/actions/approve-update'
import { demonstrationPeople, type DemonstrationPeople } from '#cms/actions/demonstration-people'
import { loadSamples } from '#cms/actions/load-samples'
import { publishUpdate } from '#cms/actions/publish-update'
import { submitUpdate } from '#cms/actions/submit-update'
import { openCms } from '#cms/open-cms'
import { behavioursOf } from '#cms/content/map-competency'
import { readSamples } from '#samples/read-samples.ts'
import type { Progress } from '../command.ts'
import { publishDocument } from '../demo/publish-document.ts'
import { openScratch } from '../demo/scratch.ts'
import { supervise } from '../start/supervise.ts'

/** One publication: seconds in all, and of each step in the order in which they came. */
export type PublishRun = { seconds: number; steps: Record<string, number> }

/** The runs from the quickest to the slowest, and the load of the machine (one minute) when they ended. */
export type PublishFigures = { runs: PublishRun[]; load: number }

const runs = 3
const asked = 20
const patience = 120_000

/** Publishes a changed line three times over the documents of `folder`, or over the samples when it is ''. */
export async function benchPublish(folder: string, progress: Progress): Promise<PublishFigures> {
  const before = { ...process.env }
  const scratch = await openScratch()
  const port = await freePort()
  Object.assign(process.env, {
    DATABASE_URL: '',
    HANDBOOK_URL: `http://127.0.0.1:${port}`,
    PAYLOAD_LOG_LEVEL: 'error',
  })
  const { payload, close } = await openCms()
  const root = join(import.meta.dirname, '../..')
  let stop = () => Promise.resolve()
  try {
    const people = await demonstrationPeople(payload)
    await fill(payload, people, folder)
    const supervisor = supervise(
      [
        { name: 'worker', args: [join(root, 'bin/worker.ts')] },
        { name: 'handbook', args: [join(root, 'bin/serve-handbook.ts')] },
      ],
      () => undefined,
    )
    stop = supervisor.stop
    const competency = await firstCompetency(payload)
    const address = `http://127.0.0.1:${port}/${competency.path}/`
    await progress.step('Waiting for the first release', () => served(address, competency.firstLine))
    const measured: PublishRun[] = []
    for (let run = 1; run <= runs; run += 1)
      measured.push(
        await progress.step(`Publishing a changed line, ${String(run)} of ${String(runs)}`, () =>
          publishOnce(payload, people, competency.id, address, `A changed line, the ${String(run)}.`),
        ),
      )
    return {
      runs: measured.toSorted((a, b) => a.seconds - b.seconds),
      load: Math.round((loadavg()[0] ?? 0) * 10) / 10,
    }
  } finally {
    await stop()
    await close()
    process.env = before
    await scratch.remove()
  }
}

/** The figures as lines for a terminal: the median run and where its time went. */
export function publishAsText({ runs: measured, load }: PublishFigures): string {
  const median = measured[Math.floor(measured.length / 2)]
  return [
    `From "Publish" to the line being served: ${measured.map(({ seconds }) => seconds.toFixed(1)).join(', ')} s (load ${String(load)})`,
    ...Object.entries(median?.steps ?? {}).map(
      ([step, seconds]) => `  ${step.padEnd(34)}${seconds.toFixed(2).padStart(8)}`,
    ),
  ].join('\n')
}

async function fill(payload: Payload, people: DemonstrationPeople, folder: string): Promise<void> {
  const samples = folder === '' ? await readSamples() : undefined
  if (samples !== undefined) {
    const loaded = samples.ok ? await loadSamples(payload, samples.value, new Date()) : samples
    if (!loaded.ok) throw new Error(loaded.problems.map(({ message }) => message).join(' '))
    return
  }
  for (const name of (await readdir(folder)).filter((file) => file.endsWith('.txt')).toSorted()) {
    const published = await publishDocument(payload, people, { file: name, path: join(folder, name) })
    if (!published.ok) throw new Error(published.problems.map(({ message }) => message).join(' '))
  }
}

async function firstCompetency(payload: Payload) {
  const { docs } = await payload.find({
    collection: 'competencies',
    limit: 1,
    depth: 1,
    sort: 'createdAt',
    overrideAccess: true,
  })
  const [competency] = docs
  if (competency === undefined || typeof competency.framework !== 'object')
    throw new Error('There is no competency to change.')
  return {
    id: competency.id,
    path: `${competency.framework.slug}/${competency.slug ?? ''}`,
    firstLine: competency.name,
  }
}

async function publishOnce(
  payload: Payload,
  people: DemonstrationPeople,
  id: string,
  address: string,
  text: string,
): Promise<PublishRun> {
  const updateId = await approvedChange(payload, people, id, text)
  const began = performance.now()
  const steps = stepTimes(began)
  steps.begins('transaction')
  const published = await publishUpdate(payload, {
    updateId,
    actor: { userId: people.approver.id },
    now: new Date(),
    input: {},
  })
  if (!published.ok) throw new Error(published.problems.map(({ message }) => message).join(' '))
  steps.begins('waiting for the worker')
  const watching = watchProgress(payload, steps.begins)
  try {
    await served(address, text)
  } finally {
    await watching.end()
  }
  return { seconds: (performance.now() - began) / 1_000, steps: steps.end() }
}

async function approvedChange(
  payload: Payload,
  people: DemonstrationPeople,
  id: string,
  text: string,
): Promise<string> {
  const write = { depth: 0, overrideAccess: true, user: people.editor } as const
  const standing = await payload.findByID({
    collection: 'competencies',
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
  })
  const [first, ...others] = behavioursOf(standing)
  if (first === undefined) throw new Error('The first competency has no line to change.')
  const behaviours = [{ ...first, text }, ...others]
  await payload.update({ ...write, collection: 'competencies', id, draft: true, data: { behaviours } })
  const { id: updateId } = await payload.create({
    ...write,
    collection: 'updates',
    data: {
      title: text,
      note: text,
      items: [{ document: { relationTo: 'competencies', value: id }, operation: 'change' }],
      reviewers: [{ user: people.approver.id, required: true }],
    },
  })
  const as = (userId: string) => ({ updateId, actor: { userId }, now: new Date() })
  const submitted = await submitUpdate(payload, { ...as(people.editor.id), input: {} })
  const { hash } = await payload.findByID({
    collection: 'updates',
    id: updateId,
    depth: 0,
    overrideAccess: true,
  })
  const approved = submitted.ok
    ? await approveUpdate(payload, { ...as(people.approver.id), input: { hash: hash ?? '' } })
    : submitted
  if (!approved.ok) throw new Error(approved.problems.map(({ message }) => message).join(' '))
  return updateId
}

/** Reads what the worker says on the newest release, so that each step is known within some hundredths of a second. */
function watchProgress(payload: Payload, says: (step: string) => void): { end: () => Promise<void> } {
  let ended = false
  const watch = async () => {
    while (!ended) {
      const { docs } = await payload.find({
        collection: 'releases',
        sort: '-number',
        limit: 1,
        depth: 0,
        overrideAccess: true,
      })
      const [newest] = docs
      if (newest?.state === 'failed') throw new Error(newest.problem ?? 'The release could not be built.')
      if (newest?.progress) says(newest.progress)
      await sleep(asked)
    }
  }
  const watching = watch()
  // Said at the end, by whoever waits for it.
  watching.catch(() => undefined)
  return {
    end: () => {
      ended = true
      return watching
    },
  }
}

function stepTimes(began: number) {
  const steps: { name: string; at: number }[] = []
  return {
    begins: (name: string) => {
      if (steps.at(-1)?.name !== name) steps.push({ name, at: performance.now() })
    },
    end: (): Record<string, number> => {
      const now = performance.now()
      return Object.fromEntries(
        steps.map(({ name, at }, index) => [
          name,
          ((steps[index + 1]?.at ?? now) - (index === 0 ? began : at)) / 1_000,
        ]),
      )
    },
  }
}

/** Asks the handbook until the page at `address` holds `text`. */
async function served(address: string, text: string): Promise<void> {
  for (const until = performance.now() + patience; performance.now() < until; await sleep(asked)) {
    const page = await fetch(address).then(
      (response) => response.text(),
      () => '',
    )
    if (page.includes(text)) return
  }
  throw new Error(`${address} did not say "${text}" within ${String(patience / 1_000)} seconds.`)
}

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo // it listens on TCP
  server.close()
  await once(server, 'close')
  return port
}
