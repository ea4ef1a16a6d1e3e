// The checks that every build must pass before anybody can read it, named after what they assert.
import type { Problem } from '#content-schema/problem'
import type { Handbook } from '../../views/handbook.ts'
import { everyBehaviourHasItsElement } from './every-behaviour-has-its-element.ts'
import { everyFrameworkHasItsPages } from './every-framework-has-its-pages.ts'
import { everyPageHasOneHeading } from './every-page-has-one-heading.ts'
import { idsAreUnique } from './ids-are-unique.ts'
import { linksResolve } from './links-resolve.ts'
import { noScriptOutsideSearch } from './no-script-outside-search.ts'
import type { BuiltSite } from './read-built-site.ts'
import { recordsMatchBehaviours } from './records-match-behaviours.ts'
import { retiredAddressesAnswer } from './retired-addresses-answer.ts'

const checks: readonly ((site: BuiltSite, handbook: Handbook) => Problem[])[] = [
  everyFrameworkHasItsPages,
  everyBehaviourHasItsElement,
  retiredAddressesAnswer,
  recordsMatchBehaviours,
  linksResolve,
  idsAreUnique,
  everyPageHasOneHeading,
  noScriptOutsideSearch,
]

/** Everything that is wrong with a built handbook; an empty list when it may be published. */
export function builtSiteProblems(site: BuiltSite, handbook: Handbook): Problem[] {
  return checks.flatMap((check) => check(site, handbook))
}
