// What the converter of Word documents leaves in its HTML to say what a text is: a line of the printed contents, a line of every page,
// a footnote. It reads marks and moves no text.
import type { DefaultTreeAdapterTypes } from 'parse5'
import type { Aside } from '../source-document.ts'

type Element = DefaultTreeAdapterTypes.Element

/** The class that a converter gives to the lines of a printed list of contents. */
export const contentsClass = 'handbook-contents-line'

/** The class that a converter gives to what stands at the head or foot of every page. */
export const pageLineClass = 'handbook-page-line'

/** Why a paragraph that a converter marked is set aside. */
export function markedAside(element: Element): Aside['reason'] | undefined {
  const marked = element.tagName === 'p' ? attributeOf(element, 'class') : ''
  if (marked === contentsClass) return 'contents list'
  return marked === pageLineClass ? 'running head' : undefined
}

/** A footnote or endnote, which stands below the document. */
export function isNote(item: Element): boolean {
  return /^(?:foot|end)note-/.test(attributeOf(item, 'id'))
}

/** The number of a footnote and the arrow back from it. */
export function isNoteLink(element: Element): boolean {
  return (
    element.tagName === 'a' &&
    (/^(?:foot|end)note-ref-/.test(attributeOf(element, 'id')) ||
      /^#(?:foot|end)note-ref-/.test(attributeOf(element, 'href')))
  )
}

function attributeOf({ attrs }: Element, name: string): string {
  return attrs.find((attr) => attr.name === name)?.value ?? ''
}
