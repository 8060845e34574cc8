import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { fileURLToPath } from 'node:url'
import { describeMachine, readVersions } from './describe-machine.mjs'

const folder = path.join(path.dirname(fileURLToPath(import.meta.url)), 'results')

/** What `tracedocs.yaml` has as the header of measured rows. */
const MEASURED = 'program,wall (s),cpu (s),memory (MiB),wall ratio,cpu ratio,rounds'

/** What rows work on; each has some of it. */
const INPUTS = [
  ...['row', 'bytes', 'load', 'lines', 'records', 'samples', 'scripts', 'runs'],
  ...['logs', 'charts', 'pages', 'regions', 'changed', 'shards', 'workers', 'parts', 'lock'],
]

/**
 * Keep what a row came to, in place of what it came to before: files of CSV and text, which `tracedocs build` makes the tables of the
 * documentation of.
 *
 * @param input what the row works on: numbers by the names of `INPUTS`; sizes are bytes
 */
export function writeResults({ row, input, load, entries }) {
  mkdirSync(folder, { recursive: true })
  const lines = entries.map((entry) =>
    [
      quote(markCode(entry.shown)),
      entry.seconds.toFixed(3),
      entry.cpu.toFixed(2),
      entry.megabytes.toFixed(0),
      entry.wallRatio === undefined ? '' : entry.wallRatio.toPrecision(4),
      entry.cpuRatio === undefined ? '' : entry.cpuRatio.toPrecision(4),
      entry.rounds,
    ].join(','),
  )
  writeFileSync(path.join(folder, `${row}.csv`), `${[MEASURED, ...lines].join('\n')}\n`)
  writeInputs(row, { ...input, load: load.toFixed(1) })
  noteMachine(row)
}

/** A command is code; what stands behind it says more of it. */
function markCode(shown) {
  return shown.replace(/^[^,;]+/, '`$&`')
}

function quote(text) {
  return /[",]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}

/** A line of each row, in the order of their names. */
function writeInputs(row, input) {
  const unknown = Object.keys(input).find((name) => !INPUTS.includes(name))
  if (unknown !== undefined) throw new Error(`Expected an input of the table, got ${unknown}`)
  const header = INPUTS.join(',')
  const others = readLines('inputs.csv').filter(
    (line) => line !== header && !line.startsWith(`${row},`),
  )
  const own = INPUTS.map((name) => (name === 'row' ? row : (input[name] ?? ''))).join(',')
  writeFileSync(
    path.join(folder, 'inputs.csv'),
    `${[header, ...[...others, own].sort()].join('\n')}\n`,
  )
}

/** What each row was measured on and beside, and the same for people: a line for all rows that share it. */
function noteMachine(row) {
  const place = path.join(folder, 'machines.json')
  const kept = existsSync(place) ? JSON.parse(readFileSync(place, 'utf8')) : {}
  const { cores, cpu, memory, system, node } = describeMachine()
  const machine = `${cores} × ${cpu}, ${memory}; ${system}; Node ${node.slice(1)}`
  const peers = Object.values(readVersions()).join('; ')
  const all = Object.entries({ ...kept, [row]: { machine, peers } }).sort(([a], [b]) =>
    a < b ? -1 : 1,
  )
  writeFileSync(place, `${JSON.stringify(Object.fromEntries(all), null, 2)}\n`)
  const lines = [...groupRows(all, 'machine'), ...groupRows(all, 'peers')]
  writeFileSync(path.join(folder, 'machine.txt'), `${lines.join('\n')}\n`)
}

function groupRows(all, kind) {
  const texts = [...new Set(all.map(([, noted]) => noted[kind]))]
  return texts.map((text) => {
    const rows = all.filter(([, noted]) => noted[kind] === text).map(([row]) => row)
    return `${kind}${texts.length === 1 ? '' : ` of ${rows.join(', ')}`}: ${text}`
  })
}

function readLines(file) {
  const place = path.join(folder, file)
  if (!existsSync(place)) return []
  return readFileSync(place, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
}
