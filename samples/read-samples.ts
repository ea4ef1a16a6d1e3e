// Reads the sample frameworks, settings and synonyms that a fresh handbook shows. It reads only the files named here,
// in this order, and never changes them.
import { readFile } from 'node:fs/promises'
import { z } from 'zod'
import { checkContent } from '#content-schema/check-content'
import type { FrameworkBundle } from '#content-schema/framework-bundle'
import { parseFrameworkBundle } from '#content-schema/parse-release'
import type { Checked } from '#content-schema/problem'
import { problemsFromZod } from '#content-schema/problems-from-zod'
import { contractVersion } from '#content-schema/release'
import { settings, synonymSet, type Settings, type SynonymSet } from '#content-schema/settings'

/** What an empty handbook is filled with. */
export type Samples = { bundles: FrameworkBundle[]; settings: Settings; synonyms: SynonymSet[] }

const frameworkFiles = [
  'pellow-bridge.json',
  'tollgate.json',
  'hallowdale.json',
  'brackwater.json',
  'thornmouth.json',
]

/** The five samples in a fixed order, checked one by one and together; a file that cannot be read is a problem like any other. */
export async function readSamples(): Promise<Checked<Samples>> {
  const frameworks = await Promise.all(
    frameworkFiles.map(async (file) =>
      then(await readJson(file), (json) => parseFrameworkBundle(json, file)),
    ),
  )
  const settingsRead = await readWith('settings.json', settings)
  const synonymsRead = await readWith('synonyms.json', z.array(synonymSet))

  const problems = [...frameworks, settingsRead, synonymsRead].flatMap((r) => (r.ok ? [] : r.problems))
  if (!settingsRead.ok || !synonymsRead.ok || problems.length > 0) return { ok: false, problems }

  const samples: Samples = {
    bundles: frameworks.flatMap((r) => (r.ok ? [r.value] : [])),
    settings: settingsRead.value,
    synonyms: synonymsRead.value,
  }
  const together = checkContent({
    contractVersion,
    settings: samples.settings,
    synonyms: samples.synonyms,
    frameworks: samples.bundles.map((b) => b.framework),
    competencies: samples.bundles.flatMap((b) => b.competencies),
    roles: samples.bundles.flatMap((b) => b.roles),
    changes: [],
    retired: [],
  })
  return together.length === 0 ? { ok: true, value: samples } : { ok: false, problems: together }
}

async function readWith<T>(file: string, schema: z.ZodType<T>): Promise<Checked<T>> {
  return then(await readJson(file), (json) => {
    const parsed = schema.safeParse(json)
    return parsed.success
      ? { ok: true, value: parsed.data }
      : { ok: false, problems: problemsFromZod(parsed.error, file) }
  })
}

async function readJson(file: string): Promise<Checked<unknown>> {
  try {
    return { ok: true, value: JSON.parse(await readFile(new URL(file, import.meta.url), 'utf8')) }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    return {
      ok: false,
      problems: [
        {
          file,
          field: '',
          message: `This sample cannot be read: ${reason}.`,
          mend: 'Restore the file from the repository.',
        },
      ],
    }
  }
}

function then<A, B>(first: Checked<A>, next: (value: A) => Checked<B>): Checked<B> {
  return first.ok ? next(first.value) : first
}
