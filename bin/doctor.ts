// npm run doctor: is this installation in order? One sentence a check, and how to mend what is wrong. It changes nothing.
import { statSync } from 'node:fs'
import { runCommand, settingsOrRefusal } from './command.ts'
import { checkInstallation, type Finding } from './doctor/checks.ts'
import { gatherFacts } from './doctor/gather-facts.ts'
import { refusal } from './outcome.ts'

const marks = { ok: 'ok  ', note: 'note', wrong: 'mend' } as const

await runCommand({
  usage: 'npm run doctor',
  does: 'Looks over a running installation with the settings of this shell: exit code 1 when something must be mended.',
  options: {},
  arguments: { least: 0, most: 0 },
  run: async () => {
    const parsed = settingsOrRefusal()
    if (!parsed.ok) return parsed
    const { settings } = parsed
    if (!(statSync(settings.dataDir, { throwIfNoEntry: false })?.isDirectory() ?? false))
      return refusal(
        'usage',
        `${settings.dataDir} is not there, or not a folder.`,
        'Set DATA_DIR as the system has it, or run npm start first.',
        'DATA_DIR',
      )
    const findings = checkInstallation(await gatherFacts(settings, new Date()))
    const wrong = findings.filter(({ level }) => level === 'wrong')
    // What must be mended is said as the problems of this command.
    const summary = findings
      .filter(({ level }) => level !== 'wrong')
      .map(lineOf)
      .join('\n')
    if (wrong.length === 0) return { ok: true, summary, details: { findings } }
    return {
      ok: false,
      because: 'content',
      problems: wrong.map(({ check, says, mend }) => ({
        file: '',
        field: check,
        message: says,
        mend: mend ?? '',
      })),
      summary,
      details: { findings },
    }
  },
})

function lineOf({ level, check, says, mend }: Finding): string {
  return `${marks[level]}  ${check.padEnd(12)} ${says}${mend === undefined ? '' : ` ${mend}`}`
}
