'use client'
// Before an earlier release goes before readers: what they will see then, and what they will not see any more.
import type { Release } from '#cms/payload-types'
import { momentInWords } from '#cms/workflow/organisation-time'
import { useTimeZone } from '../clock/organisations-clock.tsx'
import { ReleaseDialog } from './release-dialog.tsx'

type Props = { release: Release; live: Release; releases: readonly Release[]; onClose: () => void }

export function PutBackDialog({ release, live, releases, onClose }: Props) {
  const timeZone = useTimeZone()
  const { number } = release
  const between = (from: number, to: number) =>
    releases.filter((one) => one.number > from && one.number <= to).map(titleOf)
  const gone = between(number, live.number)
  const back = between(live.number, number)
  return (
    <ReleaseDialog
      title={`Put release ${number} back before readers`}
      label={`Put release ${number} back`}
      path={`${release.id}/put-back`}
      reason="required"
      onClose={onClose}
    >
      <p>
        At once, staff will see the handbook as release {number} had it
        {release.finishedAt ? ` (built on ${momentInWords(release.finishedAt, timeZone)})` : ''}, in place of
        release {live.number}. No wording is changed in this CMS.
      </p>
      <Titles heading="They will no longer see what came with:" titles={gone} />
      <Titles heading="They will see again what came with:" titles={back} />
      <p>
        Until you resume the current release, or an update returns the content to what release {number} says,
        nothing can be published.
      </p>
    </ReleaseDialog>
  )
}

function Titles({ heading, titles }: { heading: string; titles: readonly string[] }) {
  if (titles.length === 0) return null
  return (
    <>
      <p>{heading}</p>
      <ul>
        {titles.map((title, index) => (
          <li key={index}>{title}</li>
        ))}
      </ul>
    </>
  )
}

/** The title of the update that a release brought, from the public facts that it carries. */
function titleOf({ change, number }: Release): string {
  const title =
    typeof change === 'object' && change !== null && 'title' in change ? String(change.title) : 'no update'
  return `release ${number}: “${title}”`
}
