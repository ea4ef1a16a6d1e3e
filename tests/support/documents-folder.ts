// Where real framework documents lie, for tests that read them when they can.

/** The folder that REAL_DOCUMENTS_DIR names; undefined when it names none. */
export function documentsFolder(): string | undefined {
  const folder = process.env['REAL_DOCUMENTS_DIR'] ?? ''
  return folder === '' ? undefined : folder
}
