// Runs Astro in a process of its own, with a cache of its own, so that no two builds share anything.
import { spawn } from 'node:child_process'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Checked, Problem } from '#content-schema/problem'
import type { PreviewBuild } from '../views/preview-notice.ts'
import { sweepAbandoned } from './move-into-place.ts'

/** Where a build reads and writes; nothing else is touched. */
export type PageBuild = {
  releaseFile: string
  outDir: string
  cacheDir: string
  handbookUrl?: string | undefined
  preview?: PreviewBuild | undefined
  signal?: AbortSignal | undefined
}

const repository = fileURLToPath(new URL('../../', import.meta.url))
const endWithParent = new URL('./end-with-parent.ts', import.meta.url).href
const astro = join(repository, 'node_modules/astro/bin/astro.mjs')
/** How much of what Astro said is kept for the person who has to find out why it failed. */
const lastCharacters = 2_000

let builds = 0

/** Builds the pages of a release; a failure comes back with the end of what Astro said. */
export async function buildPages(build: PageBuild): Promise<Checked<null>> {
  // Astro keeps what it renders from beside the output only when that lies within the repository; otherwise all builds
  // share one folder there, and two at once take each other's files away. So it builds within, and the result moves out.
  const place = join(repository, '.astro', `pages-${++builds}`)
  const within = `${place}.tmp-${process.pid}`
  await sweepAbandoned(place)
  try {
    const ran = await runAstro({ ...build, outDir: within })
    if (ran.ok) await moveFolder(within, build.outDir)
    return ran
  } finally {
    await rm(within, { recursive: true, force: true })
  }
}

async function runAstro(build: PageBuild): Promise<Checked<null>> {
  const child = spawn(process.execPath, ['--import', endWithParent, astro, 'build', '--silent'], {
    cwd: repository,
    env: environmentOf(build),
    // A pipe for its input, so that it notices when this process is gone: nobody clears up behind a build left alone.
    stdio: ['pipe', 'pipe', 'pipe'],
    signal: build.signal,
  })
  let said = ''
  const keep = (chunk: Buffer) => {
    said = `${said}${chunk.toString('utf8')}`.slice(-lastCharacters)
  }
  child.stdout.on('data', keep)
  child.stderr.on('data', keep)
  const code = await new Promise<number | null>((resolve, reject) => {
    child.once('error', reject)
    child.once('close', resolve)
  })
  if (code === 0) return { ok: true, value: null }
  return { ok: false, problems: [whyNotBuilt(build.releaseFile, said)] }
}

/** What is told of a build that ended badly, from the last that Astro said. */
export function whyNotBuilt(releaseFile: string, said: string): Problem {
  const stands = 'The handbook that was there before is still there.'
  const problem = { file: releaseFile, field: '' }
  if (/ENOSPC|EDQUOT|no space left on device/i.test(said))
    return {
      ...problem,
      message: 'The disk is full, so the pages could not be built.',
      mend: `${stands} Make room on the disk of ${repository} and on that of DATA_DIR, and publish again.`,
    }
  return {
    ...problem,
    message: `The pages could not be built. ${said.trim()}`.trim(),
    mend: `${stands} Mend what is named above and publish again.`,
  }
}

/** Only what a build needs: a variable of the surrounding program must not change a page. */
function environmentOf({
  releaseFile,
  outDir,
  cacheDir,
  handbookUrl,
  preview,
}: PageBuild): NodeJS.ProcessEnv {
  const { PATH, HOME, TMPDIR } = process.env
  return {
    ...Object.fromEntries(Object.entries({ PATH, HOME, TMPDIR }).filter(([, value]) => value !== undefined)),
    NODE_ENV: 'production',
    TZ: 'UTC',
    ASTRO_TELEMETRY_DISABLED: '1',
    NO_COLOR: '1',
    RELEASE_FILE: releaseFile,
    SITE_OUT_DIR: outDir,
    SITE_CACHE_DIR: cacheDir,
    HANDBOOK_URL: handbookUrl ?? '',
    SITE_PREVIEW: preview === undefined ? '' : JSON.stringify(preview),
  }
}

/** Renames where that is possible; between two file systems it copies. */
async function moveFolder(from: string, to: string): Promise<void> {
  await mkdir(dirname(to), { recursive: true })
  try {
    await rename(from, to)
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'EXDEV')) throw error
    await cp(from, to, { recursive: true })
  }
}
