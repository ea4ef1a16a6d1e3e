// The wording of an earlier version as the data of a save. Never a status: whoever saves it saves a draft.

const notWording = ['id', 'createdAt', 'updatedAt']

/** Every field of `version`; a field that only `current` has is emptied, not kept. */
export function wordingOf(version: object, current: object): Record<string, unknown> {
  const names = [...new Set([...Object.keys(version), ...Object.keys(current)])].filter(
    (name) => !notWording.includes(name),
  )
  const fields = new Map<string, unknown>(Object.entries(version))
  return { ...Object.fromEntries(names.map((name) => [name, fields.get(name) ?? null])), _status: 'draft' }
}
