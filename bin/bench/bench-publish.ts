// From the click on "Publish" to the changed line being served: a real worker and a real handbook server beside a scratch
// database, one line changed by the actions that people take, and the handbook asked over HTTP until it says the new words.
import { loadavg } from 'node:os'
import { join } from 'node:path'
import type { Payload } from 'payload'
import { demonstrationPeople, type DemonstrationPeople } from '#cms/actions/demonstration-people'
import { publishUpdate } from '#cms/actions/publish-update'
import { openCms } from '#cms/open-cms'
import type { Progress } from '../command.ts'
import { openScratch } from '../demo/scratch.ts'
import { supervise } from '../start/supervise.ts'
import { approvedChange, fill, firstCompetency } from './publish-scene.ts'
import { served, stepTimes, watchProgress } from './watch-publication.ts'
import { freePort } from '#tests/support/free-port'

/** One publication: seconds in all, and of each step in the order in which they came. */
export type PublishRun = { seconds: number; steps: Record<string, number> }

/** The runs from the quickest to the slowest, and the load of the machine (one minute) when they ended. */
export type PublishFigures = { runs: PublishRun[]; load: number }

const runs = 3

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
