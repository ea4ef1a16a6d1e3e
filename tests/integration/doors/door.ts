// What a door is: a name, whom it is tried by, on which documents, and the attempt. A new door is one row of a table.
import type { SignedIn, TestCms } from '../../support/test-cms.ts'
import type { Who } from './people.ts'
import type { GovernedDocument, World } from './world.ts'

/** One attempt: somebody, at one document, in one world. */
export type Attempt = {
  cms: TestCms
  as: SignedIn | undefined
  document: GovernedDocument
  world: World
}

export type Door = {
  name: string
  /** Answers what came of it: a REST answer, or whatever the Local API gave. It may throw. */
  attempt: (attempt: Attempt) => Promise<unknown>
  /** The documents it is tried on; without it, it is tried once, on the first. */
  on?: (world: World) => readonly GovernedDocument[]
  /** Who tries it; everybody, unless it is somebody's right. */
  by?: readonly Who[]
  /** Whether every answer has to be a refusal, and not only without effect. */
  refused?: true
  /** Whether it is tried in this world at all; it is, unless there it is a right of those who try. */
  where?: (world: World) => boolean
}

/** Every governed document. */
export const everyDocument = ({ documents }: World): readonly GovernedDocument[] => documents

/** Every governed document that is no global. */
export const everyRow = ({ documents }: World): readonly GovernedDocument[] =>
  documents.filter(({ id }) => id !== '')

/** Only while an update is approved: what the door leads to does not know of updates, so one state stands for all. */
export const inOneState = ({ state }: World): boolean => state === 'approved'

/** Tries the door in every way and says who was answered as if it had been open. */
export async function tryDoor(cms: TestCms, door: Door, world: World): Promise<string[]> {
  const answered: string[] = []
  for (const document of door.on?.(world) ?? world.documents.slice(0, 1))
    for (const who of door.on === undefined ? triedBy(door, world) : triedAt(door, world, document)) {
      const attempt = { cms, as: world.people[who], document, world }
      const answer = await door.attempt(attempt).catch(() => undefined)
      if (wasAnswered(answer))
        answered.push(`${who} (${document.published ? 'published' : 'new'} ${document.kind})`)
    }
  return answered
}

function triedBy({ by }: Door, { people }: World): readonly Who[] {
  return by ?? (Object.keys(people) as Who[])
}

/**
 * What is left out because it is the same code: all governed collections are made by one function and all globals by another,
 * and neither asks for more than the right to draft. So where no update holds the documents, and where an approved one does,
 * one of each kind is tried by everybody and the rest by one person; in the other states one of each kind is tried by those
 * who differ there.
 */
function triedAt(door: Door, world: World, { kind, published }: GovernedDocument): readonly Who[] {
  const inFull = world.state === 'in no update' || world.state === 'approved'
  const oneOfItsKind = (kind === 'competencies' && published) || kind === 'settings'
  if (oneOfItsKind && inFull) return triedBy(door, world)
  if (oneOfItsKind) return triedBy(door, world).filter((who) => whoDiffer.includes(who))
  return inFull ? (door.by ?? ['an editor who approves']) : []
}

const whoDiffer: readonly Who[] = [
  'nobody',
  'an administrator',
  'somebody deactivated',
  'the update’s editor',
  'its reviewer',
]

function wasAnswered(answer: unknown): boolean {
  if (typeof answer !== 'object' || answer === null) return answer !== undefined
  return !('status' in answer) || typeof answer.status !== 'number' || answer.status < 400
}
