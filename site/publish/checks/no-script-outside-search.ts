// The handbook reads without JavaScript, and the security policy allows nothing inline.
import type { Problem } from '#content-schema/problem'
import type { BuiltSite } from './read-built-site.ts'

/** Pages other than search with a script, and pages with styles of their own. */
export function noScriptOutsideSearch({ pages }: BuiltSite): Problem[] {
  return pages
    .filter(
      ({ path, scripts, inlineStyles }) => inlineStyles > 0 || (scripts > 0 && path !== 'search/index.html'),
    )
    .map(({ path }) => ({
      file: path,
      field: '',
      message: 'This page carries a script or an inline style.',
      mend: 'Scripts belong on the search page only, styles into site/styles/.',
    }))
}
