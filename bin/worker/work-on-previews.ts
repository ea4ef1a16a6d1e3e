// What the worker does for previews when no release waits: it clears away those that have had their time, and builds one.
import type { Payload } from 'payload'
import { problemAsLine } from '#content-schema/problem'
import { buildNextPreview, type BuiltPreview, type PreviewDoor } from '#cms/actions/build-next-preview'
import { mustGiveWay } from '#cms/actions/must-give-way'
import { tidyPreviews } from '#cms/actions/tidy-previews'
import type { Settings } from '#cms/settings/parse-settings'

const millisecondsBetweenTidying = 15_000
let tidied = 0

/** Builds at most one preview. A line for the log when there was one, undefined when none waited. */
export async function workOnPreviews(
  payload: Payload,
  { dataDir, timeZone }: Settings,
  door: PreviewDoor,
): Promise<string | undefined> {
  if (Date.now() - tidied >= millisecondsBetweenTidying) {
    await tidyPreviews(payload, dataDir, new Date())
    tidied = Date.now()
  }
  const givesWay = () => mustGiveWay(payload, new Date())
  const built = await buildNextPreview(payload, { dataDir, timeZone, givesWay }, door, () => new Date())
  return built === undefined ? undefined : lineFor(built)
}

function lineFor(built: BuiltPreview): string {
  switch (built.outcome) {
    case 'ready':
      return `The preview of "${built.title}" is ready.`
    case 'dropped':
      return `A preview of "${built.title}" was dropped: it has changed since.`
    case 'gave way':
      return `The preview of "${built.title}" gives way to a release.`
    case 'failed':
      return `The preview of "${built.title}" could not be built.\n${built.problems.map(problemAsLine).join('\n')}`
  }
}
