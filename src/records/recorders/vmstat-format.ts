import { decodeLine } from '../line.ts'
import type { FigureDescription } from '../metric-description.ts'
import type { LogRecord, StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { areKibibytes } from './are-kibibytes.ts'
import { createSample } from './create-sample.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'

const TITLES = /^(?:procs -+memory-+|--procs-- -+memory-+)/
const HEADER =
  /^ *r +b +swpd +free +(?:buff +cache|inact +active) +si +so +bi +bo +in +cs +us +sy +id +wa\b/

/** What rows without a time state, so that they are no series. */
const FIGURES: readonly FigureDescription[] = (
  [
    ['memoryFree', 'memory that is unused', 'B'],
    ['memoryCached', 'page cache', 'B'],
    ['cpuUser', 'CPU time in user mode', '%'],
    ['cpuSystem', 'CPU time in the kernel', '%'],
    ['cpuWait', 'time that CPUs waited for I/O', '%'],
    ['cpuIdle', 'time that CPUs had nothing to do', '%'],
  ] as const
).map(([name, meaning, unit]) => ({
  name,
  unit,
  meaning: `${meaning}: the median of the rows`,
  missing: 'rows with a time are a series; the first row behind a header states no CPU',
  sampled: true,
  isState: true,
}))

/**
 * `vmstat`, with `-t` or without: memory and CPU of the whole system. What the first row states of CPU is the mean since the system started.
 * Nothing in the log says in which unit sizes are: KiB, unless `-S` was given; only those that can be nothing else are read.
 */
export const vmstatFormat: RecordFormat = {
  kind: 'records',
  name: 'vmstat',
  summary: 'vmstat, with -t or without, of the whole system: procs … memory … cpu',
  record: 'record of vmstat',
  version: 3,
  anchors: ['procs -', '--procs--'].map((text) => ({ text, where: 'line-start' })),
  figures: FIGURES,
  gauges: pickGauges(
    ...(['systemMemoryFree', 'systemMemoryCached', 'systemCpuUser'] as const),
    ...(['systemCpuSystem', 'systemCpuWait', 'systemCpuIdle'] as const),
  ),
  parseLine(titles): ParsedLine | undefined {
    return TITLES.test(decodeLine(titles)) ? { table: createTable() } : undefined
  },
}

function createTable(): TableReader {
  let names: readonly string[] = []
  const interval = new IntervalFinder()
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line)
      if (TITLES.test(text)) return {}
      if (HEADER.test(text)) {
        names = text.trim().split(/ +/)
        interval.begin()
        return {}
      }
      const words = text.trim().split(/ +/)
      if (names.length === 0 || !words.slice(0, 16).every((word) => /^\d+$/.test(word))) {
        return undefined
      }
      return readRow(words, { names, interval })
    },
  }
}

/** A time is rounded to a second. */
const SLACK = 1

/**
 * Tells the first row of a vmstat from those after it. One that goes on prints its header again, so that the row behind a
 * header is the first of another unless it comes one interval after the row before.
 */
class IntervalFinder {
  #last = NaN
  #interval = NaN
  #isBehindHeader = true

  begin(): void {
    this.#isBehindHeader = true
  }

  /** Without times, any row behind a header may be the first of another vmstat. */
  isFirstWithoutTime(): boolean {
    const isFirst = this.#isBehindHeader
    this.#isBehindHeader = false
    return isFirst
  }

  isFirst(seconds: number): boolean {
    const since = seconds - this.#last
    const isFirst = this.#isBehindHeader && !(Math.abs(since - this.#interval) <= SLACK)
    if (isFirst) this.#interval = NaN
    else if (!this.#isBehindHeader) this.#interval = since
    this.#last = seconds
    this.#isBehindHeader = false
    return isFirst
  }
}

function readRow(
  words: readonly string[],
  { names, interval }: { readonly names: readonly string[]; readonly interval: IntervalFinder },
): ParsedLine {
  const stamp = readStamp(words.slice(-2).join(' '))
  const isTimed = stamp !== undefined && !stamp.isOfDay
  const read = (name: string): number => Number(words[names.indexOf(name)] ?? NaN)
  const isFirst = isTimed ? interval.isFirst(stamp.seconds) : interval.isFirstWithoutTime()
  // The kernel's counters may run backwards, which vmstat prints as billions of percent.
  const isWrong = SHARES.some((name) => read(name) > 100)
  const cpu = (name: string): number => (isFirst || isWrong ? NaN : read(name))
  // With `-a`, there are inactive and active memory in place of buffers and cache.
  const sizes = ['free', 'buff', 'cache', 'inact', 'active'].map(read)
  const isKnown = areKibibytes(sizes.filter((size) => !Number.isNaN(size)))
  const [free = NaN, , cache = NaN] = isKnown ? sizes.map((size) => size * 1024) : []
  const stated = {
    systemMemoryFree: free,
    systemMemoryCached: cache,
    systemCpuUser: cpu('us'),
    systemCpuSystem: cpu('sy'),
    systemCpuWait: cpu('wa'),
    systemCpuIdle: cpu('id'),
  }
  const record = isTimed
    ? createSample({ timestamp: Math.round(stamp.seconds * 1e6), gauges: keepStated(stated) })
    : createFigures(stated)
  const problem = Number.isNaN(free) ? OTHER_UNIT : isWrong ? TOO_MUCH : undefined
  return problem === undefined ? { record } : { record, problem }
}

const SHARES = ['us', 'sy', 'id', 'wa', 'st']

const OTHER_UNIT = {
  kind: 'doubtful-record',
  reason:
    'Expected the sizes of vmstat to be in KiB, got sizes that may be in another unit; record without `-S`; they are left out',
} as const

const TOO_MUCH = {
  kind: 'doubtful-record',
  reason: 'Expected shares of CPU up to 100, got a larger one; those of this row are left out',
} as const

/** `systemMemoryFree` of a series is `vmstat.memoryFree` of rows. */
function createFigures(stated: Readonly<Record<string, number>>): LogRecord {
  const figures = Object.entries(stated)
    .filter(([, value]) => !Number.isNaN(value))
    .map(([gauge, value]): StatedFigure => {
      const name = gauge.replace(/^system(.)/, (_, letter: string) => letter.toLowerCase())
      return { name, value, unit: name.startsWith('cpu') ? '%' : 'B' }
    })
  return { kind: 'figures', figures }
}
