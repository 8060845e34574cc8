import { readClockSpan } from './read-clock-span.ts'

/** The columns of a table of ps, by their headers. */
export interface PsColumns {
  readonly names: readonly string[]
  /** Whether the last column has the rest of the line, as a command has. */
  readonly isOpen: boolean
}

/** What a row states. */
export interface PsRow {
  readonly pid: number
  /** In bytes. */
  readonly rss: number
  readonly elapsed: number | undefined
  readonly vms: number | undefined
  readonly pcpu: number | undefined
  readonly cpuTime: number | undefined
}

/** Linux numbers processes to this, the BSDs and macOS to less. */
const LARGEST_PID = 4_194_304

/** What ps calls alike: `etime` and `etimes`, `time` and `times`. Both state the same, so that the first one counts. */
const TWICE = ['ELAPSED', 'TIME']

/** What `ps -o lstart` prints, which is one column. */
const START = /[A-Z][a-z]{2} (?:[A-Z][a-z]{2} [ \d]\d|[ \d]\d [A-Z][a-z]{2}) \d\d:\d\d:\d\d \d{4}/

/** Find the columns that a header names; `undefined` for a line that is no header with PID and RSS. */
export function findPsColumns(line: string): PsColumns | undefined {
  const names = line.trim().split(/\s+/)
  const isHeader = names.includes('PID') && names.includes('RSS') && names.every(isName)
  const once = names.filter((name) => !TWICE.includes(name))
  if (!isHeader || new Set(once).size < once.length) return undefined
  return { names, isOpen: /^(?:COMMAND|CMD|COMM|ARGS)$/.test(names.at(-1) ?? '') }
}

function isName(word: string): boolean {
  return /^[A-Z%][A-Z%_+]*$/.test(word)
}

/** Read a row; `undefined` for a line that is none. */
export function readPsRow(line: string, { names, isOpen }: PsColumns): PsRow | undefined {
  const words = line.replace(START, 'START').trim().split(/\s+/)
  if (isOpen ? words.length < names.length : words.length !== names.length) return undefined
  const word = (...headers: readonly string[]): string | undefined =>
    words[names.findIndex((name) => headers.includes(name))]
  const pid = readWhole(word('PID'))
  const rss = readWhole(word('RSS'))
  if (pid === undefined || rss === undefined || pid > LARGEST_PID) return undefined
  const vms = readWhole(word('VSZ', 'VSIZE'))
  const row = {
    elapsed: readSpan(word('ELAPSED')),
    pcpu: readDecimal(word('%CPU', 'CPU')),
    cpuTime: readSpan(word('TIME', 'CPUTIME')),
  }
  // A line of another table may have numbers in the same places.
  const stated = [word('ELAPSED'), word('%CPU', 'CPU'), word('TIME', 'CPUTIME')]
  const isForeign = Object.values(row).some(
    (value, i) => value === undefined && !BLANK_CELLS.includes(stated[i] ?? '-'),
  )
  if (isForeign) return undefined
  return { pid, rss: rss * 1024, ...row, vms: vms === undefined ? undefined : vms * 1024 }
}

/** What ps prints in place of a number. */
const BLANK_CELLS = ['-', '?']

function readWhole(word: string | undefined): number | undefined {
  return word !== undefined && /^\d{1,15}$/.test(word) ? Number(word) : undefined
}

function readDecimal(word: string | undefined): number | undefined {
  return word !== undefined && /^\d+(?:[.,]\d+)?$/.test(word)
    ? Number(word.replace(',', '.'))
    : undefined
}

/** A time such as `1-02:03:04`, or seconds, as `ps -o etimes` prints them. */
function readSpan(word: string | undefined): number | undefined {
  const seconds = word === undefined ? NaN : (readWhole(word) ?? readClockSpan(word))
  return Number.isNaN(seconds) ? undefined : seconds
}
