// A release arranged for reading: its frameworks in order, each with its competencies, roles and words. Pure.
import type { Competency } from '#content-schema/competency'
import type { Framework } from '#content-schema/framework'
import type { Release } from '#content-schema/release'
import type { Role } from '#content-schema/role'
import type { Point } from '#content-schema/scale'
import { addressesUnder, type Addresses } from './address.ts'
import type { PreviewBuild, PreviewNotice } from './preview-notice.ts'
import { termsOf, type Terms } from './terms.ts'
import { wordsOf, type Words } from './words.ts'

/** A framework with everything that belongs to it, competencies in their order. */
export type FrameworkEntry = {
  framework: Framework
  words: Words
  terms: Terms
  competencies: readonly Competency[]
  roles: readonly Role[]
  /** Points that carry text; mid-points are not among them. */
  pointsWithText: readonly Point[]
}

/** What every view starts from. */
export type Handbook = {
  release: Release
  address: Addresses
  frameworks: readonly FrameworkEntry[]
  /** Only in a preview. */
  preview?: PreviewNotice | undefined
}

/** Where the handbook is read: the base path, and the origin when it is known. */
export type Place = {
  base: string
  origin?: string | undefined
  /** A preview is read elsewhere than it would be published: the base path that quoted addresses have. */
  publicBase?: string | undefined
  preview?: PreviewNotice | undefined
}

/** Arranges a release for the place where it will be read. */
export function assembleHandbook(release: Release, place: Place): Handbook {
  return {
    release,
    address: addressesUnder(place.base, place.origin, place.publicBase),
    preview: place.preview,
    frameworks: release.frameworks.map((framework) => ({
      framework,
      words: wordsOf(framework),
      terms: termsOf(framework),
      competencies: release.competencies
        .filter((competency) => competency.framework === framework.id)
        .toSorted((a, b) => a.order - b.order),
      roles: release.roles.filter((role) => role.framework === framework.id),
      pointsWithText: framework.scale.points.filter((point) => !point.midpoint),
    })),
  }
}

/**
 * The place that HANDBOOK_URL names: its path is the base path; without one, the root of an unknown origin. A preview has
 * a base path of its own, and quotes the addresses that its pages would have.
 */
export function placeOf(handbookUrl: string | undefined, preview?: PreviewBuild): Place {
  const published = publicPlaceOf(handbookUrl)
  if (preview === undefined) return published
  const { base, title, review } = preview
  return { base, origin: published.origin, publicBase: published.base, preview: { title, review } }
}

function publicPlaceOf(handbookUrl: string | undefined): Place {
  if (handbookUrl === undefined || handbookUrl === '') return { base: '/' }
  const { origin, pathname } = new URL(handbookUrl)
  return { base: pathname.endsWith('/') ? pathname : `${pathname}/`, origin }
}
