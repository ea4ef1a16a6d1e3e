// The finished values around a guide that somebody wrote by hand. The guide's own text is MDX and is not touched here. Pure.
import type { Handbook } from './handbook.ts'
import { shellOf, type Link, type Shell } from './shell.ts'

/** What a guide says about itself at its head. */
export type GuideFacts = { id: string; title: string; summary: string; order: number }

/** A guide's page without its text. */
export type GuidePage = { shell: Shell; title: string; summary: string }

/** The list of guides. */
export type GuidesPage = { shell: Shell; title: string; guides: (Link & { summary: string })[] }

/** The page around a guide. */
export function guidePage(handbook: Handbook, { id, title, summary }: GuideFacts): GuidePage {
  const { address } = handbook
  return {
    shell: shellOf(handbook, {
      title,
      description: summary,
      path: address.guide(id),
      crumbs: [{ label: 'Guides', href: address.guides }],
    }),
    title,
    summary,
  }
}

/** All guides in their order. */
export function guidesPage(handbook: Handbook, guides: readonly GuideFacts[]): GuidesPage {
  const { address } = handbook
  return {
    shell: shellOf(handbook, {
      title: 'Guides',
      description: 'How to use this handbook, in a few minutes each.',
      path: address.guides,
    }),
    title: 'Guides',
    guides: guides
      .toSorted((a, b) => a.order - b.order)
      .map(({ id, title, summary }) => ({ label: title, href: address.guide(id), summary })),
  }
}

/** The page for an address that leads nowhere. */
export function notFoundPage(handbook: Handbook): { shell: Shell; frameworks: Link[] } {
  const { address, frameworks } = handbook
  return {
    shell: shellOf(handbook, {
      title: 'This page is not here',
      description: 'The address leads to no page of this handbook.',
      path: address.home,
    }),
    frameworks: frameworks.map(({ framework }) => ({
      label: `${framework.organisation}: ${framework.title}`,
      href: address.framework(framework.id),
    })),
  }
}
