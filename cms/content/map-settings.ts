// The two globals of the CMS as the contract has them.
import type { Logo, Settings, SynonymSet } from '#content-schema/settings'
import type { Setting as SettingsDocument, Synonym as SynonymsDocument } from '#cms/payload-types'
import { blocksFromText } from './blocks-as-text.ts'
import { compact } from './compact.ts'
import { mapContact } from './map-framework.ts'
import { tidyLine, tidyLines } from './tidy-line.ts'

/** What the handbook is called until somebody has published settings. */
export const defaultTitle = 'Competency handbook'

/** The contract's settings; an empty time zone or colour is absent and gets the contract's default when it is checked. */
export function mapSettings(document: Partial<SettingsDocument>): Partial<Settings> {
  return compact<Settings>({
    title: tidyLine(document.title) ?? defaultTitle,
    welcome: blocksFromText(document.welcome ?? '').flatMap((block) =>
      block.kind === 'paragraph' ? [block.text] : block.items.map((item) => item.text),
    ),
    contact: mapContact(document.contact),
    timeZone: tidyLine(document.timeZone),
    accent: tidyLine(document.accent)?.toLowerCase(),
    logo: mapLogo(document.logo),
    showApprover: document.showApprover ?? undefined,
  })
}

/** The logo as it was chosen; whether it fits the contract is checked when it is sent for approval and before it is released. */
function mapLogo(stored: unknown): Logo | undefined {
  if (typeof stored !== 'object' || stored === null || Array.isArray(stored)) return undefined
  const { alt, ...file } = stored as Partial<Logo> // a JSON field has no shape of its own
  return { ...file, alt: tidyLine(alt) ?? '' } as Logo // as above: an unfinished logo is a problem to be shown, not to be hidden
}

/** The contract's synonyms; a set of fewer than two words is none. */
export function mapSynonyms(document: Partial<SynonymsDocument>): SynonymSet[] {
  return (document.sets ?? [])
    .map((set) => ({ words: tidyLines(set.words) }))
    .filter((set) => set.words.length > 1)
}
