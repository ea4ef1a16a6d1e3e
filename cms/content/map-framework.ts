// A framework document of the CMS as the contract has it. Total: an unfinished draft gives an unfinished record.
import type { Framework } from '#content-schema/framework'
import type { Point, Scale } from '#content-schema/scale'
import type { Framework as FrameworkDocument } from '#cms/payload-types'
import { blocksFromText } from './blocks-as-text.ts'
import { tidyLine, tidyLines } from './tidy-line.ts'
import { compact } from './compact.ts'

/** The contract's framework; fields an editor left empty are absent, so the result still has to be checked. */
export function mapFramework(document: FrameworkDocument): Partial<Framework> {
  return compact<Framework>({
    id: tidyLine(document.slug),
    organisation: tidyLine(document.organisation),
    title: tidyLine(document.title),
    edition: mapEdition(document.edition),
    language: tidyLine(document.language) ?? 'en-GB',
    introduction: (document.introduction ?? []).flatMap((section) => {
      const heading = tidyLine(section.heading)
      const blocks = blocksFromText(section.body ?? '')
      if (heading === undefined && blocks.length === 0) return []
      return [compact({ heading, blocks }) as Framework['introduction'][number]]
    }),
    uses: (document.uses ?? []).flatMap((use) => {
      const text = tidyLine(use.text)
      return text === undefined ? [] : [{ stance: use.stance, text }]
    }),
    notices: tidyLines((document.notices ?? []).map((notice) => notice.text)),
    definitions: (document.definitions ?? []).map(
      (d) =>
        compact({
          term: tidyLine(d.term),
          text: tidyLine(d.text),
          source: tidyLine(d.source),
        }) as Framework['definitions'][number],
    ),
    contact: mapContact(document.contact),
    vocabulary: compact<Framework['vocabulary']>(
      Object.fromEntries(
        Object.entries(document.vocabulary ?? {}).map(([key, word]) => [key, tidyLine(word)]),
      ),
    ),
    values: (document.values ?? []).map(
      (v) =>
        compact({
          id: tidyLine(v.key),
          name: tidyLine(v.name),
          sentence: tidyLine(v.sentence),
        }) as Framework['values'][number],
    ),
    scale: mapScale(document.scale),
    groups: (document.groups ?? []).map(
      (g) =>
        compact({
          id: tidyLine(g.key),
          name: tidyLine(g.name),
          kind: g.kind,
          description: tidyLine(g.description),
          appliesTo: tidyLine(g.appliesTo),
        }) as Framework['groups'][number],
    ),
  })
}

/** A contact of a framework or of the handbook; nothing when its sentence is empty. */
export function mapContact(contact: FrameworkDocument['contact']): Framework['contact'] {
  const text = tidyLine(contact?.text)
  return text === undefined
    ? undefined
    : (compact<NonNullable<Framework['contact']>>({
        text,
        email: tidyLine(contact?.email),
      }) as Framework['contact'])
}

function mapEdition(edition: FrameworkDocument['edition']): Framework['edition'] {
  const label = tidyLine(edition?.label)
  if (label === undefined) return undefined
  return {
    label,
    ...compact({ validFrom: tidyLine(edition?.validFrom), validTo: tidyLine(edition?.validTo) }),
  }
}

function mapScale(scale: FrameworkDocument['scale']): Scale {
  const sentence = tidyLine(scale?.cumulativeSentence)
  const stated = scale?.cumulative ?? 'notStated'
  return {
    kind: scale?.kind ?? 'none',
    cumulative: stated === 'notStated' ? { stated } : ({ stated, sentence } as Scale['cumulative']),
    ...compact({ midpointNote: tidyLine(scale?.midpointNote) }),
    points: (scale?.points ?? []).map(
      (p) =>
        compact({
          code: tidyLine(p.code),
          name: tidyLine(p.name),
          aliases: tidyLines(p.aliases),
          audience: tidyLine(p.audience),
          description: tidyLine(p.description),
          midpoint: p.midpoint ?? false,
        }) as Point,
    ),
  }
}
