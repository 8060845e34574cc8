// Times tracedocs beside other programs; see README.md here.
import { spawnSync } from 'node:child_process'
import { cpSync, existsSync, linkSync, mkdirSync, readdirSync, rmSync, statSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { gunzipSync } from 'node:zlib'
import { readFileSync, writeFileSync } from 'node:fs'
import { parseArgs } from 'node:util'
import { RECORD_EVERY, writeApplicationLog } from './application-log.mjs'
import { writeDtraceLog } from './dtrace-log.mjs'
import { formatTime, writeLoadTree } from './load-tree.mjs'
import { writeMprofLog, writePages } from './small-inputs.mjs'
import { writeProfileLog, writeReferenceLog } from './object-logs.mjs'
import { JSON_PROJECT, writeGcLog, writeJsonLog, writePidstatLog } from './recorder-logs.mjs'
import { plantSlips, slipNames } from './planted-slips.mjs'
import { hasPymemtrace, nameOutput, PYTHON, runPymemtrace } from './pymemtrace.mjs'
import { writeWalk } from './walk.mjs'
import { writeResults } from './write-results.mjs'
import { writeManyLogs } from './many-logs.mjs'

const here = path.dirname(fileURLToPath(import.meta.url))
const root = path.join(here, '../..')
const work = path.join(root, '.bench')
const cli = path.join(root, 'dist/cli/main.js')

const { values: options } = parseArgs({
  options: {
    lines: { type: 'string', default: '5000000' },
    // A list, such as 160000,1600000,16000000; a million are 63 MB.
    'dtrace-lines': { type: 'string', default: '16300000' },
    // Of the logs of recorders, collectors and programs of one's own.
    megabytes: { type: 'string', default: '1000' },
    repeats: { type: 'string', default: '5' },
    // Rows, such as `gc,start`.
    only: { type: 'string' },
    // Keep the results, in test/bench/results, and write the pages that show them.
    write: { type: 'boolean', default: false },
    // Sound tables of each relation that slips are planted into.
    tables: { type: 'string', default: '100' },
  },
})
/** How many parts the logs of `scale` are read in. */
const SHARDS = 20
const repeats = Number(options.repeats)
const only = options.only?.split(',')
/** What the row that is measured works on, as `write-results.mjs` names it. */
let input = {}

/** Run a command to its end: seconds of the clock and of CPU, and its peak memory, or undefined when it is not installed. */
function time([command, ...args]) {
  const measured = path.join(work, 'memory.txt')
  const start = performance.now()
  const ran = spawnSync('/usr/bin/time', ['-f', '%M %U %S', '-o', measured, command, ...args], {
    cwd: work,
    encoding: 'utf8',
    maxBuffer: 2 ** 30,
  })
  const seconds = (performance.now() - start) / 1000
  if (ran.error !== undefined || ran.status !== 0) {
    // A peer may not be installed; of tracedocs, nothing may fail.
    if ([command, ...args].some((arg) => arg.includes(cli)))
      throw new Error(`Expected tracedocs to succeed: ${ran.stderr}`)
    return undefined
  }
  const [memory, user, system] = readFileSync(measured, 'utf8').split(' ').map(Number)
  return { seconds, cpu: user + system, megabytes: memory / 1024, printed: ran.stdout }
}

/** A program that writes or prints nothing was not timed at its work. */
function checkWork({ name, writes = [], prints }, timed) {
  const missing = writes.find((file) => !existsSync(file) || statSync(file).size === 0)
  if (missing !== undefined) throw new Error(`Expected ${name} to write ${path.basename(missing)}`)
  if (prints !== undefined && !prints.test(timed.at(-1).printed))
    throw new Error(`Expected ${name} to print ${String(prints)}`)
}

/** Alternate between the commands, so that a slow moment of the machine meets all of them. */
function compare(commands) {
  const samples = new Map(commands.map(({ name }) => [name, []]))
  for (let round = 0; round <= repeats; round++) {
    for (const command of commands) {
      const { name, runs, heavy = false, before, writes = [], isThere = false } = command
      if (heavy && round !== 1) continue
      before?.()
      for (const file of writes) rmSync(file, { force: true })
      const timed = runs.map(time)
      if (isThere && timed.includes(undefined)) throw new Error(`Expected ${name} to succeed`)
      if (!timed.includes(undefined)) checkWork(command, timed)
      // The first round fills the page cache.
      if (round === 0 || timed.includes(undefined)) continue
      samples.get(name).push({
        seconds: timed.reduce((sum, { seconds }) => sum + seconds, 0),
        cpu: timed.reduce((sum, { cpu }) => sum + cpu, 0),
        megabytes: Math.max(...timed.map(({ megabytes }) => megabytes)),
      })
    }
  }
  return samples
}

function median(numbers) {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)]
}

