'use client'
// The CMS has a framework at this address already: said before anybody has worked on a copy of it.
import { Link, useConfig } from '@payloadcms/ui'
import type { StepProps } from './step-props.ts'

export function ExistingFramework({ reading: { existing, shown } }: StepProps) {
  const { admin } = useConfig().config.routes
  if (existing === null) return null
  return (
    <div className="import__note">
      <p>
        The handbook already has{' '}
        <Link href={`${admin}/collections/frameworks/${existing.id}`}>
          {existing.title === '' ? 'a framework' : `“${existing.title}”`}
        </Link>{' '}
        at the address “{shown.address}”. If this document is another framework, give it another address
        below.
      </p>
    </div>
  )
}
