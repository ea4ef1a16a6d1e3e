// What stands in the way of publishing while an earlier release is before readers: everything, except what returns the
// content to what that release says.
import type { Payload, PayloadRequest } from 'payload'
import { relationId } from '#cms/content/references'
import type { Content } from '#cms/release/content'
import { readRelease } from '#cms/release/read-release'
import { returnsTo } from '#cms/release/returns-to'
import { releaseFolder } from '#cms/release/write-release'
import { loadSettings } from '#cms/settings/load-settings'
import type { PutBack } from '#cms/workflow/update-facts'
import { readPutBack } from './standing-release.ts'

/** The release that was put back; undefined when none was, or when `after` shows readers the same. */
export async function readHindrance(
  payload: Payload,
  req: PayloadRequest,
  after: Content,
): Promise<PutBack | undefined> {
  const putBack = await readPutBack(payload, req)
  if (putBack === undefined) return undefined
  // A release that cannot be read is one that nothing can be compared with: the refusal stands.
  const release = await readRelease(releaseFolder(loadSettings().dataDir, putBack.number)).catch(
    () => undefined,
  )
  if (release !== undefined && returnsTo(release, after)) return undefined
  const { docs } = await payload.find({
    collection: 'users',
    where: { id: { equals: relationId(putBack.putBack?.by) ?? '' } },
    limit: 1,
    depth: 0,
    overrideAccess: true,
    req,
  })
  return {
    release: putBack.number,
    by: docs[0]?.name ?? 'an administrator',
    reason: putBack.putBack?.reason ?? '',
  }
}
