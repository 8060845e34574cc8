import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { areKibibytes } from './are-kibibytes.ts'
import { createSample } from './create-sample.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'

const TITLES = /^(?:procs -+memory-+|--procs-- -+memory-+)/
const HEADER =
  /^ *r +b +swpd +free +(?:buff +cache|inact +active) +si +so +bi +bo +in +cs +us +sy +id +wa\b/

/**
 * `vmstat -t`: memory and CPU of the whole system. What the first row states of CPU is the mean since the system started.
 * Nothing in the log says in which unit sizes are: KiB, unless `-S` was given; only those that can be nothing else are read.
 */
export const vmstatFormat: RecordFormat = {
  kind: 'records',
  name: 'vmstat',
  summary: 'vmstat -t, of the whole system: procs … memory … cpu … timestamp',
  record: 'record of vmstat',
  version: 2,
  anchors: ['procs -', '--procs--'].map((text) => ({ text, where: 'line-start' })),
  figures: [],
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
  if (stamp === undefined || stamp.isOfDay) {
    const reason = 'Expected a row of vmstat to end in its time, got none; record with `vmstat -t`'
    return { problem: { kind: 'unreadable-record', reason } }
  }
  const read = (name: string): number => Number(words[names.indexOf(name)] ?? NaN)
  const isFirst = interval.isFirst(stamp.seconds)
  const cpu = (name: string): number => (isFirst ? NaN : read(name))
  // With `-a`, there are inactive and active memory in place of buffers and cache.
  const sizes = ['free', 'buff', 'cache', 'inact', 'active'].map(read)
  const isKnown = areKibibytes(sizes.filter((size) => !Number.isNaN(size)))
  const [free = NaN, , cache = NaN] = isKnown ? sizes.map((size) => size * 1024) : []
  const gauges = keepStated({
    systemMemoryFree: free,
    systemMemoryCached: cache,
    systemCpuUser: cpu('us'),
    systemCpuSystem: cpu('sy'),
    systemCpuWait: cpu('wa'),
    systemCpuIdle: cpu('id'),
  })
  const record = createSample({ timestamp: Math.round(stamp.seconds * 1e6), gauges })
  if (!Number.isNaN(free)) return { record }
  const reason =
    'Expected the sizes of vmstat to be in KiB, got sizes that may be in another unit; record without `-S`; they are left out'
  return { record, problem: { kind: 'doubtful-record', reason } }
}
