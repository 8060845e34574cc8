import { formatPid } from '../records/sum-pid.ts'
import { readSideBySide } from '../quantities/long-column.ts'
import { readTableColumns, type ProcessTable } from './tabulate-process.ts'
import { describeKept } from './describe-kept.ts'
import { formatFixed } from '../quantities/printf-number.ts'

const HEADER = [
  '#t(s)',
  'RSS',
  'PageFaults/s',
  'User',
  'Mean_CPU%',
  'Inst_CPU%',
  'Timestamp',
  'PID',
  'Label',
] as const

/** Narrowest width of each column, and whether its text stands left (pymemtrace 0.6, process.py). */
const LAYOUT = [
  { width: 12, left: true },
  { width: 12, left: false },
  { width: 12, left: false },
  { width: 12, left: false },
  { width: 12, left: false },
  { width: 12, left: false },
  { width: 26, left: true },
  { width: 6, left: false },
  { width: 0, left: true },
] as const

/** Write a table as tdprocess prints it, line by line: a header, then a line a sample, each with a line feed. */
export function* formatAlignedLines(table: ProcessTable): Generator<string> {
  for (const line of formatNote(table)) yield `${line}\n`
  for (const row of formatRows(table)) yield `${row.join(' ').trimEnd()}\n`
}

/**
 * Write a table as tdprocess's `.dat` for gnuplot, padded to the widest cell of each column and
 * two more; the last line has no line feed.
 */
export function formatDat(table: ProcessTable): string {
  return [...formatDatLines(table)].join('')
}

/** Write a `.dat` line by line; each but the first has a line feed before it. */
export function* formatDatLines(table: ProcessTable): Generator<string> {
  const widths = HEADER.map(() => 0)
  // Written twice rather than kept, so that memory holds one row and the text.
  for (const row of formatRows(table)) {
    row.forEach((cell, i) => (widths[i] = Math.max(widths[i] ?? 0, cell.length + 2)))
  }
  let feed = ''
  for (const line of formatNote(table)) {
    yield feed + line
    feed = '\n'
  }
  for (const row of formatRows(table)) {
    yield feed + row.map((cell, i) => cell.padEnd(widths[i] ?? 0)).join(' ')
    feed = '\n'
  }
}

/** Say in a comment above the header which events of a long trace the rows are. */
function formatNote({ series }: ProcessTable): readonly string[] {
  const kept = describeKept(series)
  return kept === undefined ? [] : [`# ${kept}`]
}

function* formatRows(table: ProcessTable): Generator<readonly string[]> {
  yield HEADER.map((cell, i) => pad(cell, i))
  const { series } = table
  const labels = new Map(series.labels.map((label) => [label.index, label.text]))
  const pid = pad(series.pid === undefined ? 'NaN' : formatPid(series.pid), 7)
  const printers = createPrinters(table)
  let at = 0
  for (const part of readSideBySide(readTableColumns(series))) {
    const { length } = part[0] ?? []
    for (let i = 0; i < length; i++, at++) {
      const cells = printers.map((print, column) => pad(print(part[column]?.[i] ?? NaN), column))
      cells.push(pid, `# ${formatLabel(labels.get(at) ?? '')}`)
      yield cells
    }
  }
}

function pad(cell: string, column: number): string {
  const { width, left } = LAYOUT[column] ?? { width: 0, left: true }
  return left ? cell.padEnd(width) : cell.padStart(width)
}

/** What prints each column of `readTableColumns`. */
function createPrinters({ digits }: ProcessTable): readonly ((value: number) => string)[] {
  const printer = (decimals: number, suffix = '') => {
    return (value: number): string => {
      if (Number.isNaN(value)) return 'NaN'
      if (digits === 'full') return String(value)
      return formatFixed(value, decimals) + suffix
    }
  }
  return [
    ...[printer(1), printer(0), printer(6), printer(1), printer(1, '%'), printer(1, '%')],
    createTimestampPrinter(),
  ]
}

const DAY = 86_400e6

/**
 * Make what writes microseconds since 1970 as `2025-08-26T11:38:16.865842`, and `NaN` when there
 * are none.
 *
 * Hot path (bench `process-log`): the calendar is asked once a day of the log.
 */
export function createTimestampPrinter(): (microseconds: number) => string {
  let day = NaN
  let date = ''
  return (microseconds) => {
    if (Number.isNaN(microseconds)) return 'NaN'
    const today = Math.floor(microseconds / DAY)
    if (today !== day) {
      day = today
      date = new Date((today * DAY) / 1000).toISOString().slice(0, 11)
    }
    const clock = microseconds - today * DAY
    const seconds = Math.floor(clock / 1e6)
    const fraction = String(clock - seconds * 1e6).padStart(6, '0')
    const minutes = Math.floor(seconds / 60)
    return `${date}${twoDigits(minutes / 60)}:${twoDigits(minutes % 60)}:${twoDigits(seconds % 60)}.${fraction}`
  }
}

function twoDigits(value: number): string {
  const whole = Math.floor(value)
  return whole < 10 ? `0${String(whole)}` : String(whole)
}

/** A label must not end its line. */
function formatLabel(label: string): string {
  return label.replaceAll(/[\p{Cc}\p{Zl}\p{Zp}]+/gu, ' ')
}