/** The median of the ratios of pairs that ran one behind the other: what ours takes of theirs. */
function compareTimes(ours, theirs, kind) {
  return median(theirs.map((own, i) => (ours[i] ?? ours.at(-1))[kind] / Math.max(own[kind], 0.01)))
}

function report(row, prepare) {
  if (only !== undefined && !only.includes(row)) return
  input = {}
  const commands = prepare()
  const before = os.loadavg()[0]
  const samples = compare(commands)
  const load = Math.max(before, os.loadavg()[0])
  const ours = samples.get('tracedocs')
  const entries = []
  console.log(`\n${row} (load ${load.toFixed(1)})`)
  for (const [name, timed] of samples) {
    if (timed.length === 0) {
      console.log(`  ${name.padEnd(26)} not installed`)
      continue
    }
    const seconds = median(timed.map((sample) => sample.seconds))
    const megabytes = Math.max(...timed.map((sample) => sample.megabytes))
    const cpu = median(timed.map((sample) => sample.cpu))
    const { shown = name, isOwn = name === 'tracedocs' } = commands.find((one) => one.name === name)
    const ratios = isOwn
      ? {}
      : {
          wallRatio: compareTimes(ours, timed, 'seconds'),
          cpuRatio: compareTimes(ours, timed, 'cpu'),
        }
    entries.push({ shown, seconds, cpu, megabytes, rounds: timed.length, ...ratios })
    const times = `${seconds.toFixed(3).padStart(8)} s ${cpu.toFixed(2).padStart(7)} s CPU`
    const ratio = isOwn
      ? ''
      : `  tracedocs takes ×${ratios.cpuRatio.toPrecision(3)} of its CPU time, ×${ratios.wallRatio.toPrecision(3)} of its time`
    console.log(`  ${name.padEnd(26)} ${times} ${megabytes.toFixed(0).padStart(6)} MiB${ratio}`)
  }
  // After each row, since the next one may be stopped.
  if (options.write) writeResults({ row, input, load, entries })
}

/** Search a log for its anchor; to a pipe, since grep stops early otherwise. */
function grepFor(anchor, log, program = 'grep') {
  const name = `${program} -c '${anchor}'`
  return { name, runs: [['sh', '-c', `${name} ${log} | cat`]] }
}

/** A log that is made once, and kept for later runs. */
function makeLog(name, write) {
  const log = path.join(work, name)
  if (!existsSync(log)) write(log)
  input = { bytes: statSync(log).size }
  console.log(`\n${name}: ${(input.bytes / 1e6).toFixed(0)} MB`)
  return log
}

/** A build of a project of one page with one value, whose log is new to it. */
function buildOf(
  value,
  log,
  configuration = `pages: [page.md]\nruns: { a: { title: A, logs: log.txt } }\n`,
) {
  const folder = path.join(work, `build-${path.basename(log, '.log')}`)
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder)
  linkSync(log, path.join(folder, 'log.txt'))
  writeFileSync(path.join(folder, 'tracedocs.yaml'), configuration)
  writeFileSync(path.join(folder, 'page.md'), `<span data-tracedocs="${value}">0</span>\n`)
  return ['sh', '-c', `rm -f ${folder}/tracedocs.lock.json && node ${cli} build -C ${folder}`]
}

