// A behaviour's public address is made here, once, when the behaviour is first saved; it is never made again.
import type { Polarity } from '#content-schema/behaviour'
import { sha256 } from './sha256.ts'

/** Where a behaviour stands and what it says when its id is made. */
export type BehaviourPlace = {
  framework: string
  competency: string
  theme?: string | undefined
  point?: string | undefined
  polarity: Polarity
  text: string
}

/** An id such as "b-3f9a1c2e7d" that is not in `taken`; the same line twice at one place gets "-2", "-3" and so on. */
export function behaviourIdFor(place: BehaviourPlace, taken: ReadonlySet<string>): string {
  const { framework, competency, theme = '', point = '', polarity, text } = place
  const id = `b-${sha256(JSON.stringify([framework, competency, theme, point, polarity, text])).slice(0, 10)}`
  for (let count = 1; ; count++) {
    const candidate = count === 1 ? id : `${id}-${count}`
    if (!taken.has(candidate)) return candidate
  }
}
