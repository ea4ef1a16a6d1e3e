'use client'
// A one-time link as an administrator hands it over. It is shown once and kept nowhere.
import { useState } from 'react'
import { momentInWords } from '#cms/workflow/organisation-time'
import { useTimeZone } from '../clock/organisations-clock.tsx'
import './people.css'

export type ShownLink = { link: string; endsAt: string }

export function OneTimeLink({ name, link, endsAt }: ShownLink & { name: string }) {
  const [said, setSaid] = useState('')
  const timeZone = useTimeZone()
  const copy = async () => {
    // Browsers give the clipboard to pages on https and on this machine only.
    if (!('clipboard' in navigator)) {
      setSaid('This browser does not let the page copy it: choose the link and copy it yourself.')
      return
    }
    await navigator.clipboard.writeText(link)
    setSaid('Copied.')
  }
  return (
    <div className="one-time-link">
      <p>
        With this link {name} chooses a password and is signed in. Hand it over yourself, and to nobody else:
        it works once, until {momentInWords(endsAt, timeZone)}, and it is not shown again.
      </p>
      <div className="one-time-link__address">
        <input
          type="text"
          readOnly
          value={link}
          aria-label="One-time link"
          onFocus={({ target }) => target.select()}
        />
        <button type="button" className="small-button" onClick={() => void copy()}>
          Copy
        </button>
      </div>
      <p role="status">{said}</p>
    </div>
  )
}