/** A build of a long log, beside the search for its anchor. */
function reportBuild(row, { write, value, anchor, configuration }) {
  report(row, () => {
    const log = makeLog(`${row}-${options.megabytes}.log`, (file) => {
      write(file, Number(options.megabytes) * 1e6)
    })
    return [
      {
        ...{ name: 'tracedocs', shown: 'tracedocs build' },
        runs: [buildOf(value, log, configuration)],
      },
      grepFor(anchor, log),
      { name: 'wc -l', runs: [['wc', '-l', log]] },
    ]
  })
}

/** Where pymemtrace writes. */
const plots = path.join(work, 'plots')
mkdirSync(plots, { recursive: true })
console.log(`node ${process.version}`)
const reference = path.join(here, 'reference.py')

for (const lines of options['dtrace-lines'].split(',').map(Number)) {
  report('dtrace', () => {
    const log = makeLog(`dtrace-${lines}.log`, (file) => {
      writeDtraceLog(file, lines)
    })
    input.lines = lines
    return [
      { name: 'tracedocs', shown: 'tracedocs dtrace', runs: [['node', cli, 'dtrace', log]] },
      { name: 'tracedocs build', isOwn: true, runs: [buildOf('a.dtrace.mallocs', log)] },
      grepFor('malloc', log),
      { name: 'wc -l', runs: [['wc', '-l', log]] },
      hasPymemtrace
        ? {
            ...{ name: 'analyser (pymemtrace)', isThere: true, heavy: true },
            shown: 'pymemtrace.util.dtrace_log_analyse',
            runs: [runPymemtrace('util.dtrace_log_analyse', '-l', '50', log)],
            prints: /Count mallocs: +[1-9]/,
          }
        : {
            ...{ name: 'analyser (stand-in)', heavy: true },
            shown: 'reference-dtrace.py, a stand-in for dtrace_log_analyse',
            runs: [[PYTHON, path.join(here, 'reference-dtrace.py'), log]],
          },
    ]
  })
}

report('process-log', () => {
  const log = makeLog(`application-${options.lines}.log`, (file) => {
    writeApplicationLog(file, Number(options.lines))
  })
  input = { ...input, lines: Number(options.lines), records: Number(options.lines) / RECORD_EVERY }
  const needle = 'ProcessLoggingThread-JSON'
  return [
    {
      ...{ name: 'tracedocs', shown: 'tracedocs extract' },
      runs: [['node', cli, 'extract', log, '-o', 'series.txt']],
    },
    { name: 'tracedocs build', isOwn: true, runs: [buildOf('a.rss.peak', log)] },
    grepFor(needle, log, 'rg'),
    grepFor(needle, log),
    hasPymemtrace
      ? {
          ...{ name: 'process.py (pymemtrace)', isThere: true, heavy: true },
          shown: 'pymemtrace.process, which draws a chart, too',
          runs: [runPymemtrace('process', log, plots)],
          writes: [nameOutput(plots, log, 77077, 'dat')],
        }
      : {
          ...{ name: 'process.py (stand-in)', heavy: true },
          shown: 'reference.py, a stand-in for process.py',
          runs: [[PYTHON, reference, log, '.']],
        },
  ]
})

const ONE_PROCESS = 'pages: [page.md]\nruns: { a: { title: A, logs: log.txt, pid: 5010 } }\n'
reportBuild('pidstat', {
  write: writePidstatLog,
  value: 'a.rss.peak',
  anchor: '# Time',
  configuration: ONE_PROCESS,
})
reportBuild('gc', { write: writeGcLog, value: 'a.gc.pause.max', anchor: 'GC(' })
reportBuild('own-json', {
  ...{ write: writeJsonLog, value: 'a.rss.peak', anchor: '{"' },
  configuration: JSON_PROJECT,
})

