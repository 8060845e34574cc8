import { decodeLine } from '../line.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

/** The columns of a table, as `-U` chooses them, and what stands in each. */
const COLUMNS: Readonly<Record<string, RegExp>> = {
  '%_time': /^\d+[.,]\d+$/,
  seconds: /^\d+[.,]\d+$/,
  'usecs/call': /^\d*$/,
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
 * column of errors is none; in releases such as 4.11, the totals have a blank in that of the time of a call, too. A log may have several tables.
 */
export const straceFormat: RecordFormat = {
  kind: 'records',
  name: 'strace',
  summary: 'the table of strace -c: % time seconds usecs/call calls errors syscall',
  record: GROUP.record,
  version: 3,
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
  let rule = ''
  let begins = true
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line)
      if (/^-[- ]+\s*$/.test(text)) {
        rule ||= text
        return {}
      }
      const cells = rule === '' ? undefined : readCells(text, columns, rule)
      if (cells === undefined) return 'end'
      if (cells === 'unclear') return { problem: UNCLEAR }
      const of = { name: cells.get('syscall') ?? '', ...(begins ? { begins } : {}) }
      begins = false
      return { record: { kind: 'figures', figures: listFigures(cells), of } }
    },
  }
}

/** The cells of a row by their columns; `undefined` for a line that is none, `unclear` where nothing tells which of two cells is blank. */
function readCells(
  text: string,
  columns: readonly string[],
  rule: string,
): ReadonlyMap<string, string> | 'unclear' | undefined {
  const words = splitWords(text)
  const placed = words.length < columns.length ? cutCells(text, rule) : words
  const isPlaced = placed.filter((cell) => cell !== '').join(' ') === words.join(' ')
  const errors = columns.indexOf('errors')
  const canBe = words.length === columns.length - 1 && errors >= 0
  if (!isPlaced && canBe && words.includes('total')) return 'unclear'
  const cells = isPlaced ? placed : canBe ? words.toSpliced(errors, 0, '') : words
  if (cells.length !== columns.length) return undefined
  const isRow = columns.every((name, i) => COLUMNS[name]?.test(cells[i] ?? '') === true)
  return isRow ? new Map(columns.map((name, i) => [name, cells[i] ?? ''])) : undefined
}

/** The cells below the parts of the rule; behind its end goes on the last one. */
function cutCells(text: string, rule: string): readonly string[] {
  const parts = [...rule.matchAll(/-+/g)]
  return parts.map(({ 0: { length }, index }, i) =>
    text.slice(index, i === parts.length - 1 ? undefined : index + length).trim(),
  )
}

const UNCLEAR = {
  kind: 'unreadable-record',
  reason:
    'Expected the totals of strace below their columns, got a row whose blanks were lost, so that its numbers may be read in two ways; keep them as strace printed them',
} as const

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
