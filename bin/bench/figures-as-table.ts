// The figures of a bench as lines for a terminal: a column for each handbook, ratios to a rival where there is one. Pure.
import type { HandbookFigures } from './bench-handbook.ts'
import type { RivalFigures } from './bench-starlight.ts'

const width = 34

/** The table; `skipped` says at the end what was not measured, and why. */
export function figuresAsTable(
  handbooks: Readonly<Record<string, HandbookFigures>>,
  rivals: Readonly<Record<string, RivalFigures>>,
  skipped: readonly string[],
): string {
  const columns = Object.values(handbooks)
  const row = (name: string, valueOf: (figures: HandbookFigures) => number | string) =>
    name.padEnd(width) + columns.map((figures) => String(valueOf(figures)).padStart(14)).join('')
  const ours = columns.at(-1)
  return [
    ''.padEnd(width) +
      Object.keys(handbooks)
        .map((name) => name.padStart(14))
        .join(''),
    row('behaviours', ({ behaviours }) => behaviours),
    row('pages', ({ pages }) => pages),
    row('build, seconds', ({ buildSeconds }) => buildSeconds),
    row('first view of a competency, bytes', ({ bytes }) => bytes.firstViewCompressed),
    row('median page, bytes', ({ bytes }) => bytes.medianPageCompressed),
    row('own search script, bytes', ({ bytes }) => bytes.searchScriptCompressed),
    row('search index on disk, bytes', ({ bytes }) => bytes.searchFolder),
    row('first search over the wire, bytes', ({ firstSearchBytes }) => firstSearchBytes),
    row('a search, milliseconds', ({ millisecondsPerSearch }) => millisecondsPerSearch),
    row(
      'pages with axe’s rules broken',
      ({ accessibility: { faults, pages } }) =>
        `${new Set(faults.map((fault) => fault.split(' ')[0])).size} of ${pages}`,
    ),
    row('judged queries', ({ search }) => search.queries),
    row('recall at 5', ({ search }) => search.recallAt5),
    row('answered with nothing, wrongly', ({ search }) => search.wronglyEmpty),
    row('nonsense answered', ({ search }) => `${search.nonsenseAnswered.length} of ${search.nonsense}`),
    ...Object.entries(handbooks).flatMap(([name, { search, accessibility, lighthouse }]) => [
      ...lighthouseLines(name, lighthouse),
      ...saying(`${name}, broken rules`, accessibility.faults),
      ...saying(`${name}, not all found`, search.missed),
      ...saying(`${name}, nonsense answered`, search.nonsenseAnswered),
      ...saying(`${name}, lines that are not there`, search.unresolved),
    ]),
    ...Object.entries(rivals).flatMap(([name, figures]) => [
      '',
      `${name} with the same content`,
      ...(ours === undefined ? [] : ratios(ours, figures)),
    ]),
    ...skipped.map((what) => `skipped ${what}`),
  ].join('\n')
}

function lighthouseLines(name: string, lighthouse: HandbookFigures['lighthouse']): string[] {
  if (lighthouse === undefined) return []
  return [
    '',
    `${name}, Lighthouse: performance, accessibility, best practices, search engines`,
    ...Object.entries(lighthouse).map(
      ([path, { performance, accessibility, bestPractices, seo, below }]) =>
        `  ${path.padEnd(width * 2)} ${[performance, accessibility, bestPractices, seo].join(' ')}${below.length === 0 ? '' : `  below: ${below.join(', ')}`}`,
    ),
  ]
}

function ratios(ours: HandbookFigures, rival: RivalFigures): string[] {
  const row = (name: string, mine: number, theirs: number) =>
    `${name.padEnd(width)}${String(theirs).padStart(14)}   ${(theirs / mine).toFixed(2)} times ours`
  return [
    row('build, seconds', ours.buildSeconds, rival.buildSeconds),
    row('first view of a competency, bytes', ours.bytes.firstViewCompressed, rival.firstViewCompressed),
    row('recall at 5', ours.search.recallAt5, rival.recallAt5),
  ]
}

function saying(what: string, which: readonly string[]): string[] {
  return which.length === 0 ? [] : ['', `${what}: ${which.join(', ')}`]
}
