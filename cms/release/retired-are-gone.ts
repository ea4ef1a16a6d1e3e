// A retired address answers with what used to stand there, so nothing may stand there still.
import type { Problem } from '#content-schema/problem'
import type { ReleaseContent } from '#content-schema/release'

/** Every retired framework, competency and behaviour that the same release still holds. */
export function retiredAreGone({ frameworks, competencies, retired }: ReleaseContent): Problem[] {
  const held = new Set([
    ...frameworks.map((f) => addressOf(f.id)),
    ...competencies.flatMap((c) => [
      addressOf(c.framework, c.id),
      ...c.behaviours.map((b) => addressOf(c.framework, c.id, b.id)),
    ]),
  ])
  return retired.flatMap(({ framework, competency, behaviour, text }, i) =>
    held.has(addressOf(framework, competency, behaviour))
      ? [
          {
            file: 'release',
            field: `retired[${i}]`,
            message: `"${text}" is listed as retired and is still there.`,
            mend: 'Take it off the list of retired addresses, or remove it from the content.',
          },
        ]
      : [],
  )
}

function addressOf(framework: string, competency = '', behaviour = ''): string {
  return `/${framework}/${competency}#${behaviour}`
}
