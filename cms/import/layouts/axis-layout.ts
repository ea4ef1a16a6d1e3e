// Makes a layout of the reading by axes: what tells this shape from the others, and what it settles about names.
import type { NameOptions } from '../axes/name-roles.ts'
import { axisTokens, parseAxes } from '../axes/parse-axes.ts'
import type { RowToken, Token } from '../axes/token-kinds.ts'
import type { Layout, Recognition } from './layout.ts'

/** A layout that recognises documents by their tokens and reads them by their axes. */
export function axisLayout(
  name: string,
  recognise: (tokens: readonly Token[]) => Recognition,
  options: NameOptions = {},
): Layout {
  return {
    name,
    recognise: (document) => recognise(axisTokens(document).tokens),
    parse: (document) => parseAxes(document, options),
  }
}

/** The rows of tables among these tokens. */
export function rowsOf(tokens: readonly Token[]): RowToken[] {
  return tokens.flatMap((token) => (token.kind === 'row' ? [token] : []))
}

/** True for a row named by something else than a level or doing and not doing. */
export function isNamedRow({ fields, point, polarity }: RowToken): boolean {
  return point === undefined && polarity === undefined && fields.some(({ field }) => field === 'name')
}
