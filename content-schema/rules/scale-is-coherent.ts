// A scale says what it is, and a mid-point has no text anywhere.
import type { Framework } from '../framework.ts'
import type { Problem } from '../problem.ts'
import type { ReleaseContent } from '../release.ts'
import { competencyRecord, frameworkRecord } from './record-name.ts'

/** "none" has no points, everything else has at least one with text; mid-points carry no text, in the scale or in a competency. */
export function scaleIsCoherent(content: ReleaseContent): Problem[] {
  return content.frameworks.flatMap((framework) => [
    ...scaleProblems(framework),
    ...midpointTexts(framework, content),
  ])
}

function scaleProblems(framework: Framework): Problem[] {
  const { kind, points } = framework.scale
  const file = frameworkRecord(framework)
  if (kind === 'none' && points.length > 0)
    return [
      {
        file,
        field: 'scale.points',
        message: 'A framework without levels lists levels.',
        mend: 'Remove them, or say that the scale is levels or audiences.',
      },
    ]
  if (kind !== 'none' && points.every((p) => p.midpoint))
    return [
      {
        file,
        field: 'scale.points',
        message: 'The scale has no level with text.',
        mend: 'Add a level, or say that the framework has no levels.',
      },
    ]
  return points.flatMap((p, i) =>
    p.midpoint && (p.audience !== undefined || p.description !== undefined)
      ? [
          {
            file,
            field: `scale.points[${i}]`,
            message: `"${p.name}" is a mid-point and has a text.`,
            mend: 'Remove the text, or make it a level of its own.',
          },
        ]
      : [],
  )
}

function midpointTexts(framework: Framework, content: ReleaseContent): Problem[] {
  const midpoints = new Map(framework.scale.points.filter((p) => p.midpoint).map((p) => [p.code, p.name]))
  if (midpoints.size === 0) return []
  return content.competencies
    .filter((c) => c.framework === framework.id)
    .flatMap((c) => {
      const places = [
        ...c.points.map((p, i) => ({ code: p.point, field: `points[${i}]` })),
        ...c.behaviours.map((b, i) => ({ code: b.point, field: `behaviours[${i}]` })),
      ]
      return places.flatMap(({ code, field }) => {
        const name = code === undefined ? undefined : midpoints.get(code)
        return name === undefined
          ? []
          : [
              {
                file: competencyRecord(c),
                field,
                message: `"${name}" is a mid-point and has a text here.`,
                mend: 'Move the text to the level above or below, or make the mid-point a level.',
              },
            ]
      })
    })
}
