// Tells every part of the admin the organisation's time zone, so that nobody reads a moment on the clock of the computer
// they happen to sit at.
import type { Payload } from 'payload'
import type { ReactNode } from 'react'
import { readTimeZone } from '#cms/settings/read-time-zone'
import { OrganisationsClock } from './organisations-clock.tsx'

/** Stands around the whole admin; Payload gives it the CMS. */
export async function ProvideTimeZone({ payload, children }: { payload: Payload; children: ReactNode }) {
  return <OrganisationsClock timeZone={await readTimeZone(payload)}>{children}</OrganisationsClock>
}
