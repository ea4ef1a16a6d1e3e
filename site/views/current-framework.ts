// A framework keeps its history when its address changes: which framework a record of an earlier time belongs to. Pure.
import type { Change } from '#content-schema/change'

/** The id that a framework has now, by the renamings in `changes`; its own when it was never renamed. */
export function currentFramework(changes: readonly Change[], id: string): string {
  const renamings = changes
    .toSorted((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1))
    .flatMap(({ documents }) =>
      documents.flatMap(({ kind, formerly, framework }) =>
        kind === 'framework' && formerly !== undefined && framework !== undefined
          ? [{ from: formerly.id, to: framework }]
          : [],
      ),
    )
  return renamings.reduce((now, { from, to }) => (now === from ? to : now), id)
}
