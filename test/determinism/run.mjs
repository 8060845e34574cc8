// Builds example-docs from nothing on several versions of Node, under other locales, time zones, masks, folders and orders of the
// file system, with the logs and from the lock alone, and compares every byte that is written.
//
//     npm run determinism [-- --node 20,22,24,26]
import { execFileSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const program = path.join(root, 'dist/cli/main.js')
const { values } = parseArgs({ options: { node: { type: 'string', default: '20,22,24,26' } } })
const work = mkdtempSync(path.join(tmpdir(), 'tracedocs-determinism-'))
const preload = new URL('other-order.mjs', import.meta.url).href

/** What a build may be under. `cwd` is another folder than that of the project. */
const PLAIN = { env: { LC_ALL: 'C', LANG: 'C', TZ: 'UTC' }, umask: 0o022 }
const OTHERS = {
  locale: { ...PLAIN, env: { ...PLAIN.env, LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE.UTF-8' } },
  'time zone': { ...PLAIN, env: { ...PLAIN.env, TZ: 'Asia/Kathmandu' } },
  umask: { ...PLAIN, umask: 0o077 },
  folder: { ...PLAIN, isElsewhere: true },
  'order of files': { ...PLAIN, isReversed: true },
}
const ALL = {
  env: { LC_ALL: 'tr_TR.UTF-8', LANG: 'de_DE.UTF-8', TZ: 'Asia/Kathmandu' },
  ...{ umask: 0o077, isElsewhere: true, isReversed: true },
}

/** Install a version of Node, as the package `node` of npm brings it; the path of its program. */
function installNode(version) {
  const folder = path.join(work, `node-${version}`)
  mkdirSync(folder)
  execFileSync(
    'npm',
    ['install', '--silent', '--no-audit', '--no-fund', '--prefix', folder, `node@${version}`],
    { stdio: 'inherit' },
  )
  return path.join(folder, 'node_modules/node/bin/node')
}

let count = 0

/** Build example-docs with no chart, no lock (but where it is all that there is), and pages that show nothing; the sums of all files. */
function build(node, { env, umask, isElsewhere = false, isReversed = false }, lock) {
  const folder = path.join(work, `build-${String(count++)}`)
  const isKept = (file) =>
    !/tracedocs\.lock\.json$/.test(file) && !(lock !== undefined && /\/logs(?:\/|$)/.test(file))
  cpSync(path.join(root, 'example-docs'), folder, { recursive: true, filter: isKept })
  const run = (...argv) => {
    const before = process.umask(umask)
    try {
      const args = [...(isReversed ? ['--import', preload] : []), program, ...argv]
      const where = isElsewhere ? ['-C', folder] : []
      execFileSync(node, [...args, ...where], {
        cwd: isElsewhere ? '/' : folder,
        env: { PATH: process.env.PATH, HOME: work, TRACEDOCS_CACHE: 'off', ...env },
        stdio: ['ignore', 'ignore', 'pipe'],
      })
    } finally {
      process.umask(before)
    }
  }
  run('clean', '-q')
  for (const file of listFiles(folder)) if (file.endsWith('.svg')) rmSync(path.join(folder, file))
  if (lock !== undefined) cpSync(lock, path.join(folder, 'tracedocs.lock.json'))
  run('build', '-q', ...(lock === undefined ? [] : ['--frozen']))
  const made = listFiles(folder).filter((file) => !file.startsWith('logs/'))
  const sums = new Map(made.map((file) => [file, sum(readFileSync(path.join(folder, file)))]))
  return { folder, sums }
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      path.relative(folder, path.join(entry.parentPath, entry.name)).replaceAll(path.sep, '/'),
    )
    .sort()
}

const sum = (bytes) => createHash('sha256').update(bytes).digest('hex')

let failures = 0

function compare(name, wanted, { folder, sums }) {
  const files = [...new Set([...wanted.sums.keys(), ...sums.keys()])]
  const other = files.filter((file) => wanted.sums.get(file) !== sums.get(file))
  console.log(
    `${other.length === 0 ? 'same ' : 'OTHER'}  ${String(files.length)} files  ${name}${other.map((file) => `\n       ${file}`).join('')}`,
  )
  if (other.length > 0) failures++
  else rmSync(folder, { recursive: true })
}

try {
  if (!existsSync(program)) throw new Error('run `npm run build` first')
  const wanted = build(process.execPath, PLAIN)
  if (![...wanted.sums.keys()].some((file) => file.endsWith('.svg')))
    throw new Error('no chart was drawn')
  const lock = path.join(wanted.folder, 'tracedocs.lock.json')
  compare(`node ${process.version}, from the lock`, wanted, build(process.execPath, PLAIN, lock))
  for (const [name, setting] of Object.entries(OTHERS)) {
    compare(`node ${process.version}, other ${name}`, wanted, build(process.execPath, setting))
    compare(
      `node ${process.version}, other ${name}, from the lock`,
      wanted,
      build(process.execPath, setting, lock),
    )
  }
  for (const version of values.node.split(',')) {
    const node = installNode(version)
    const shown = `node ${execFileSync(node, ['--version'], { encoding: 'utf8' }).trim()}`
    compare(`${shown}, all other`, wanted, build(node, ALL))
    compare(`${shown}, all other, from the lock`, wanted, build(node, ALL, lock))
  }
  console.log(
    failures === 0
      ? 'all builds have the same bytes'
      : `${String(failures)} builds differ; they are left in ${work}`,
  )
} finally {
  if (failures === 0) rmSync(work, { recursive: true, force: true })
}
process.exitCode = failures === 0 ? 0 : 1
