// What an import made of a document, in short lines that a person can check beside the document.
import type { AssembledImport } from '#cms/import/assemble-import'

/**
 * "# Competency @Group", "~ definition", "! theme", "= level", "+ to do", "- not to do", in the order of the drafts; a "!" or "=" of its
 * own ends a theme or level. Behind them "? " for each text that was not placed.
 */
export function importInShort({ bundle, account }: AssembledImport): string {
  const { framework, competencies } = bundle
  const levels = new Map(framework.scale.points.map(({ code, name }) => [code, name]))
  const groups = new Map(framework.groups.map(({ id, name }) => [id, name]))
  const lines = competencies.flatMap(({ name, group, definition, themes, behaviours }) => {
    let [theme, level] = ['', '']
    return [
      `# ${name}${group === undefined ? '' : ` @${groups.get(group) ?? group}`}`,
      ...(definition === undefined ? [] : [`~ ${definition}`]),
      ...behaviours.flatMap((behaviour) => {
        const ownTheme = themes.find(({ id }) => id === behaviour.theme)?.name ?? ''
        const ownLevel = levels.get(behaviour.point ?? '') ?? ''
        const heads = [
          ...(ownTheme === theme ? [] : [`! ${ownTheme}`.trim()]),
          ...(ownLevel === level ? [] : [`= ${ownLevel}`.trim()]),
        ]
        ;[theme, level] = [ownTheme, ownLevel]
        return [...heads, `${behaviour.polarity === 'positive' ? '+' : '-'} ${behaviour.text}`]
      }),
    ]
  })
  const told = account.entries.flatMap(({ fate, text }) => (fate.kind === 'notPlaced' ? [`? ${text}`] : []))
  return [...lines, ...told].join('\n')
}
