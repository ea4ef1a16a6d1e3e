// How good answers are: recall among the first five, emptiness where there is an answer, and answers where there is none. Pure.
import type { PageAnswer } from './ask-search-page.ts'
import type { JudgedQuery } from './judged-queries.ts'

const first = 5

/** The figures of one set; `missed` are the queries below full recall, the worst first, with what was reached. */
export type Judgement = {
  queries: number
  recallAt5: number
  wronglyEmpty: number
  recallByKind: Record<string, number>
  missed: string[]
}

/** Recall at five of a query is the share of its answers among the first five hits, of five when it has more. */
function recallAt5(query: JudgedQuery, { hits }: PageAnswer): number {
  return shareReached(query, new Set(hits.slice(0, first).map(({ id }) => id)))
}

/** The share of a query's answers that was reached, of five when it has more. */
export function shareReached({ answers }: JudgedQuery, reached: ReadonlySet<string>): number {
  const most = Math.min(first, answers.size)
  return Math.min(most, answers.intersection(reached).size) / most
}

/** Judges the answers, which stand in the order of the queries. */
export function judgeAnswers(judged: readonly JudgedQuery[], answers: readonly PageAnswer[]): Judgement {
  const recalls = judged.map((query, i) => ({ query, recall: recallAt5(query, answers[i] ?? nothing) }))
  const kinds = Map.groupBy(recalls, ({ query }) => query.kind)
  return {
    queries: judged.length,
    recallAt5: mean(recalls.map(({ recall }) => recall)),
    wronglyEmpty: judged.filter((_, i) => (answers[i] ?? nothing).hits.length === 0).length,
    recallByKind: Object.fromEntries(
      Array.from(kinds, ([kind, ofKind]) => [kind, mean(ofKind.map(({ recall }) => recall))]),
    ),
    missed: recalls
      .filter(({ recall }) => recall < 1)
      .toSorted((a, b) => a.recall - b.recall)
      .map(({ query, recall }) => `${query.query} (${String(Math.round(recall * 100))} %)`),
  }
}

/** The nonsense queries that were answered all the same. */
export function answeredNonsense(queries: readonly string[], answers: readonly PageAnswer[]): string[] {
  return queries.filter((_, i) => (answers[i] ?? nothing).hits.length > 0)
}

const nothing: PageAnswer = { status: '', hits: [] }

function mean(numbers: readonly number[]): number {
  return Math.round((numbers.reduce((sum, number) => sum + number, 0) / numbers.length) * 1000) / 1000
}
