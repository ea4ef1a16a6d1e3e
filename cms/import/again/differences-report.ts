// The differences between a newer document and the framework we have, as readable text.
import type { LineDifference, Merged } from './merge-bundles.ts'

/** Totals first, then what an editor should look at, line by line. */
export function differencesReport({
  lines,
  unchanged,
  newCompetencies,
  missingCompetencies,
}: Merged): string {
  const count = (kind: LineDifference['kind']) => lines.filter((line) => line.kind === kind).length
  return [
    `Compared with the framework as it stands: ${unchanged} lines unchanged, ${count('reworded')} reworded, ${count('moved')} moved, ${count('new')} new, ${count('gone')} gone.`,
    ...(newCompetencies.length > 0 ? [`New competencies: ${newCompetencies.join(', ')}.`] : []),
    ...(missingCompetencies.length > 0
      ? [
          `Not in this document, and left as they are: ${missingCompetencies.map(({ name }) => name).join(', ')}.`,
        ]
      : []),
    ...lines.map(asText),
  ].join('\n')
}

function asText(line: LineDifference): string {
  switch (line.kind) {
    case 'new':
      return `+ ${line.competency}: ${line.after.text}`
    case 'gone':
      return `- ${line.competency}: ${line.before.text}`
    case 'moved':
      return `> ${line.competency}: ${line.after.text}`
    case 'reworded':
      return `~ ${line.competency} (${Math.round(line.likeness * 100)}% alike)\n    was: ${line.before.text}\n    now: ${line.after.text}`
  }
}
