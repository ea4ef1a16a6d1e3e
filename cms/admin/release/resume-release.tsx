'use client'
// The button that brings the current release back before readers. It stands wherever it is said that an earlier one is there.
import { useState } from 'react'
import { ReleaseDialog } from './release-dialog.tsx'
import '../dialog/small-button.css'

/** `putBack` and `current` are numbers of releases. */
export function ResumeRelease({ putBack, current }: { putBack: number; current: number }) {
  const [asking, setAsking] = useState(false)
  return (
    <>
      <button type="button" className="small-button" onClick={() => setAsking(true)}>
        Resume release {current} …
      </button>
      {asking && (
        <ReleaseDialog
          title={`Resume release ${current}`}
          label={`Resume release ${current}`}
          path="resume"
          reason="optional"
          onClose={() => setAsking(false)}
        >
          <p>
            Staff will see release {current} again, with everything that was published since release {putBack}
            . Publishing is open again.
          </p>
        </ReleaseDialog>
      )}
    </>
  )
}
