// What a document says, taken apart into rows: one for each thing that a person would call a change if it differed. Two
// records that differ never give the same rows.

/** A property of a row, compared by its code and read by its name. */
export type Facet = {
  /** Such as "Level"; empty where the row's label says it. */
  name: string
  code: string
  /** The name a person reads, such as "Level 2". */
  says: string
  /** Read only where it changes, because the row's place says it already. */
  quiet?: true
}

/** One row of one state of a document. */
export type Row = {
  /** The same before and after; unique within the document. */
  id: string
  /** The field of the contract it comes from. */
  field: string
  /** The part of the document it stands in, such as "Levels". */
  part: string
  /** What it is, such as "Definition". */
  label: string
  text: string
  /** What it shows, as an address that holds the picture itself; its text then says so in words. */
  picture?: string
  facets: readonly Facet[]
  /** Where in its part a behaviour stands, such as "Level 2 · Doing"; compared by code, as levels may be renamed. */
  place?: { code: string; says: string }
  /** Lists without ids: its id is only its place in the list, so that the text decides which row it was before. */
  loose?: true
}

/** A row before it knows its field and part. An unfinished draft may have no text where the contract wants one. */
export type RowDraft = Omit<Row, 'field' | 'part' | 'text'> & { text: string | undefined }

/** A row that is nothing but a text. */
export function textRow(
  id: string,
  label: string,
  text: string | undefined,
  facets: Facet[] = [],
): RowDraft[] {
  return text === undefined ? [] : [{ id, label, text, facets }]
}

/** A row for something chosen from a list: compared by code, read by name. */
export function chosenRow(id: string, label: string, code: string, says: string): RowDraft {
  return { id, label, text: '', facets: [{ name: '', code, says }] }
}

/** A facet, unless there is nothing to say. */
export function facet(name: string, code: string | undefined, says: string | undefined = code): Facet[] {
  return code === undefined || says === undefined ? [] : [{ name, code, says }]
}

/** A facet for a list of words. */
export function wordsFacet(name: string, words: readonly string[] | undefined): Facet[] {
  return words === undefined || words.length === 0
    ? []
    : [{ name, code: JSON.stringify(words), says: words.join('; ') }]
}

/** Rows of a list whose entries have no id of their own. */
export function looseRows(field: string, label: string, texts: readonly string[]): RowDraft[] {
  return texts.map((text, index) => ({ id: `${field}/${index + 1}`, label, text, facets: [], loose: true }))
}

/** The rows with ids that are unique even where the record names one thing twice. */
export function withUniqueIds(rows: readonly Row[]): Row[] {
  const seen = new Map<string, number>()
  return rows.map((row) => {
    const count = (seen.get(row.id) ?? 0) + 1
    seen.set(row.id, count)
    return count === 1 ? row : { ...row, id: `${row.id}#${count}` }
  })
}
