// Puts together where lines can stand, from the framework's lists and what this competency's form says at the moment.
import type { FrameworkLists } from '../../framework/map-framework-lists.ts'
import { withKeys } from '#cms/collections/keys'
import { tidyLine } from '#cms/content/tidy-line'
import { plainWords, type Scheme } from './scheme.ts'

/** The rows of this competency's form that matter here, as typed so far. */
export type FormRows = {
  themes: readonly { key?: string | undefined; name?: string | undefined }[]
  points: readonly { point?: string | undefined; title?: string | undefined }[]
}

/** The scheme, and for themes that were never saved the key they get, by their place in the form. */
export function mapScheme(
  lists: FrameworkLists | undefined,
  rows: FormRows,
): { scheme: Scheme; newThemes: ReadonlyMap<string, number> } {
  // The server gives themes their keys in just this way, so that a line may refer to one before it is saved.
  const keyed = withKeys(rows.themes) ?? []
  const titles = new Map(rows.points.map(({ point, title }) => [point, tidyLine(title)]))
  return {
    scheme: {
      points: (lists?.points ?? []).map(({ key, name }) => ({ code: key, name, title: titles.get(key) })),
      midpoints: lists?.midpoints ?? [],
      themes: keyed.flatMap(({ key, name }) =>
        key === undefined ? [] : [{ key, name: tidyLine(name) ?? key }],
      ),
      words: { ...plainWords, ...lists?.words },
    },
    newThemes: new Map(
      keyed.flatMap(({ key }, index) =>
        key !== undefined && !rows.themes[index]?.key ? [[key, index] as const] : [],
      ),
    ),
  }
}
