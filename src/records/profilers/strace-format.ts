import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

/** The columns of a table, as `-U` chooses them, and what stands in each. */
const COLUMNS: Readonly<Record<string, RegExp>> = {
  '%_time': /^\d+[.,]\d+$/,
  seconds: /^\d+[.,]\d+$/,
  'usecs/call': /^\d+$/,
  shortest: /^\d+[.,]\d+$/,
  longest: /^\d+[.,]\d+$/,
  calls: /^\d+$/,
  errors: /^\d*$/,
  syscall: /^[a-z_]\w*$/,
}

const NO_COLUMN = 'its table has no such column'

const GROUP: MetricGroup = {
  name: 'syscalls',
  record: 'table of system calls',
  figures: [
    {
      name: 'time',
      unit: 's',
      meaning: 'time in the system call: of the CPU, unless strace had `-w`',
      missing: NO_COLUMN,
    },
    { name: 'calls', unit: '1', meaning: 'calls', missing: NO_COLUMN },
    { name: 'errors', unit: '1', meaning: 'calls that failed', missing: NO_COLUMN },
  ],
  results: 'benchmarks',
}

/**
 * The table of `strace -c`, a system call a row, its columns in any order (`-U`); the last row is their `total`. A blank in the
 * column of errors is none. A log may have several tables.
 */
export const straceFormat: RecordFormat = {
  kind: 'records',
  name: 'strace',
  summary: 'the table of strace -c: % time seconds usecs/call calls errors syscall',
  record: GROUP.record,
  version: 2,
  group: GROUP,
  figures: GROUP.figures,
  anchors: Object.keys(COLUMNS).map((name) => ({
    text: `${name.replace('_', ' ')} `,
    where: 'line-start',
  })),
  parseLine(line): ParsedLine | undefined {
    const columns = splitWords(decodeLine(line))
    const isHeader =
      columns.length > 1 &&
      columns.includes('syscall') &&
      columns.every((name) => Object.hasOwn(COLUMNS, name)) &&
      new Set(columns).size === columns.length
    return isHeader ? { table: createTable(columns) } : undefined
  },
}

function splitWords(line: string): readonly string[] {
  return line.replace('% time', '%_time').trim().split(/ +/)
}

function createTable(columns: readonly string[]): TableReader {
  let rules = 0
  let begins = true
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line)
      if (/^-[- ]+\s*$/.test(text)) {
        rules++
        return {}
      }
      const cells = rules === 0 ? undefined : readCells(splitWords(text), columns)
      if (cells === undefined) return 'end'
      const of = { name: cells.get('syscall') ?? '', ...(begins ? { begins } : {}) }
      begins = false
      return { record: { kind: 'figures', figures: listFigures(cells), of } }
    },
  }
}

/** The cells of a row by their columns; `undefined` for a line that is none. */
function readCells(
  words: readonly string[],
  columns: readonly string[],
): ReadonlyMap<string, string> | undefined {
  const errors = columns.indexOf('errors')
  const cells =
    words.length === columns.length - 1 && errors >= 0 ? words.toSpliced(errors, 0, '') : words
  if (cells.length !== columns.length) return undefined
  const isRow = columns.every((name, i) => COLUMNS[name]?.test(cells[i] ?? '') === true)
  return isRow ? new Map(columns.map((name, i) => [name, cells[i] ?? ''])) : undefined
}

function listFigures(cells: ReadonlyMap<string, string>): readonly StatedFigure[] {
  const [seconds, calls, errors] = ['seconds', 'calls', 'errors'].map((name) => cells.get(name))
  return [
    ...(seconds === undefined ? [] : [stateTime(seconds)]),
    ...stateCount('calls', calls),
    ...stateCount('errors', errors),
  ]
}

function stateTime(text: string): StatedFigure {
  const [whole = '', fraction = ''] = text.split(/[.,]/)
  const value = Number(`${whole}.${fraction}`)
  return { name: 'time', value, unit: 's', resolution: 10 ** -fraction.length }
}

/** A blank cell is 0; a column that is not there states nothing. */
function stateCount(name: string, text: string | undefined): readonly StatedFigure[] {
  return text === undefined ? [] : [{ name, value: Number(text), unit: '1' }]
}
