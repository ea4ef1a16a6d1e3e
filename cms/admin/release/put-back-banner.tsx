// Stands on top of every page of the admin while an earlier release is before readers: which, who put it there and why,
// and how it ends. It is silent at all other times.
import type { ServerProps } from 'payload'
import { relationId } from '#cms/content/references'
import { holds, roles } from '#cms/access/roles'
import { readTimeZone } from '#cms/settings/read-time-zone'
import { momentInWords } from '#cms/workflow/organisation-time'
import { ResumeRelease } from './resume-release.tsx'
import './release.css'

export async function PutBackBanner({ payload, user }: ServerProps) {
  if (!holds(user, ...roles)) return null
  const everything = { depth: 0, limit: 1, overrideAccess: true } as const
  const live = (
    await payload.find({ ...everything, collection: 'releases', where: { state: { equals: 'live' } } })
  ).docs[0]
  if (!live?.putBack?.at) return null
  const by = await payload.find({
    ...everything,
    collection: 'users',
    where: { id: { equals: relationId(live.putBack.by) ?? '' } },
  })
  const newest = await payload.find({
    ...everything,
    collection: 'releases',
    where: { and: [{ state: { equals: 'superseded' } }, { hash: { exists: true } }] },
    sort: '-number',
  })
  const current = newest.docs[0]?.number
  return (
    <aside className="put-back-banner" aria-label="An earlier release is before readers">
      <p>
        <strong>Staff see release {live.number}, not the current one.</strong>{' '}
        {by.docs[0]?.name ?? 'An administrator'} put it back on{' '}
        {momentInWords(live.putBack.at, await readTimeZone(payload))}: “{live.putBack.reason}” Nothing can be
        published until an administrator resumes the current release, or an update returns the content to what
        release {live.number} says.
      </p>
      {holds(user, 'admin') && current !== undefined && (
        <ResumeRelease putBack={live.number} current={current} />
      )}
    </aside>
  )
}
