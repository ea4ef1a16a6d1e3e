// What every layout offers: one shape in which competencies are laid out on the page. A layout knows shapes, never an organisation.
import type { Flag, Furniture, OutlineCompetency, OutlineFramework } from '../outline.ts'
import type { SourceDocument } from '../source-document.ts'

/** How sure a layout is that a document has its shape (0 to 1), and why, in a sentence for an editor. */
export type Recognition = { confidence: number; why: string }

/** What a layout makes of the competencies' own pages; the front matter is read by others. */
export type LayoutReading = {
  competencies: OutlineCompetency[]
  /** Groups whose headings stand among the competencies; the front matter may list others. */
  groups?: OutlineFramework['groups']
  scale: OutlineFramework['scale']
  vocabulary: OutlineFramework['vocabulary']
  furniture: Furniture[]
  flags: Flag[]
}

export type Layout = {
  name: string
  recognise(document: SourceDocument): Recognition
  parse(document: SourceDocument): LayoutReading
}
