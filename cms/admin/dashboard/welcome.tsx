// The first page of the admin: what waits for this person, what they are writing, and what staff see.
import type { ServerProps } from 'payload'
import { holds } from '#cms/access/roles'
import { loadSettings } from '#cms/settings/load-settings'
import { readTimeZone } from '#cms/settings/read-time-zone'
import { momentInWords } from '#cms/workflow/organisation-time'
import { stateWords } from '#cms/workflow/states'
import { readUnfinished, type Unfinished } from '../import/read-unfinished.ts'
import { stateOf } from '../update/open-update.ts'
import { ReleaseProgress } from '../update/release-progress.tsx'
import { readDashboard, type Dashboard } from './read-dashboard.ts'
import { RemoveSamples } from './remove-samples.tsx'
import './dashboard.css'

export async function Welcome({ payload, user }: ServerProps) {
  if (user === undefined || user === null) return null
  const me = user // Only people sign in to the admin.
  const dashboard = await readDashboard(payload, me)
  const { admin } = payload.config.routes
  const timeZone = await readTimeZone(payload)
  const mayImport = holds(me, 'editor', 'approver')
  return (
    <div className="welcome">
      <h1>Good to see you, {me.name}.</h1>
      {mayImport && <Imports unfinished={await readUnfinished(payload, me.id)} admin={admin} />}
      <div className="welcome__columns">
        <Waiting waiting={dashboard.waiting} admin={admin} />
        <Drafts dashboard={dashboard} admin={admin} />
        <GoingOut scheduled={dashboard.scheduled} admin={admin} timeZone={timeZone} />
        <Live
          timeZone={timeZone}
          dashboard={dashboard}
          handbook={loadSettings().handbook.url}
          admin={admin}
        />
      </div>
      {dashboard.onlySamples && <RemoveSamples />}
    </div>
  )
}

/** The way in for a whole framework, and those that somebody began to bring in. */
function Imports({ unfinished, admin }: { unfinished: readonly Unfinished[]; admin: string }) {
  return (
    <p className="welcome__import">
      <a href={`${admin}/import`}>Bring in a document</a>: a framework that you have in Word, a spreadsheet or
      as text.
      {unfinished.length > 0 && ' Not finished: '}
      {unfinished.map(({ id, fileName }, i) => (
        <span key={id}>
          {i > 0 && ', '}
          <a href={`${admin}/import?id=${id}&step=check`}>{fileName}</a>
        </span>
      ))}
    </p>
  )
}

function Waiting({ waiting, admin }: Pick<Dashboard, 'waiting'> & { admin: string }) {
  return (
    <section>
      <h2>Waiting for me</h2>
      {waiting.length === 0 ? (
        <p>Nothing. You are up to date.</p>
      ) : (
        <ul>
          {waiting.map(({ update, why }) => (
            <li key={update.id}>
              <a href={`${admin}/collections/updates/${update.id}/review`}>{update.title}</a>
              <br />
              {why}
            </li>
          ))}
        </ul>
      )}
    </section>
  )
}

function Drafts({ dashboard: { updates, drafts }, admin }: { dashboard: Dashboard; admin: string }) {
  const shown = 8
  return (
    <section>
      <h2>My drafts</h2>
      {updates.length + drafts.length === 0 && (
        <p>
          None. Open a <a href={`${admin}/collections/competencies`}>competency</a> to change its wording.
        </p>
      )}
      <ul>
        {updates.map((update) => (
          <li key={update.id}>
            <a href={`${admin}/collections/updates/${update.id}`}>{update.title}</a> (update,{' '}
            {stateWords[stateOf(update)].label.toLowerCase()})
          </li>
        ))}
        {drafts.slice(0, shown).map(({ id, name, collection }) => (
          <li key={id}>
            <a href={`${admin}/collections/${collection}/${id}`}>{name}</a> (not in an update)
          </li>
        ))}
      </ul>
      {drafts.length > shown && <p>and {drafts.length - shown} more</p>}
    </section>
  )
}

type GoingOutProps = Pick<Dashboard, 'scheduled'> & { admin: string; timeZone: string }

function GoingOut({ scheduled, admin, timeZone }: GoingOutProps) {
  return (
    <section>
      <h2>Going out next</h2>
      {scheduled.length === 0 && <p>Nothing is scheduled. An approved update can be given a date.</p>}
      <ul>
        {scheduled.map(({ id, title, scheduledFor }) => (
          <li key={id}>
            <a href={`${admin}/collections/updates/${id}`}>{title}</a>
            <br />
            {momentInWords(scheduledFor ?? '', timeZone)}
          </li>
        ))}
      </ul>
    </section>
  )
}

type LiveProps = { timeZone: string; dashboard: Dashboard; handbook: string; admin: string }

function Live({ dashboard: { live, next }, handbook, admin, timeZone }: LiveProps) {
  const at = live?.finishedAt ?? live?.createdAt
  return (
    <section>
      <h2>What is live</h2>
      {live === undefined || at === undefined ? (
        <p>No release is live yet.</p>
      ) : (
        <p>
          <a href={`${admin}/collections/releases/${live.id}`}>Release {live.number}</a>, live since{' '}
          {momentInWords(at, timeZone)}.
        </p>
      )}
      {next !== undefined && <ReleaseProgress />}
      <p>
        <a href={handbook}>Open the handbook</a>
      </p>
    </section>
  )
}
