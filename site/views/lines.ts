// Behaviours arranged as a reader meets them: lists of bullets and paragraphs, in the order they were written. Pure.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { Piece, Terms } from './terms.ts'

/** One behaviour ready to be shown. The text is plain text and is shown unchanged; its pieces joined are the text. */
export type Line = { id: string; href: string; text: string; pieces: Piece[] }

/** Neighbouring behaviours of one form. */
export type LineBlock = { kind: 'list'; lines: Line[] } | { kind: 'paragraph'; line: Line }

/** Behaviours under one theme, or under none. */
export type LineGroup = { theme?: string; blocks: LineBlock[] }

/** Bullets that follow each other become one list; every paragraph stands alone. */
export function lineBlocks(behaviours: readonly Behaviour[], terms: Terms): LineBlock[] {
  return behaviours.reduce<LineBlock[]>((blocks, { id, text, form }) => {
    const line: Line = { id, href: `#${id}`, text, pieces: terms.mark(text) }
    const last = blocks.at(-1)
    if (form === 'paragraph') blocks.push({ kind: 'paragraph', line })
    else if (last?.kind === 'list') last.lines.push(line)
    else blocks.push({ kind: 'list', lines: [line] })
    return blocks
  }, [])
}

/** Behaviours by theme in the competency's order of themes; those without a theme come last. */
export function lineGroups(
  behaviours: readonly Behaviour[],
  themes: Competency['themes'],
  terms: Terms,
): LineGroup[] {
  const themed = themes.map(({ id, name }) => ({
    theme: name,
    blocks: lineBlocks(
      behaviours.filter((behaviour) => behaviour.theme === id),
      terms,
    ),
  }))
  const unthemed = {
    blocks: lineBlocks(
      behaviours.filter((behaviour) => behaviour.theme === undefined),
      terms,
    ),
  }
  return [...themed, unthemed].filter(({ blocks }) => blocks.length > 0)
}
