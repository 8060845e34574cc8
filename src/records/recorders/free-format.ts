import { decodeLine } from '../line.ts'
import { areKibibytes } from './are-kibibytes.ts'
import type { Problem } from '../../problems/diagnostics.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { StatedNumber } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'

const NONE = 'this release of free does not print it'

/** Columns, and the figures that they state. */
const COLUMNS: readonly (readonly [column: string, figure: string, meaning: string])[] = [
  ['total', 'total', 'memory of the system'],
  ['used', 'used', 'memory in use'],
  ['free', 'free', 'memory that is unused'],
  ['shared', 'shared', 'shared memory, which tmpfs uses most of'],
  ['buff/cache', 'cached', 'buffers and page cache'],
  ['available', 'available', 'memory that programs can have without swapping'],
]

const SWAP: typeof COLUMNS = [
  ['total', 'swapTotal', 'swap space'],
  ['used', 'swapUsed', 'swap space in use'],
  ['free', 'swapFree', 'swap space that is unused'],
]

const GROUP: MetricGroup = {
  name: 'systemMemory',
  record: 'table of free',
  figures: [...COLUMNS, ...SWAP].map(([, name, meaning]) => ({
    ...{ name, meaning, unit: 'B', missing: NONE },
  })),
  results: 'commands',
}

/** With `-w`, buffers and cache are two; releases before 3.3.10, whose used memory has both in it, have no `available`. */
const HEADER = /^ *total +used +free +shared +(?:buff\/cache|buffers +cache) +available$/
const ROW = /^(?<name>Mem|Swap): +(?<cells>\S.*)$/
const HUMAN = /^(?<number>\d+(?:\.\d+)?)(?<letter>[KMGTP]?)i?(?:B)?$/
const LETTERS = ['', 'K', 'M', 'G', 'T', 'P']

/**
 * The table of `free`. Without `-h` nothing says in which unit it is: KiB, unless an option was given, so that only sizes that can be nothing else
 * are read, which are whole pages.
 */
export const freeFormat: RecordFormat = {
  kind: 'records',
  name: 'free',
  summary: 'the table of free: total used free shared buff/cache available, Mem: …',
  record: GROUP.record,
  version: 1,
  group: GROUP,
  figures: GROUP.figures,
  anchors: [{ text: 'total ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const read = openFreeTable(decodeLine(line))
    const table: TableReader = { readLine: (row) => read?.(decodeLine(row)) ?? 'end' }
    return read === undefined ? undefined : { table }
  },
}

/** Open a table of `free` with its header, and return what reads the rows below it. */
export function openFreeTable(header: string): ((row: string) => ParsedLine | 'end') | undefined {
  return HEADER.test(header.trim()) ? createReader(header.trim().split(/ +/)) : undefined
}

function createReader(columns: readonly string[]): (row: string) => ParsedLine | 'end' {
  let memoryUnit: Unit | undefined
  return (row) => {
    const text = row.trimEnd()
    if (text.trim().split(/ +/).join() === columns.join()) return {}
    const { name = '', cells = '' } = ROW.exec(text)?.groups ?? {}
    if (name === '') return 'end'
    const sizes = cells.split(/ +/)
    const found = findUnit(sizes)
    if (name === 'Mem') memoryUnit = found
    // Swap space may be of any size, and is in the unit of the memory.
    const unit = name === 'Swap' && found !== 'binary' ? (memoryUnit ?? found) : found
    if (unit === 'unclear') return { problem: UNKNOWN }
    if (unit === 'letters') return { problem: LETTERS_ALONE }
    const figures = (name === 'Mem' ? COLUMNS : SWAP).flatMap(([column, figure]) =>
      readSize(figure, sizes[columns.indexOf(column)] ?? '', unit === 'binary'),
    )
    const of = { source: 'free', ...(name === 'Mem' ? { begins: true } : {}) }
    return figures.length === 0 ? 'end' : { record: { kind: 'figures', figures, of } }
  }
}

function readSize(name: string, text: string, isHuman: boolean): readonly StatedNumber[] {
  const { number, letter = '' } = HUMAN.exec(text)?.groups ?? {}
  if (number === undefined) return []
  const scale = isHuman ? 1024 ** LETTERS.indexOf(letter) : 1024
  const decimals = number.split('.')[1]?.length ?? 0
  const unitNote = isHuman
    ? 'printed with a letter, by which free means powers of 1,024'
    : 'printed without a unit: whole pages, as sizes in KiB are'
  return [
    {
      name,
      value: Number(number) * scale,
      unit: 'B',
      resolution: scale / 10 ** decimals,
      unitNote,
    },
  ]
}

/** What sizes of a row are in: `binary` prefixes, `letters` that may be others, `kibibytes`, or what nothing tells. */
type Unit = 'binary' | 'letters' | 'kibibytes' | 'unclear'

/** 256 MiB in KiB, less than which few systems have; 256 GiB in MiB. */
const LEAST_MEMORY = 262_144

function findUnit(sizes: readonly string[]): Unit {
  // `25G` is printed for powers of 1,024 by releases before 4, and for powers of 1,000 with `--si`.
  if (sizes.some((size) => /[KMGTP](?!i)/.test(size))) return 'letters'
  if (sizes.some((size) => /[A-Z]/.test(size))) return 'binary'
  const numbers = sizes.map(Number)
  if (numbers.every((size) => size === 0)) return 'kibibytes'
  // Bytes of whole pages are multiples of 4,096.
  const areBytes = numbers.every((size) => size % 4096 === 0)
  const isLarge = (numbers[0] ?? 0) >= LEAST_MEMORY
  return isLarge && areKibibytes(numbers) && !areBytes ? 'kibibytes' : 'unclear'
}

const UNKNOWN: Problem = {
  kind: 'unreadable-record',
  reason:
    'Expected the sizes of free to be in KiB, or to have a unit, got sizes that may be in another one; print them with `free -h` or without an option',
}

const LETTERS_ALONE: Problem = {
  kind: 'unreadable-record',
  reason:
    'Expected the sizes of free to be in KiB, or to have a unit such as `Gi`, got letters that mean powers of 1,000 with `--si` and powers of 1,024 in older releases; print them without an option',
}
