// Public addresses are made of slugs. This file says what a slug is and which ones the handbook keeps for its own pages.
import { z } from 'zod'

/** A public address segment: lower-case ASCII letters, digits and single hyphens, at most 80 characters. */
export const slug = z
  .string()
  .max(80)
  .regex(
    /^[a-z0-9]+(?:-[a-z0-9]+)*$/,
    'Use lower-case letters, digits and single hyphens, such as "customer-focus"',
  )

/** Addresses at the top of the handbook that no framework may take. */
export const reservedFrameworkIds: readonly string[] = ['search', 'guides', 'data', 'pagefind', 'releases']

/** Addresses below a framework that no competency may take. */
export const reservedCompetencyIds: readonly string[] = [
  'levels',
  'compare',
  'roles',
  'a-z',
  'doing-and-not-doing',
  'changes',
  'print',
]

/** A framework's id: a slug that is not one of the handbook's own pages. */
export const frameworkId = slug.refine((id) => !reservedFrameworkIds.includes(id), {
  error: `Choose another id: ${reservedFrameworkIds.join(', ')} are pages of the handbook itself`,
})

/** A competency's id: a slug, unique within its framework, that is not one of the framework's own pages. */
export const competencyId = slug.refine((id) => !reservedCompetencyIds.includes(id), {
  error: `Choose another id: ${reservedCompetencyIds.join(', ')} are pages of every framework`,
})

/** Turns a name into a slug ("Café & Co" becomes "cafe-and-co"); text without any Latin letter or digit gives "item". */
export function slugify(name: string): string {
  const ascii = name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 80)
    .replace(/-+$/, '')
  return ascii === '' ? 'item' : ascii
}
