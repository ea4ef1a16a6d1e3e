// A page says once what it is: one h1, a title, a description and a language.
import type { Problem } from '#content-schema/problem'
import type { BuiltSite } from './read-built-site.ts'

/** Pages without a title, description or language, or with another number of h1 than one. */
export function everyPageHasOneHeading({ pages }: BuiltSite): Problem[] {
  return pages
    .filter(
      ({ headings, title, description, language }) =>
        headings !== 1 || title === '' || description.trim() === '' || language === '',
    )
    .map(({ path, headings }) => ({
      file: path,
      field: 'h1',
      message: `This page has ${headings} main headings, or lacks its title, description or language.`,
      mend: 'Give its layout one h1, a title, a description and a language.',
    }))
}
