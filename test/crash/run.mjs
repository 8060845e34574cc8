// npm run crash -- [--kills N] [--pages N] [--seed N]
//
// Builds a project of many pages in a process of its own and kills that with SIGKILL at random moments, aimed at the
// time in which files are written. After each kill every page and every picture has to be whole, as it was before or
// as it is to be; the next build has to end with 0; and nothing that it did not write may be left in the folder.
// Ends with 1 when something was wrong.
import { spawn } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  watch,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { setTimeout } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const main = path.join(root, 'dist/cli/main.js')
if (!existsSync(main)) throw new Error('Expected dist/ to be there; run `npm run build`')
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    pages: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
})
const [kills, pages] = [Number(values.kills), Number(values.pages)]
if (!(kills > 0 && pages > 0)) throw new Error('Expected --kills and --pages to be above 0')

/** Numbers of at least 0 and below 1, the same for the same seed (Lehmer; Park and Miller 1988). */
function createRandom(seed) {
  let state = (seed % 2147483646) + 1
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
const random = createRandom(Number(values.seed))

const folder = mkdtempSync(path.join(tmpdir(), 'tracedocs-crash-'))
const names = Array.from({ length: pages }, (_, i) => `docs/part${i % 7}/page${i}.md`)
const PAGE = `# Page

<!-- tracedocs: begin table times -->
<!-- tracedocs: end -->

<!-- tracedocs: begin chart memory -->
<!-- tracedocs: end -->

It took <span data-tracedocs="real">?</span>, says its author.
`
const CONFIG = `pages: [docs/**/*.md]
runs: {a: {logs: a.log}}
values: {real: a.time.real}
charts: {memory: {run: a}}
tables: {times: {rows: [a], columns: [{header: Run, value: title}, {header: Real, value: time.real}]}}
`

/** A log whose figures are those of a round, so that each round has something to write. */
function createLog(round) {
  const sample = (i) =>
    `2026-01-02 03:04:0${i} - INFO - ProcessLoggingThread-JSON {"memory_info": {"rss": ${i * 1e6 + round}, "vms": 1}, "cpu_times": {"user": ${i}, "system": 0}, "elapsed_time": ${i}, "pid": 42}\n`
  return `${[1, 2, 3, 4].map(sample).join('')}real ${round}.50\nuser 1.00\nsys 0.10\n`
}

function listFiles() {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.relative(folder, path.join(entry.parentPath, entry.name)))
    .sort()
}

const readAll = () =>
  new Map(listFiles().map((name) => [name, readFileSync(path.join(folder, name), 'utf8')]))

/** Start a build; `undefined` is a build to its end, else it is killed so long after it begins to write. */
async function build(killAfter) {
  const child = spawn(process.execPath, [main, 'build', '--no-cache'], {
    cwd: folder,
    stdio: 'ignore',
  })
  const ended = new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ?? code)),
  )
  if (killAfter === undefined) return ended
  const watcher = watch(folder)
  const writing = new Promise((resolve) => {
    watcher.on('change', (_, name) => {
      if (String(name).startsWith('.tracedocs')) resolve()
    })
  })
  await Promise.race([writing, ended])
  watcher.close()
  await setTimeout(killAfter)
  child.kill('SIGKILL')
  return ended
}

const faults = []
const counts = { killed: 0, torn: 0, stray: 0, mixed: 0 }
try {
  for (const name of names) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), PAGE)
  }
  writeFileSync(path.join(folder, 'tracedocs.yaml'), CONFIG)
  writeFileSync(path.join(folder, 'a.log'), createLog(1))
  if ((await build()) !== 0) throw new Error('Expected the first build to end with 0')
  const known = listFiles()

  for (let round = 2; round < kills + 2; round += 1) {
    const before = readAll()
    writeFileSync(path.join(folder, 'a.log'), createLog(round))
    const ended = await build(Math.floor(random() * 600))
    const killed = readAll()
    if (ended === 'SIGKILL') counts.killed += 1
    if ([...killed.keys()].some((name) => !known.includes(name))) counts.stray += 1
    if ((await build()) !== 0) faults.push(`round ${round}: the next build did not end with 0`)
    const after = readAll()
    const torn = known.filter((name) => {
      const text = killed.get(name)
      return name !== 'a.log' && text !== before.get(name) && text !== after.get(name)
    })
    counts.torn += torn.length
    for (const name of torn) faults.push(`round ${round}: ${name} is neither old nor new`)
    const changed = names.filter((name) => killed.get(name) !== before.get(name)).length
    if (changed > 0 && changed < names.length) counts.mixed += 1
    for (const name of after.keys()) {
      if (!known.includes(name))
        faults.push(`round ${round}: ${name} is left over after the next build`)
    }
    for (const name of names) {
      if (!after.get(name)?.includes(`${round}.50`))
        faults.push(`round ${round}: ${name} is not up to date`)
    }
    for (const name of after.keys()) if (!known.includes(name)) rmSync(path.join(folder, name))
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
for (const fault of faults.slice(0, 20)) console.log(fault)
console.log(
  `${kills} builds of ${pages} pages: ${counts.killed} killed, ${counts.stray} left files beside pages, ${counts.mixed} had written some pages of all; ${counts.torn} files torn, ${faults.length} faults`,
)
if (faults.length > 0) process.exitCode = 1
