// The page "Bring in a document": the frame of the admin around the wizard, for people who may edit.
import { DefaultTemplate } from '@payloadcms/next/templates'
import { Gutter } from '@payloadcms/ui'
import { redirect } from 'next/navigation'
import type { AdminViewServerProps } from 'payload'
import { holds } from '#cms/access/roles'
import { ImportWizard } from './import-wizard.tsx'
import { readUnfinished } from './read-unfinished.ts'

export async function ImportView({ initPageResult, params, searchParams }: AdminViewServerProps) {
  const { req, permissions, visibleEntities, locale } = initPageResult
  const { payload, user, i18n } = req
  const { admin } = payload.config.routes
  if (user === null) redirect(`${admin}/login?redirect=${encodeURIComponent(`${admin}/import`)}`)
  const mayImport = holds(user, 'editor', 'approver')
  return (
    <DefaultTemplate
      i18n={i18n}
      permissions={permissions}
      payload={payload}
      req={req}
      user={user}
      visibleEntities={visibleEntities}
      {...(locale === undefined ? {} : { locale })}
      {...(params === undefined ? {} : { params })}
      {...(searchParams === undefined ? {} : { searchParams })}
    >
      <Gutter>
        {mayImport ? (
          <ImportWizard
            unfinished={await readUnfinished(payload, user.id)}
            id={textOf(searchParams?.id)}
            step={textOf(searchParams?.step)}
          />
        ) : (
          <p>Only editors bring documents in. Ask an administrator for the role of an editor.</p>
        )}
      </Gutter>
    </DefaultTemplate>
  )
}

function textOf(value: string | string[] | undefined): string | undefined {
  return typeof value === 'string' ? value : undefined
}
