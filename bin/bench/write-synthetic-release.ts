// A release of any size in invented words, for measuring how cost grows. The same size always gives the same release.
import { writeFile } from 'node:fs/promises'
import { numberedRelease } from '#cms/release/numbered-release'
import { checkContent } from '#content-schema/check-content'
import { problemAsLine } from '#content-schema/problem'
import { contractVersion, releaseContent, type Release } from '#content-schema/release'

/** Competencies stand in frameworks of fifty, as large as an organisation's largest usually are; lines at four levels. */
const inFramework = 50
const levels = 4

const does =
  'asks,checks,explains,gathers,keeps,listens to,notices,offers,plans,questions,reads,shares,tests,thanks,tries,writes'
const what =
  'advice,agreements,budgets,complaints,deadlines,decisions,evidence,feedback,figures,ideas,lessons,mistakes,notes,priorities,progress,records,risks,rotas,suggestions,timetables'
const how =
  'before acting,before the meeting,calmly,each week,early,even when it is awkward,in plain words,openly,so that others can plan,together with colleagues,when plans change,with care,with people who disagree,with residents,without being asked,without blame'

/** Writes a release of that many competencies with `lines` behaviours each to `file`. */
export async function writeSyntheticRelease(
  file: string,
  competencies: number,
  lines: number,
): Promise<Release> {
  const content = releaseContent.parse({
    contractVersion,
    settings: { title: 'A handbook of invented words' },
    frameworks: Array.from({ length: Math.ceil(competencies / inFramework) }, (_, index) => ({
      id: frameworkOf(index),
      organisation: `Organisation ${String(index + 1)}`,
      title: `Framework ${String(index + 1)}`,
      scale: {
        kind: 'levels',
        points: Array.from({ length: levels }, (__, level) => ({
          code: String(level + 1),
          name: `Level ${String(level + 1)}`,
        })),
      },
    })),
    competencies: Array.from({ length: competencies }, (_, index) => ({
      id: `competency-${String(index + 1)}`,
      framework: frameworkOf(Math.floor(index / inFramework)),
      order: (index % inFramework) + 1,
      name: `Competency ${String(index + 1)}`,
      definition: sentenceOf(index * 7),
      behaviours: Array.from({ length: lines }, (__, line) => ({
        id: `b-${(index * lines + line).toString(16).padStart(10, '0')}`,
        text: sentenceOf(index * lines + line),
        polarity: line % 5 === 4 ? 'negative' : 'positive',
        point: String(Math.floor((line * levels) / lines) + 1),
      })),
    })),
  })
  const problems = checkContent(content)
  if (problems.length > 0) throw new Error(problems.slice(0, 3).map(problemAsLine).join('\n'))
  const release = numberedRelease(content, 1, '2026-01-05T09:00:00.000Z')
  await writeFile(file, JSON.stringify(release))
  return release
}

function frameworkOf(index: number): string {
  return `framework-${String(index + 1)}`
}

/** Sentence number `n`; no two of a release are the same, because each names its place in the count. */
function sentenceOf(n: number): string {
  const pick = (words: string, of: number) => {
    const list = words.split(',')
    return list[of % list.length] ?? ''
  }
  const [verb, object, manner] = [pick(does, n), pick(what, Math.floor(n / 3)), pick(how, Math.floor(n / 7))]
  return `${verb.charAt(0).toUpperCase()}${verb.slice(1)} ${object} ${manner}, as in example ${String(n + 1)}`
}
