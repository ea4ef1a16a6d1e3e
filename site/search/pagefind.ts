// The part of Pagefind's browser module that the search page uses; Pagefind ships no types for it. Types only.

/** A record as the index gives it back. */
export type PagefindData = {
  url: string
  raw_url?: string
  content: string
  meta: { title?: string; also?: string }
  filters: Record<string, string[] | undefined>
}

export type Pagefind = {
  options(options: { noWorker?: boolean; ranking?: { metaWeights?: Record<string, number> } }): Promise<void>
  init(): Promise<void>
  search(
    query: string | null,
    options?: { sort?: Record<string, 'asc' | 'desc'> },
  ): Promise<{ results: { data(): Promise<PagefindData> }[] }>
}
