// Everybody who tries the doors. The one who started an update and the one who reads it are new for every update,
// because whoever wrote any of it may not sign it.
import type { SignedIn, TestCms } from '../../support/test-cms.ts'

export const everybody = [
  'nobody',
  'an editor',
  'an approver',
  'an administrator',
  'an editor who approves',
  'somebody with every role',
  'somebody deactivated',
  'the update’s editor',
  'its reviewer',
] as const

export type Who = (typeof everybody)[number]

/** The cookie of each; nobody has none. */
export type People = Record<Who, SignedIn | undefined>

/** People who may never do anything with an account. */
export const outsiders: readonly Who[] = ['nobody', 'somebody deactivated']

/** Everybody who is no administrator: people and roles are not theirs. */
export const notAdministrators: readonly Who[] = everybody.filter(
  (who) => who !== 'an administrator' && who !== 'somebody with every role',
)

/** Those who stay the same in every state. */
export async function makeStanding(
  cms: TestCms,
): Promise<Omit<People, 'the update’s editor' | 'its reviewer'>> {
  const gone = await cms.person('Dee Parted', ['editor', 'approver', 'admin'])
  // Past every hook, so that the session is still there: the cookie alone must open nothing.
  await cms.payload.db.updateOne({ collection: 'users', id: gone.id, data: { active: false } })
  return {
    nobody: undefined,
    'an editor': await cms.person('Edda Moss', ['editor']),
    'an approver': await cms.person('Asha Quill', ['approver']),
    'an administrator': await cms.person('Ada Root', ['admin']),
    'an editor who approves': await cms.person('Sol Brand', ['editor', 'approver']),
    'somebody with every role': await cms.person('Eva Ryd', ['editor', 'approver', 'admin']),
    'somebody deactivated': gone,
  }
}