reportBuild('profile', { write: writeProfileLog, value: 'a.trace.rss.peak', anchor: 'NEXT:' })
reportBuild('reference', {
  write: writeReferenceLog,
  value: 'a.trace.new',
  anchor: 'NEW:',
})

report('five-charts', () => {
  const pids = ['77077', '76753', '77633', '3938', '4147']
  const logs = pids.map((pid) => {
    const folder = path.join(root, 'example-docs/logs', pid)
    const packed = path.join(folder, 'LASToHTML.log.gz')
    const plain = path.join(work, `${pid}.log`)
    writeFileSync(
      plain,
      existsSync(packed)
        ? gunzipSync(readFileSync(packed))
        : readFileSync(path.join(folder, 'LASToHTML.log')),
    )
    return plain
  })
  rmSync(path.join(work, 'charts'), { recursive: true, force: true })
  input = { logs: logs.length, charts: logs.length }
  return [
    {
      ...{ name: 'tracedocs', shown: 'tracedocs plot' },
      runs: [['node', cli, 'plot', ...logs, '-o', 'charts']],
    },
    hasPymemtrace
      ? {
          ...{ name: 'process.py (pymemtrace)', isThere: true },
          shown: 'pymemtrace.process, which runs gnuplot for a PNG',
          runs: logs.map((file) => runPymemtrace('process', file, plots)),
          writes: logs.map((file, i) => nameOutput(plots, file, pids[i], 'png')),
        }
      : {
          name: 'process.py (stand-in)+gnuplot',
          shown: 'reference.py, a stand-in for process.py; gnuplot',
          runs: logs.flatMap((file) => [
            [PYTHON, reference, file, '.'],
            ['gnuplot', `${path.basename(file)}.plt`],
          ]),
        },
  ]
})

report('scripts', () => {
  const cases = path.join(root, 'test/gnuplot/cases')
  cpSync(cases, path.join(work, 'cases'), { recursive: true })
  const scripts = readdirSync(cases).filter((name) => name.endsWith('.plt'))
  input = { scripts: scripts.length }
  const placed = scripts.map((name) => path.join(work, 'cases', name))
  return [
    {
      ...{ name: 'tracedocs', shown: 'tracedocs plot' },
      runs: [['node', cli, 'plot', ...placed, '-o', 'drawn']],
    },
    {
      ...{ name: 'gnuplot, one process each', shown: 'gnuplot' },
      runs: scripts.map((name) => ['sh', '-c', `cd cases && gnuplot ${name} 2>/dev/null`]),
    },
  ]
})

report('data-file', () => {
  writeWalk(path.join(work, 'walk.dat'), Number(options.lines))
  writeFileSync(
    path.join(work, 'walk.plt'),
    'set terminal svg size 1000,700\nset output "walk.svg"\nplot "walk.dat" using 1:2 with lines\n',
  )
  input = { bytes: statSync(path.join(work, 'walk.dat')).size, lines: Number(options.lines) }
  return [
    {
      ...{ name: 'tracedocs', shown: 'tracedocs plot' },
      runs: [['node', cli, 'plot', 'walk.plt', '-o', 'drawn']],
    },
    { name: 'gnuplot', runs: [['gnuplot', 'walk.plt']] },
    { name: 'wc -l', runs: [['wc', '-l', 'walk.dat']] },
  ]
})

report('mprof', () => {
  const log = makeLog('mprofile.dat', (file) => {
    writeMprofLog(file, 100_000)
  })
  input.samples = 100_000
  return [
    {
      ...{ name: 'tracedocs', shown: 'tracedocs plot' },
      runs: [['node', cli, 'plot', log, '-o', 'drawn']],
    },
    {
      ...{ name: 'mprof plot', shown: 'python3-mprof plot -o mprof.svg' },
      runs: [['env', 'MPLBACKEND=svg', 'python3-mprof', 'plot', '-o', 'mprof.svg', log]],
    },
  ]
})

