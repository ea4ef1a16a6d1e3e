// Every link within the handbook leads to a file that is there and, with a fragment, to an element that is there.
import type { Problem } from '#content-schema/problem'
import type { Handbook } from '../../views/handbook.ts'
import { fileOf } from './file-of-address.ts'
import type { BuiltPage, BuiltSite } from './read-built-site.ts'

/** Links that lead nowhere; addresses of other sites and mail addresses are not followed. */
export function linksResolve(site: BuiltSite, { address, preview }: Handbook): Problem[] {
  const pages = new Map(site.pages.map((page) => [page.path, page]))
  return site.pages.flatMap((page) =>
    [...new Set(page.links)].flatMap((link) =>
      link === preview?.review || leadsSomewhere(link, page, site.files, pages, address.home)
        ? []
        : [
            {
              file: page.path,
              field: link,
              message: 'This link leads nowhere.',
              mend: 'Mend the content or the view that names it.',
            },
          ],
    ),
  )
}

function leadsSomewhere(
  link: string,
  page: BuiltPage,
  files: ReadonlySet<string>,
  pages: ReadonlyMap<string, BuiltPage>,
  base: string,
): boolean {
  if (/^[a-z][a-z0-9+.-]*:/i.test(link)) return true
  const [path = '', fragment] = link.split('#')
  const file = path === '' ? page.path : fileOf(path, base)
  if (!files.has(file)) return false
  return fragment === undefined || fragment === '' || pages.get(file)?.texts.has(fragment) === true
}
