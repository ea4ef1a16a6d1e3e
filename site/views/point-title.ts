// The name of a level where it stands by itself: a bare letter or number says nothing there. Pure.
import type { FrameworkEntry } from './handbook.ts'
import { upperFirst } from './words.ts'

const bare = /^(?:\p{L}|\d{1,2})$/u

/** "Level B" for a level named "B"; a name that can stand alone, or that of a group of staff, as it is. */
export function pointTitle(
  { framework, words }: Pick<FrameworkEntry, 'framework' | 'words'>,
  { name }: { name: string },
): string {
  return framework.scale.kind === 'levels' && bare.test(name) ? `${upperFirst(words.level)} ${name}` : name
}
