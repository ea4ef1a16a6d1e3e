// The checks that every build must pass before anybody can read it, named after what they assert.
import type { Problem } from '#content-schema/problem'
import type { Handbook } from '../../views/handbook.ts'
import { everyBehaviourHasItsElement } from './every-behaviour-has-its-element.ts'
import { everyPageHasOneHeading } from './every-page-has-one-heading.ts'
import { linksResolve } from './links-resolve.ts'
import { noScriptOutsideSearch } from './no-script-outside-search.ts'
import type { BuiltSite } from './read-built-site.ts'
import { recordsMatchBehaviours } from './records-match-behaviours.ts'

const checks: readonly ((site: BuiltSite, handbook: Handbook) => Problem[])[] = [
  everyBehaviourHasItsElement,
  recordsMatchBehaviours,
  linksResolve,
  everyPageHasOneHeading,
  noScriptOutsideSearch,
]

/** Everything that is wrong with a built handbook; an empty list when it may be published. */
export function builtSiteProblems(site: BuiltSite, handbook: Handbook): Problem[] {
  return checks.flatMap((check) => check(site, handbook))
}
