// Gives every new behaviour its permanent id. An id that a line already has is never changed.
import type { PayloadRequest } from 'payload'
import type { Behaviour } from '#content-schema/behaviour'
import { relationId, type Relation } from '#cms/content/references'
import { behaviourIdFor } from '#cms/identity/behaviour-id'

type Draft = {
  slug?: string | null
  framework?: Relation
  behaviours: readonly (Omit<Behaviour, 'id'> & { id?: string })[]
}

/** The behaviours in their order, each with an id that no other line of the competency has. */
export async function withBehaviourIds(draft: Draft, req: PayloadRequest): Promise<Behaviour[]> {
  const taken = new Set<string>()
  const kept = draft.behaviours.map((behaviour) => {
    const id = behaviour.id !== undefined && !taken.has(behaviour.id) ? behaviour.id : undefined
    if (id !== undefined) taken.add(id)
    return { ...behaviour, id }
  })
  const complete = (behaviour: (typeof kept)[number]): behaviour is Behaviour => behaviour.id !== undefined
  if (kept.every(complete)) return kept
  const framework = await frameworkSlug(draft.framework, req)
  return kept.map((behaviour) => {
    if (complete(behaviour)) return behaviour
    const id = behaviourIdFor({ ...behaviour, framework, competency: draft.slug ?? '' }, taken)
    taken.add(id)
    return { ...behaviour, id }
  })
}

async function frameworkSlug(framework: Relation, req: PayloadRequest): Promise<string> {
  const id = relationId(framework)
  if (id === undefined) return ''
  const document = await req.payload.findByID({
    collection: 'frameworks',
    id,
    draft: true,
    depth: 0,
    overrideAccess: true,
    disableErrors: true,
    req,
  })
  // A relation to a framework that is gone gives null with disableErrors; the field's own validation reports it.
  return (document as { slug?: string | null } | null)?.slug ?? ''
}
