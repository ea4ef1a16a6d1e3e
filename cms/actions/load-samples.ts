// The samples of a fresh start: drafted, approved and published like anybody's content, by two accounts nobody can sign in with.
import type { Payload } from 'payload'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import type { Settings, SynonymSet } from '#content-schema/settings'
import { settingsFields, synonymsFields } from '#cms/content/documents-from-bundle'
import { readExistingFrameworks, saveDrafts } from '#cms/import/save-drafts'
import type { ActionResult } from './action-result.ts'
import { demonstrationPeople } from './demonstration-people.ts'
import { inTransaction } from './in-transaction.ts'
import { approveAndPublish } from './publish-as-demonstration.ts'

export type Samples = { bundles: FrameworkBundle[]; settings: Settings; synonyms: SynonymSet[] }

/** Publishes the samples through an update. Refused when one of their frameworks is already there. */
export async function loadSamples(payload: Payload, samples: Samples, now: Date): Promise<ActionResult> {
  const people = await demonstrationPeople(payload)
  const drafted = await inTransaction(payload, people.editor, async (req) => {
    const existing = await readExistingFrameworks(req, samples.bundles)
    if (existing.length > 0) return { ok: false as const, status: 409 as const, problems: existing }
    const items = await saveDrafts(req, samples.bundles)
    const write = { depth: 0, draft: true, overrideAccess: true, req } as const
    await payload.updateGlobal({ ...write, slug: 'settings', data: settingsFields(samples.settings) })
    await payload.updateGlobal({ ...write, slug: 'synonyms', data: synonymsFields(samples.synonyms) })
    const { id } = await payload.create({
      collection: 'updates',
      data: {
        title: 'Sample frameworks',
        note: 'Frameworks of invented organisations, to try the handbook with.',
        items: [
          ...items,
          { global: 'settings', operation: 'change' },
          { global: 'synonyms', operation: 'change' },
        ],
        reviewers: [{ user: people.approver.id, required: true }],
      },
      depth: 0,
      overrideAccess: true,
      req,
    })
    return { ok: true as const, id }
  })
  return drafted.ok ? approveAndPublish(payload, people, drafted.id, now) : drafted
}