report('pages', () => {
  input = { pages: 200 }
  const folder = writePages(path.join(work, 'pages'), input.pages)
  const embedme = path.join(work, 'peers/node_modules/.bin/embedme')
  return [
    {
      ...{ name: 'tracedocs', shown: 'tracedocs build --no-cache' },
      runs: [
        [
          ...['sh', '-c'],
          `rm -f ${folder}/tracedocs.lock.json && node ${cli} build --no-cache -C ${folder}`,
        ],
      ],
    },
    {
      name: "embedme 'embedded/*.md'",
      runs: [['sh', '-c', `cd ${folder} && ${embedme} 'embedded/*.md'`]],
    },
  ]
})

report('load', () => {
  const folder = path.join(work, 'load')
  const env = ['env', `XDG_CACHE_HOME=${path.join(work, 'load-cache')}`]
  const run = (...args) => [...env, 'node', cli, ...args, '-C', folder]
  const made = { pages: 5000, logs: 2000, charts: 200 }
  let edits = 0
  let edited = 0
  return [
    {
      ...{ name: 'tracedocs', shown: 'tracedocs build, the first' },
      before: () => {
        rmSync(path.join(work, 'load-cache'), { recursive: true, force: true })
        writeLoadTree(folder, made)
      },
      runs: [run('build')],
    },
    {
      ...{ name: 'one log changed', shown: 'tracedocs build, one log changed', isOwn: false },
      before: () => {
        // What was just written is looked at once more.
        time(run('build'))
        edited = Date.now()
        writeFileSync(path.join(folder, 'logs/777.log'), formatTime(10 + ++edits / 100))
      },
      runs: [run('build')],
    },
    {
      name: 'tracedocs lint',
      before: () => {
        input = { ...made, ...describeTree(folder, edited) }
      },
      runs: [run('lint')],
    },
  ]
})

report('start', () => [
  { name: 'tracedocs', shown: 'tracedocs --help', runs: [['node', cli, '--help']] },
  { name: 'node -e 0', runs: [['node', '-e', '0']] },
])

report('nothing', () => [
  {
    ...{ name: 'tracedocs', shown: 'tracedocs build' },
    runs: [['node', cli, 'build', '-C', path.join(root, 'example-docs')]],
  },
  { name: 'node -e 0', runs: [['node', '-e', '0']] },
])

reportScale()
reportSlips()
if (options.write) {
  const built = spawnSync('node', [cli, 'build', '-C', root], { stdio: 'inherit' })
  process.exitCode = built.status ?? 1
}

/** Reading many logs on one machine, and in parts; in a round, each step needs what the one before it made. */
function reportScale() {
  const workers = 2
  const made = { logs: 10_000, samples: 60, runs: 10 }
  const folder = path.join(work, 'many-logs')
  const at = (command) => ['sh', '-c', `cd ${folder} && ${command}`]
  const tracedocs = `node ${cli}`
  const extract = `${tracedocs} -q extract --part parts/{}.part --shard {}/${SHARDS}`
  report('scale', () => {
    const bytes = existsSync(folder)
      ? sizeOf(path.join(folder, 'logs'))
      : writeManyLogs(folder, made)
    input = { ...made, bytes, shards: SHARDS, workers }
    return [
      {
        ...{ name: 'tracedocs', shown: 'tracedocs build' },
        before: () => {
          rmSync(path.join(folder, 'tracedocs.lock.json'), { force: true })
        },
        runs: [at(`${tracedocs} build --no-cache`)],
      },
      {
        ...{ name: 'parallel', shown: 'parallel tracedocs extract --part', isThere: true },
        before: () => {
          rmSync(path.join(folder, 'parts'), { recursive: true, force: true })
          mkdirSync(path.join(folder, 'parts'))
        },
        runs: [at(`seq ${SHARDS} | parallel --will-cite --jobs ${workers} ${extract}`)],
      },
      {
        ...{ name: 'merge', shown: 'tracedocs lock merge' },
        before: () => {
          input.parts = sizeOf(path.join(folder, 'parts'))
        },
        runs: [at(`${tracedocs} lock merge parts/`)],
      },
      {
        ...{ name: 'frozen', shown: 'tracedocs build --frozen' },
        before: () => {
          input.lock = statSync(path.join(folder, 'tracedocs.lock.json')).size
        },
        runs: [at(`${tracedocs} build --frozen --no-cache`)],
      },
    ]
  })
}

