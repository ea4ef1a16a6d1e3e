// What somebody has quoted keeps answering: each retired line stands under its id with its last text, each retired thing has its page.
import type { Problem } from '#content-schema/problem'
import type { Handbook } from '../../views/handbook.ts'
import { retiredDocuments } from '../../views/retired-documents.ts'
import { retiredSections } from '../../views/retired-sections.ts'
import { fileOf } from './file-of-address.ts'
import type { BuiltSite } from './read-built-site.ts'

/** Retired addresses that lead nowhere, or where the old wording does not stand. */
export function retiredAddressesAnswer(site: BuiltSite, handbook: Handbook): Problem[] {
  const { address, release } = handbook
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  const lines = release.retired.flatMap(({ framework, competency, behaviour, text }) => {
    if (competency === undefined || behaviour === undefined) return []
    const page = pages.get(fileOf(address.competency(framework, competency), address.home))
    return page?.texts.get(behaviour)?.includes(text) === true
      ? []
      : [problem(address.behaviour(framework, competency, behaviour), text)]
  })
  const sections = retiredSections(handbook).map(({ framework, section, page }) => ({
    href: `${address.framework(framework)}${section}/`,
    name: page.name,
  }))
  const documents = [...retiredDocuments(handbook), ...sections].flatMap(({ href, name }) =>
    pages.has(fileOf(href, address.home)) ? [] : [problem(href, name)],
  )
  return [...lines, ...documents]
}

function problem(address: string, was: string): Problem {
  return {
    file: address,
    field: '',
    message: `"${was}" stood here once, and the address no longer answers.`,
    mend: 'Mend the pages of what is retired; the content itself is right.',
  }
}
