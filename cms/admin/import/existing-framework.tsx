'use client'
// The CMS has a framework at this address already: said before anybody has worked on a copy of it.
import { Link, useConfig } from '@payloadcms/ui'
import type { StepProps } from './step-props.ts'

export function ExistingFramework({ reading: { existing, shown } }: StepProps) {
  const { admin } = useConfig().config.routes
  if (existing === null) return null
  const isUnfinished = existing.differences === null && shown.problems.length === 0
  return (
    <div className="import__note">
      <p>
        The handbook already has{' '}
        <Link href={`${admin}/collections/frameworks/${existing.id}`}>
          {existing.title === '' ? 'a framework' : `“${existing.title}”`}
        </Link>{' '}
        at the address “{shown.address}”.{' '}
        {isUnfinished
          ? 'It was never published, so nothing can be compared with it yet: publish or remove it first, or give this document another address.'
          : 'This document is taken for a newer version of it: the drafts change what is there, and every line keeps its address. If it is another framework, give it another address in “What we found”.'}
      </p>
      {existing.differences !== null && (
        <details>
          <summary>{existing.differences.split('\n')[0]}</summary>
          <pre className="import__differences">{existing.differences.split('\n').slice(1).join('\n')}</pre>
        </details>
      )}
    </div>
  )
}
