// npm run crash -- [--kills N] [--minutes N] [--pages N] [--seed N]
//
// Builds a project of many pages, of three syntaxes, in a process of its own and kills that with SIGKILL at random
// moments of the time in which files are written, which the builds before tell; every second build remembers logs. After
// each kill every page and every picture has to be whole, as it was before or as it is to be; the next build has to end
// with 0; and nothing that it did not write may be left in the folder. Ends with 1 when something was wrong.
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
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const root = fileURLToPath(new URL('../..', import.meta.url))
const main = path.join(root, 'dist/cli/main.js')
if (!existsSync(main)) throw new Error('Expected dist/ to be there; run `npm run build`')
const { values } = parseArgs({
  options: {
    kills: { type: 'string', default: '100' },
    minutes: { type: 'string', default: 'Infinity' },
    pages: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
})
const [kills, pages, minutes] = [values.kills, values.pages, values.minutes].map(Number)
if (!(kills > 0 && pages > 0 && minutes > 0)) {
  throw new Error('Expected --kills, --pages and --minutes to be above 0')
}

/** Numbers of at least 0 and below 1, the same for the same seed (Lehmer; Park and Miller 1988). */
function createRandom(seed) {
  let state = (seed % 2147483646) + 1
  return () => (state = (state * 48271) % 2147483647) / 2147483647
}
const random = createRandom(Number(values.seed))

const base = mkdtempSync(
  path.join(existsSync('/dev/shm') ? '/dev/shm' : tmpdir(), 'tracedocs-crash-'),
)
const [folder, memory] = [path.join(base, 'project'), path.join(base, 'memory')]

const MARKED = `# Page

<!-- tracedocs: begin table times -->
<!-- tracedocs: end -->

<!-- tracedocs: begin chart memory -->
<!-- tracedocs: end -->

It took <span data-tracedocs="real">?</span>, says its author.
`
const PAGES = {
  md: MARKED,
  html: `<!doctype html>\n<title>Page</title>\n${MARKED.replace('# Page', '<h1>Page</h1>')}`,
  rst: `Page
====

.. tracedocs: begin table times
.. tracedocs: end

.. tracedocs: begin chart memory
.. tracedocs: end

It took |td-real|, says its author.

.. tracedocs: begin values
.. tracedocs: end
`,
}
const EXTENSIONS = Object.keys(PAGES)
const names = Array.from(
  { length: pages },
  (_, i) => `docs/part${i % 7}/page${i}.${EXTENSIONS[i % EXTENSIONS.length]}`,
)
const CONFIG = `pages: [docs/**/*.md, docs/**/*.html, docs/**/*.rst]
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

const HOLD_FILE = '.tracedocs.building'
/** How long the last whole build wrote, in ms. */
let writing = 0

/**
 * Start a build, which is killed at a part of the time that the last one wrote; `undefined` is a build to its end.
 * Resolves to its exit code, or to the signal that ended it.
 */
async function build(killAt, remembers) {
  const child = spawn(process.execPath, [main, 'build', ...(remembers ? [] : ['--no-cache'])], {
    cwd: folder,
    stdio: 'ignore',
    env: { ...process.env, XDG_CACHE_HOME: memory },
  })
  let start, timer
  const watcher = watch(folder)
  watcher.on('change', (_, name) => {
    if (String(name) !== HOLD_FILE) return
    start ??= performance.now()
    if (killAt === undefined) writing = performance.now() - start
    else timer ??= setTimeout(() => child.kill('SIGKILL'), killAt * writing)
  })
  const ended = await new Promise((resolve) =>
    child.on('exit', (code, signal) => resolve(signal ?? code)),
  )
  clearTimeout(timer)
  watcher.close()
  return ended
}

/** What was found after so many kills. */
function formatCounts(done) {
  const minutes = ((Date.now() - start) / 60_000).toFixed(1)
  return `${done} builds of ${pages} pages in ${minutes} min: ${counts.killed} killed, ${counts.stray} left files beside pages, ${counts.mixed} had written some pages of all; ${counts.torn} files torn, ${faults.length} faults`
}

const faults = []
const start = Date.now()
let rounds = 0
const counts = { killed: 0, torn: 0, stray: 0, mixed: 0 }
try {
  for (const name of names) {
    mkdirSync(path.join(folder, path.dirname(name)), { recursive: true })
    writeFileSync(path.join(folder, name), PAGES[path.extname(name).slice(1)])
  }
  writeFileSync(path.join(folder, 'tracedocs.yaml'), CONFIG)
  writeFileSync(path.join(folder, 'a.log'), createLog(1))
  if ((await build()) !== 0) throw new Error('Expected the first build to end with 0')
  const known = listFiles()

  for (let round = 2; round < kills + 2 && Date.now() - start < minutes * 60_000; round += 1) {
    rounds += 1
    const before = readAll()
    writeFileSync(path.join(folder, 'a.log'), createLog(round))
    const remembers = round % 2 === 0
    // The files take their places at the end of the writing, which is short: half of the kills are aimed there.
    const killAt = round % 4 < 2 ? random() : 0.6 + random() / 2
    const ended = await build(killAt, remembers)
    const killed = readAll()
    if (ended === 'SIGKILL') counts.killed += 1
    if ([...killed.keys()].some((name) => !known.includes(name))) counts.stray += 1
    if ((await build(undefined, remembers)) !== 0)
      faults.push(`round ${round}: the next build did not end with 0`)
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
    if ((round - 1) % 50 === 0) console.error(formatCounts(round - 1))
  }
} finally {
  rmSync(base, { recursive: true, force: true })
}
for (const fault of faults.slice(0, 20)) console.log(fault)
console.log(formatCounts(rounds))
if (faults.length > 0) process.exitCode = 1
