// Every address of the handbook is built here and nowhere else, so that a base path or a new page changes one file.

/** The addresses of a handbook; all start with its base path and all pages end with a slash. */
export type Addresses = ReturnType<typeof addressesUnder>

/**
 * Addresses under a base path such as "/" or "/handbook/"; `origin` (such as "https://intranet.example") makes `absolute`
 * absolute. A preview lies under another base path than the `publicBase` that its quoted addresses have.
 */
export function addressesUnder(base: string, origin?: string, publicBase?: string) {
  const root = base.endsWith('/') ? base : `${base}/`
  const competency = (framework: string, id: string) => `${root}${framework}/${id}/`
  return {
    home: root,
    search: `${root}search/`,
    guides: `${root}guides/`,
    favicon: `${root}favicon.svg`,
    pagefind: `${root}pagefind/`,
    behavioursCsv: `${root}data/behaviours.csv`,
    theme: (version: string) => `${root}theme.css?v=${version}`,
    logo: (fileName: string) => `${root}${fileName}`,
    guide: (id: string) => `${root}guides/${id}/`,
    framework: (id: string) => `${root}${id}/`,
    frameworkJson: (id: string) => `${root}data/frameworks/${id}.json`,
    group: (framework: string, group: string) => `${root}${framework}/#group-${group}`,
    competency,
    behaviour: (framework: string, id: string, behaviour: string) =>
      `${competency(framework, id)}#${behaviour}`,
    level: (framework: string, point: string) => `${root}${framework}/levels/${point}/`,
    comparisons: (framework: string) => `${root}${framework}/compare/`,
    compare: (framework: string, lower: string, upper: string) =>
      `${root}${framework}/compare/${lower}-${upper}/`,
    doingAndNotDoing: (framework: string) => `${root}${framework}/doing-and-not-doing/`,
    aToZ: (framework: string) => `${root}${framework}/a-z/`,
    changes: (framework: string, update?: string) =>
      `${root}${framework}/changes/${update === undefined ? '' : `#${update}`}`,
    print: (framework: string) => `${root}${framework}/print/`,
    /** An address that a release names without the base path, such as "/meadow/listening/". */
    within: (path: string) => `${root}${path.replace(/^\//, '')}`,
    role: (framework: string, role: string) => `${root}${framework}/roles/${role}/`,
    searchFor: (query: Record<string, string>) => `${root}search/?${new URLSearchParams(query).toString()}`,
    /** The address as it is quoted outside the handbook. */
    absolute: (path: string) => {
      const quoted = path.startsWith(root) ? `${publicBase ?? root}${path.slice(root.length)}` : path
      return origin === undefined ? quoted : new URL(quoted, origin).href
    },
  }
}