/** The size of a folder's files. */
function sizeOf(folder) {
  return listFiles(folder).reduce((sum, file) => sum + statSync(file).size, 0)
}

function listFiles(folder) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
}

/** The size of a tree's pages, how many regions and values they have, and how many of its pages and pictures are newer than an edit. */
function describeTree(folder, edited) {
  const pages = listFiles(path.join(folder, 'pages'))
  const texts = pages.map((page) => readFileSync(page, 'utf8'))
  const written = [...pages, ...listFiles(path.join(folder, 'images'))]
  return {
    bytes: texts.reduce((sum, text) => sum + Buffer.byteLength(text), 0),
    regions: texts.join('').match(/tracedocs: begin|data-tracedocs=/g).length,
    changed: written.filter((file) => statSync(file).mtimeMs >= edited).length,
  }
}

/** Count which planted slips lint finds, by relation, and what it finds in sound tables. */
function reportSlips() {
  if (only !== undefined ? !only.includes('lint-slips') : options.write) return
  const folder = path.join(work, 'slips')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(folder, { recursive: true })
  const planted = plantSlips(Number(options.tables)).map((one, i) => ({ ...one, file: `${i}.md` }))
  for (const { file, page } of planted) writeFileSync(path.join(folder, file), page)
  const start = performance.now()
  const args = [cli, 'lint', '-C', folder, '--format', 'json', '-o', 'findings.json']
  spawnSync('node', args, { encoding: 'utf8', maxBuffer: 2 ** 30 })
  const seconds = (performance.now() - start) / 1000
  const { findings } = JSON.parse(readFileSync(path.join(folder, 'findings.json'), 'utf8'))
  const places = new Map()
  for (const { path: file, line } of findings) {
    const name = path.basename(file)
    places.set(name, [...(places.get(name) ?? []), line])
  }
  const relations = [...new Set(planted.map(({ relation }) => relation))]
  const count = (pages) => {
    const found = pages.filter(({ file, line }) => places.get(file)?.includes(line))
    const width = `${found.length}/${pages.length}`
    return `${width} ${((100 * found.length) / Math.max(1, pages.length)).toFixed(0)} %`.padStart(
      15,
    )
  }
  console.log(`\nlint-slips: ${planted.length} pages in ${seconds.toFixed(1)} s`)
  console.log(`  ${''.padEnd(24)}${slipNames.map((name) => name.padStart(15)).join('')}`)
  for (const relation of relations) {
    const own = planted.filter((page) => page.relation === relation)
    const cells = slipNames.map((slip) => count(own.filter((page) => page.slip === slip)))
    console.log(`  ${relation.padEnd(24)}${cells.join('')}`)
  }
  const cells = slipNames.map((slip) => count(planted.filter((page) => page.slip === slip)))
  console.log(`  ${'all'.padEnd(24)}${cells.join('')}`)
  const wrong = planted.reduce(
    (sum, { file, line }) => sum + (places.get(file) ?? []).filter((at) => at !== line).length,
    0,
  )
  console.log(`  findings that are none: ${wrong}`)
}
