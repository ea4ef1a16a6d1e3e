// What the workflow must know of an update, of the person who acts and of what they sent, to decide. Values only:
// whoever calls has read them from the database at this moment, and never taken them from the request.
import type { Problem } from '#content-schema/problem'
import type { UpdateState } from './states.ts'

/** What a person may be; rights add up. */
export type PersonRole = 'editor' | 'approver' | 'admin'

/** A person with an account. `key` is the same wherever the person is named; `active` is false once they have left. */
export type Person = { key: string; name: string; roles: readonly PersonRole[]; active: boolean }

/** Who acts: somebody signed in, or the clock that publishes what was scheduled. */
export type Actor = ({ kind: 'person' } & Person) | { kind: 'clock' }

/** A document of the update. `hash` is its content hash, `contributors` are the keys of everybody who wrote any of it. */
export type UpdateItem = {
  /** "competencies:<id>", or "settings" and "synonyms", of which there is one each. */
  key: string
  operation: 'add' | 'change' | 'remove'
  hash: string
  contributors: readonly string[]
  /** Whether readers have an earlier wording of it. */
  published?: boolean
}

/** A draft of the update that was laid aside for an urgent correction; it is no item until it is taken up again. */
export type SetAsideItem = {
  key: string
  /** What people call the document. */
  title: string
  /** The title of another open update that holds the document now. */
  heldBy?: string | undefined
}

/** Somebody asked to read the update. An approved update has the sign-off of everyone who is `required`. */
export type Reviewer = { user: Person; required: boolean }

/** A signature under one hash. `active` and `entitled` (still an approver) are read again whenever they matter. */
export type SignOff = { user: string; name: string; hash: string; active: boolean; entitled: boolean }

/** Everything a decision rests on. Moments are ISO 8601. */
export type UpdateFacts = {
  /** Public id, such as "update-7". */
  id: string
  title: string
  note: string
  state: UpdateState
  /** The hash of title, note and items as they are now; see update-hash. */
  hash: string
  items: readonly UpdateItem[]
  setAside: readonly SetAsideItem[]
  /** Who started it. Counts as a contributor, having written its title and note. */
  editor: { key: string; name: string }
  /** Keys of everybody who wrote any of it, besides those that the items name. */
  contributors: readonly string[]
  reviewers: readonly Reviewer[]
  /** The signatures of the present round; earlier rounds are history. */
  signOffs: readonly SignOff[]
  /** What is wrong with its documents, and with the release that publishing it would give. */
  requirementProblems: readonly Problem[]
  /** The moment of deciding. */
  now: string
  /** When it goes out; only while it is scheduled. */
  scheduledFor?: string | undefined
  /** The earlier release that was put back before readers, unless publishing this returns the content to what it says. */
  putBack?: PutBack | undefined
  /** The person that the request names as a new reviewer. */
  newcomer?: Person | undefined
  /** When its reviewers were last reminded. */
  remindedAt?: string | undefined
}

/** An earlier release that an administrator has put before readers, and why. */
export type PutBack = { release: number; by: string; reason: string }

/** What the person sent. `hash` is the hash they saw; `at` a moment with its offset from UTC. */
export type ActionInput = {
  hash?: string | undefined
  comment?: string | undefined
  reason?: string | undefined
  at?: string | undefined
  /** The key of one document of the update. */
  item?: string | undefined
  /** The ids of the reviewer who is replaced, and of the newcomer. */
  from?: string | undefined
  to?: string | undefined
  /** For each conflict, by its key: whose wording stands. */
  choices?: Readonly<Record<string, 'mine' | 'theirs'>> | undefined
}
