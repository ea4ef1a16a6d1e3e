// What a governed document may look like while it is still being written: the contract's shapes, anything missing.
import type { Behaviour } from '#content-schema/behaviour'
import type { Competency } from '#content-schema/competency'
import type { Framework } from '#content-schema/framework'
import type { Role } from '#content-schema/role'
import type { Settings, SynonymSet } from '#content-schema/settings'

/** Also what a form gives: null or undefined where nothing was entered. */
type Draft<T> = { [K in keyof T]?: T[K] | null | undefined }

/** A governed document by its collection or global. */
export type DraftDocuments = {
  frameworks: Draft<Omit<Framework, 'scale'>> & { scale?: Draft<Framework['scale']> | null | undefined }
  competencies: Draft<Omit<Competency, 'behaviours'>> & {
    behaviours?: readonly Draft<Behaviour>[] | null | undefined
  }
  roles: Draft<Role>
  settings: Draft<Settings>
  synonyms: { sets?: readonly Draft<SynonymSet>[] | null | undefined }
}

export type GovernedName = keyof DraftDocuments
