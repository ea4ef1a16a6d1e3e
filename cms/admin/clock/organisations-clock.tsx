'use client'
// The organisation's time zone, handed down to whatever shows a moment in the browser.
import { createContext, useContext, type ReactNode } from 'react'

const Zone = createContext('Europe/London')

/** The admin below it shows moments in `timeZone`. */
export function OrganisationsClock({ timeZone, children }: { timeZone: string; children: ReactNode }) {
  return <Zone.Provider value={timeZone}>{children}</Zone.Provider>
}

/** The name of the time zone in which moments are shown, such as "Europe/London". */
export function useTimeZone(): string {
  return useContext(Zone)
}
