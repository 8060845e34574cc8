import type { ParsedLine } from '../record-format.ts'
import type { GcDialect } from './gc-dialect.ts'
import { stateCollection, type Heap } from './gc-group.ts'
import { GcLine } from './gc-line.ts'

const OPENING = 91
const CLOSING = 93
const BLANK = 32
const HYPHEN = 45
const LARGE_P = 80
const SMALL_M = 109
const SMALL_S = 115

/** What a line that states a pause begins with, behind `GC(12) `. */
export const PAUSE = 'Pause '

/** What a line that states a heap alone begins with. */
export const WORK = [
  'Concurrent cleanup ',
  'Garbage Collection ',
  'Minor Collection ',
  'Major Collection ',
]

/** With a generation before it, as generational ZGC prints it. */
export const GENERATIONS = ['Y: ', 'O: ', 'y: ']

/** A time of more milliseconds than fifty years have is one since 1970. */
const SINCE_1970 = 1.6e12

/** What its figures are of. */
export const OF_JVM = { source: 'jvm' } as const

/**
 * The unified log of JDK 9 and later, `-Xlog:gc` or `-Xlog:gc*`, whatever decorations it has and whichever collector ran.
 *
 * Hot path (bench `gc`).
 */
export const jvmGcDialect: GcDialect = {
  name: OF_JVM.source,
  anchors: [
    ...'0123456789'.split('').map((digit) => `[${digit}`),
    ...['[info', '[debug', '[trace', '[gc', 'GC('],
  ].map((text) => ({ text, where: 'line-start' })),
  parse(text): ParsedLine | undefined {
    line.begin(text)
    readDecorations()
    if (!line.skip('GC(')) return isGc ? readOther() : undefined
    line.readNumber()
    if (!line.skip(') ')) return undefined
    // Most lines state a pause, and not of a generation.
    if (line.byte === LARGE_P && line.skip(PAUSE)) return readWork(true)
    GENERATIONS.some((one) => line.skip(one))
    if (line.skip(PAUSE)) return readWork(true)
    return WORK.some((one) => line.skip(one)) ? readWork(false) : undefined
  },
}

/** A JVM that starts says which collector it uses. */
const BEGINNING: ParsedLine = {
  record: { kind: 'figures', figures: [], of: { ...OF_JVM, begins: true } },
}

/** Read a line that is of no collection: the start of a JVM, or a thread of ZGC that waited for memory. */
function readOther(): ParsedLine | undefined {
  if (line.skip('Using ')) return BEGINNING
  if (!line.skip('Allocation Stall (') || !line.cut('ms')) return undefined
  const value = line.cutNumber(3)
  const resolution = readPauseResolution(line.decimals)
  if (Number.isNaN(value) || !line.cut(') ')) return undefined
  const stall = { name: 'stall', value, unit: 's', resolution } as const
  return { record: { kind: 'figures', figures: [stall], of: OF_JVM } }
}

/** One cursor and one clock for all lines: a line is read before the next one begins. */
const line = new GcLine()
let elapsed = NaN
let timestamp = NaN
let isGc = false

/** Read `[2026-01-02T03:04:05.678+0000][0.250s][info][gc]`: the first time of each sort counts. */
function readDecorations(): void {
  elapsed = NaN
  timestamp = NaN
  isGc = false
  while (line.byte === OPENING) {
    const from = line.at + 1
    line.at = from
    const number = line.readNumber()
    const isWhole = line.decimals === 0
    if (Number.isNaN(number)) {
      if (line.skip('gc')) isGc = true
    } else readTime(number, { from, isWhole })
    if (!line.goBehind(CLOSING)) return
  }
  while (line.byte === BLANK) line.at++
}

function readTime(
  number: number,
  { from, isWhole }: { readonly from: number; readonly isWhole: boolean },
): void {
  const unit = line.byte
  if (unit === SMALL_S && !isWhole) elapsed = number
  else if (unit === SMALL_M && isWhole) {
    if (number < SINCE_1970) {
      if (Number.isNaN(elapsed)) elapsed = number / 1000
    } else timestamp = number * 1000
  } else if (unit === HYPHEN && isWhole && line.at === from + 4 && Number.isNaN(timestamp)) {
    timestamp = parseDate(line.text(from, from + 23))
  }
}

/** The clock of the log is taken as UTC, as everywhere. */
function parseDate(text: string): number {
  return Date.parse(`${text.replace(',', '.')}Z`) * 1000
}

/** The smallest step of a pause of so many decimals of a millisecond. */
export function readPauseResolution(decimals: number): number {
  return decimals === 3 ? 1e-6 : 10 ** -(decimals + 3)
}

/** Read the end of a line: `24M->6M(256M) 3.500ms`, `44M(69%)->26M(41%)`, or a duration alone. */
function readWork(isPause: boolean): ParsedLine | undefined {
  let pause = NaN
  let resolution = NaN
  if (line.cut('ms')) {
    pause = line.cutNumber(3)
    resolution = readPauseResolution(line.decimals)
    if (Number.isNaN(pause) || !line.cut(' ')) return undefined
  } else if (isPause) return undefined
  else if (line.cut('s') && (Number.isNaN(line.cutNumber()) || !line.cut(' '))) return undefined
  const heap = readHeap()
  const pauses = isPause ? [pause] : []
  return stateCollection({ pauses, resolution, heap, elapsed, timestamp, of: OF_JVM })
}

/** Cut the heap from the end of a line; JDK 9 has a bracket with two times behind it. */
function readHeap(): Heap | undefined {
  if (!line.cut(')')) return undefined
  if (line.cut('%')) return readShares()
  if (line.cut('s')) {
    while (line.end > line.at && !line.cut('(')) line.end--
    if (!line.cut(' ') || !line.cut(')')) return undefined
  }
  const size = line.cutSize()
  if (!line.cut('(')) return undefined
  line.cut(' ')
  const after = line.cutSize()
  if (!line.cut('->')) return undefined
  const before = line.cutSize()
  return Number.isNaN(size + after + before) ? undefined : { before, after, size }
}

/** ZGC states shares of the largest heap in place of the size. */
function readShares(): Heap | undefined {
  line.cutNumber()
  if (!line.cut('(')) return undefined
  const after = line.cutSize()
  if (!line.cut('%)->')) return undefined
  line.cutNumber()
  if (!line.cut('(')) return undefined
  const before = line.cutSize()
  return Number.isNaN(after + before) ? undefined : { before, after, size: NaN }
}
