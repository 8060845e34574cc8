import { readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeMachine, readVersions } from './describe-machine.mjs'

const root = path.join(path.dirname(fileURLToPath(import.meta.url)), '../..')
const resultsFile = path.join(root, 'test/bench/results.json')
const pageFile = path.join(root, 'docs/benchmarks.md')

/** The rows in the order of the page: what is done, and what the others do. */
const ROWS = {
  dtrace: {
    title: 'A malloc log of DTrace',
    text: '`tracedocs dtrace` counts, pairs each `free` with its `malloc`, and finds call sites, sizes and the peak; `tracedocs build` writes a value of it into a page, and hashes the log for the lock. `grep` and `wc` only count lines.',
  },
  'process-log': {
    title: "A log of a program, with pymemtrace's records",
    text: 'Every 50th line is a record. `tracedocs extract` writes the table that process.py writes.',
  },
  pidstat: {
    title: '`pidstat -h -H -r -u`',
    text: 'Four processes, a sample of each every second.',
  },
  gc: { title: '`java -Xlog:gc`', text: 'A pause a line.' },
  'own-json': {
    title: "JSON lines of a program's own",
    text: 'A format of four fields in the configuration; every line is a record.',
  },
  profile: { title: "cPyMemTrace's Profile", text: 'A call, a return or an event a line.' },
  reference: {
    title: "cPyMemTrace's Reference Tracing",
    text: 'An object that is made or deleted a line.',
  },
  'five-charts': {
    title: 'Five charts of five logs',
    text: 'The logs of the example, one program each for the peer and one gnuplot.',
  },
  mprof: {
    title: 'A chart of memory_profiler',
    text: '100,000 samples of `mprof run`, drawn as SVG by both.',
  },
  scripts: {
    title: '91 scripts of gnuplot',
    text: 'tracedocs draws all in one process; gnuplot is started for each.',
  },
  'data-file': { title: 'A line through the rows of a data file', text: 'One script, one SVG.' },
  pages: {
    title: '200 pages, nothing kept from before',
    text: 'tracedocs writes a value of a log into each page; embedme, which computes nothing, writes a file into each. Both have been written before.',
  },
  load: {
    title: '5,000 pages, 2,000 logs, 200 charts',
    text: '20,000 values, tables and charts in 17 MB of Markdown. The first build writes all pages; when one log changes, 17 files do. `lint` checks every number of every page, and compares it with the runs.',
  },
  start: { title: 'Start', text: '`tracedocs --help`.' },
  nothing: {
    title: 'A build with nothing to do',
    text: 'The example, nothing of which has changed.',
  },
}

/** Keep what a row came to, in place of what it came to before, and write the page of all. */
export function writePage({ row, ...result }, settings) {
  const kept = readResults()
  const measured = { ...result, machine: describeMachine(), versions: readVersions(), settings }
  kept[row] = measured
  writeFileSync(resultsFile, `${JSON.stringify(order(kept), null, 2)}\n`)
  rewritePage()
}

/** Write the page of what was measured so far. */
export function rewritePage() {
  writeFileSync(pageFile, formatPage(Object.entries(order(readResults()))))
}

/** The rows that the page has, in its order. */
function order(results) {
  const rows = Object.keys(ROWS).filter((row) => Object.hasOwn(results, row))
  return Object.fromEntries(rows.map((row) => [row, results[row]]))
}

function readResults() {
  try {
    return JSON.parse(readFileSync(resultsFile, 'utf8'))
  } catch (error) {
    if (error.code === 'ENOENT') return {}
    throw error
  }
}

/** Format the page of some rows; a page of other rows than were measured cannot come of it. */
export function formatPage(rows) {
  const sections = rows.map(([row, result]) => formatRow(row, result))
  return `# Benchmarks

What tracedocs costs beside programs that people have. \`npm run bench -- --write\` measures and writes this page; [test/bench](../test/bench/README.md) says how, and how to measure one row. No figure here is typed.

Programs are run in turn, so that a slow moment of the machine meets all of them. Times are medians, memory is the most of all rounds, and a ratio is the median of those of pairs that ran one behind the other: what the first program of a table takes, divided by what the other takes. The logs are made from a seed and lie in the page cache. \`grep\` writes to a pipe, since it stops at the first match where nobody reads what it writes. A peer that takes minutes is run once.

${formatMachines(rows)}

${sections.join('\n\n')}
`
}

function formatMachines(rows) {
  const machines = groupRows(rows, ({ machine }) =>
    [
      `${machine.cores} × ${machine.cpu}, ${machine.memory}`,
      machine.system,
      `Node ${machine.node.slice(1)}`,
    ].join('; '),
  )
  const versions = groupRows(rows, (result) => Object.values(result.versions).join('; '))
  const loads = rows.map(([, { load }]) => load)
  const load = `Load while it was measured (\`uptime\`, the most of a row): ${formatRange(loads)}${Math.max(...loads) > 2 ? ', so that other programs ran beside. Ratios of CPU time hold better than times then' : ''}.`
  return [
    `Machine: ${formatGroups(machines, rows)}.`,
    `Peers: ${formatGroups(versions, rows)}.`,
    load,
  ].join('\n\n')
}

/** Rows by what a function says of them. */
function groupRows(rows, describe) {
  const groups = new Map()
  for (const [row, result] of rows) {
    const key = describe(result)
    groups.set(key, [...(groups.get(key) ?? []), row])
  }
  return groups
}

function formatGroups(groups, rows) {
  return [...groups]
    .map(([text, of]) => (of.length === rows.length ? text : `${text} (${of.join(', ')})`))
    .join(' · ')
}

function formatRange(numbers) {
  const [low, high] = [Math.min(...numbers), Math.max(...numbers)].map((load) => load.toFixed(1))
  return low === high ? low : `${low} to ${high}`
}

function formatRow(row, { input, entries, load }) {
  const cells = [
    ['program', 'wall', 'CPU', 'memory', 'first ÷ it, wall', 'first ÷ it, CPU', 'rounds'],
    ...entries.map((entry) => [
      entry.shown,
      formatSeconds(entry.seconds),
      formatSeconds(entry.cpu),
      `${entry.megabytes.toFixed(0)} MiB`,
      entry.wallRatio === undefined ? '' : `×${formatRatio(entry.wallRatio)}`,
      entry.cpuRatio === undefined ? '' : `×${formatRatio(entry.cpuRatio)}`,
      String(entry.rounds),
    ]),
  ]
  const widths = cells[0].map((_, i) => Math.max(3, ...cells.map((line) => line[i].length)))
  const format = (line) => `| ${line.map((cell, i) => align(cell, widths[i], i)).join(' | ')} |`
  const rule = widths.map((width, i) =>
    i === 0 ? `:${'-'.repeat(width - 1)}` : `${'-'.repeat(width - 1)}:`,
  )
  const { title, text } = ROWS[row]
  return `## ${title}

\`--only ${row}\`${input === undefined ? '' : `, ${input}`}. ${text}${load > 2 ? ` Load ${load.toFixed(1)}.` : ''}

${format(cells[0])}
| ${rule.join(' | ')} |
${cells.slice(1).map(format).join('\n')}`
}

function align(cell, width, column) {
  return column === 0 ? cell.padEnd(width) : cell.padStart(width)
}

function formatSeconds(seconds) {
  return seconds < 10 ? `${seconds.toFixed(2)} s` : `${seconds.toFixed(0)} s`
}

function formatRatio(ratio) {
  return ratio >= 100 ? ratio.toFixed(0) : ratio.toPrecision(2)
}
