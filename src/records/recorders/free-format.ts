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
    const header = decodeLine(line).trim()
    return HEADER.test(header) ? { table: createTable(header.split(/ +/)) } : undefined
  },
}

const createTable = (columns: readonly string[]): TableReader => ({
  readLine(line): ParsedLine | 'end' {
    const text = decodeLine(line).trimEnd()
    if (text.trim().split(/ +/).join() === columns.join()) return {}
    const { name = '', cells = '' } = ROW.exec(text)?.groups ?? {}
    if (name === '') return 'end'
    const sizes = cells.split(/ +/)
    const isHuman = sizes.some((size) => /[A-Z]/.test(size))
    if (!isHuman && !haveUnit(sizes)) return { problem: UNKNOWN }
    const figures = (name === 'Mem' ? COLUMNS : SWAP).flatMap(([column, figure]) =>
      readSize(figure, sizes[columns.indexOf(column)] ?? '', isHuman),
    )
    const of = { source: 'free', ...(name === 'Mem' ? { begins: true } : {}) }
    return figures.length === 0 ? 'end' : { record: { kind: 'figures', figures, of } }
  },
})

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

/** Whether sizes can be in KiB alone, or are all none; bytes of whole pages are multiples of 4,096. */
function haveUnit(sizes: readonly string[]): boolean {
  const numbers = sizes.map(Number)
  if (numbers.every((size) => size === 0)) return true
  return areKibibytes(numbers) && !numbers.every((size) => size % 4096 === 0)
}

const UNKNOWN: Problem = {
  kind: 'unreadable-record',
  reason:
    'Expected the sizes of free to be in KiB, or to have a unit, got sizes that may be in another one; print them with `free -h` or without an option',
}
