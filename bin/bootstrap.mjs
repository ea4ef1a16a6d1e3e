#!/usr/bin/env node
// The door to every command: installs what is missing, then runs bin/<command>.ts on the Node that the packages bring.
// Plain JavaScript on Node's own modules only, because it runs on the machine's Node before anything is installed.
import { spawn, spawnSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { constants } from 'node:os'
import { delimiter, dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..')
const binaries = join(root, 'node_modules', '.bin')

await main(process.argv.slice(2))

async function main([command, ...rest]) {
  if (!atLeast(process.versions.node, [20, 9]))
    end(3, `This is Node ${process.versions.node}. Install Node 20.9 or newer (https://nodejs.org).`)
  const script = join(root, 'bin', `${command}.ts`)
  if (!command || !/^[a-z-]+$/.test(command) || !existsSync(script))
    end(2, `There is no command "${command ?? ''}". There are: ${commands().join(', ')}.`)
  if (!isInstalled()) await install()
  const code = await run(findNode(), [script, ...rest])
  process.exitCode = code
}

/** Whether every package of the lockfile stands in node_modules in its version. */
function isInstalled() {
  const wanted = readPackages(join(root, 'package-lock.json'))
  const present = readPackages(join(root, 'node_modules', '.package-lock.json'))
  if (!wanted || !present) return false
  return Object.entries(wanted).every(
    ([path, entry]) => path === '' || entry.optional === true || present[path]?.version === entry.version,
  )
}

function readPackages(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8')).packages
  } catch {
    return undefined
  }
}

async function install() {
  const began = Date.now()
  const seconds = () => Math.round((Date.now() - began) / 1000)
  say('Installing packages; the first time this takes a minute or two.')
  const beat = setInterval(() => say(`Installing packages: ${seconds()} s so far.`), 20_000)
  // The packages' own Node is replaced by this very step, so npm must not run on it.
  const path = pathFolders().filter((folder) => resolve(folder) !== binaries)
  const flags = ['--no-audit', '--no-fund', '--loglevel=error', '--include=dev', '--include=optional']
  const { code, output, missing } = await new Promise((done) => {
    const npm = spawn('npm', ['ci', ...flags], {
      cwd: root,
      env: { ...process.env, PATH: path.join(delimiter) },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    let output = ''
    npm.stdout.on('data', (text) => (output += text))
    npm.stderr.on('data', (text) => (output += text))
    npm.on('error', () => done({ code: 1, output, missing: true }))
    npm.on('close', (code) => done({ code: code ?? 1, output, missing: false }))
  })
  clearInterval(beat)
  if (missing) end(3, 'npm was not found. Install Node 20.9 or newer together with npm 10 or newer.')
  if (code !== 0) {
    process.stderr.write(output)
    const full = /ENOSPC/.test(output)
    end(
      3,
      full
        ? 'The packages could not be installed because the disk is full. Make about 2 GB free and try again.'
        : 'The packages could not be installed; npm’s own words stand above. Check the network and try again.',
    )
  }
  say(`Packages installed in ${seconds()} s.`)
}

/** The Node to run on: the one among the packages, else this one when it is as new. */
function findNode() {
  const packaged = join(binaries, 'node')
  if (existsSync(packaged) && spawnSync(packaged, ['--version']).status === 0) return packaged
  if (atLeast(process.versions.node, [24, 0])) return process.execPath
  return end(
    3,
    `Node 24 is not among the packages for this machine (${process.platform}, ${process.arch}). Install Node 24 and try again.`,
  )
}

function run(node, args) {
  const child = spawn(node, args, {
    // Paths that a person gives are meant from where they stand, which npm keeps in INIT_CWD.
    cwd: root,
    env: {
      ...process.env,
      INIT_CWD: process.env.INIT_CWD ?? process.cwd(),
      PATH: [binaries, ...pathFolders().filter((folder) => resolve(folder) !== binaries)].join(delimiter),
      NEXT_TELEMETRY_DISABLED: '1',
      ASTRO_TELEMETRY_DISABLED: '1',
      // What the CMS library says about itself is of no use to the person who runs a command.
      PAYLOAD_LOG_LEVEL: process.env.PAYLOAD_LOG_LEVEL ?? 'warn',
    },
    stdio: 'inherit',
  })
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
  // npm does not always live to pass a signal on; without it nobody is left who could stop this.
  const parent = process.ppid
  if (process.env.npm_lifecycle_event !== undefined)
    setInterval(() => process.ppid !== parent && child.kill('SIGTERM'), 500).unref()
  return new Promise((done) => {
    child.on('error', (error) => end(3, `${node} could not be started: ${error.message}.`))
    child.on('exit', (code, signal) => done(code ?? 128 + (constants.signals[signal] ?? 0)))
  })
}

function pathFolders() {
  return (process.env.PATH ?? '').split(delimiter).filter((folder) => folder !== '')
}

function commands() {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'))
  const known = Object.values(scripts).flatMap(
    (script) => /bootstrap\.mjs ([a-z-]+)$/.exec(script)?.[1] ?? [],
  )
  return known.filter((name) => readdirSync(join(root, 'bin')).includes(`${name}.ts`)).sort()
}

function atLeast(version, [major, minor]) {
  const [ownMajor, ownMinor] = version.split('.').map(Number)
  return ownMajor > major || (ownMajor === major && ownMinor >= minor)
}

function say(line) {
  process.stderr.write(`${line}\n`)
}

function end(code, line) {
  say(line)
  process.exit(code)
}
