import type { Problem } from '../../problems/diagnostics.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { activityGroup } from './activity-group.ts'
import { createSample } from './create-sample.ts'
import { DayClock } from './day-clock.ts'
import { readStamp } from './read-stamp.ts'
import { pickGauges } from './recorder-gauges.ts'
import { hasSarRates, readSarRates } from './sar-rates.ts'

const BANNER = /^\w+ \S+ \(.*\)\s+\S+\s+_\S+_\s+\(\d+ CPU\)/

/** Columns of `sar -r` and `sar -u`, the gauges that they are, and the size of their units. */
const COLUMNS: readonly (readonly [column: string, gauge: string, scale: number])[] = [
  ['kbmemused', 'systemMemoryUsed', 1024],
  ['kbmemfree', 'systemMemoryFree', 1024],
  ['kbcached', 'systemMemoryCached', 1024],
  ['%user', 'systemCpuUser', 1],
  ['%system', 'systemCpuSystem', 1],
  // `-u ALL` parts what `-u` states in one column.
  ['%usr', 'systemCpuUser', 1],
  ['%guest', 'systemCpuUser', 1],
  ['%sys', 'systemCpuSystem', 1],
  ['%irq', 'systemCpuSystem', 1],
  ['%soft', 'systemCpuSystem', 1],
  ['%iowait', 'systemCpuWait', 1],
  ['%idle', 'systemCpuIdle', 1],
]

/**
 * `sar` of sysstat, in sections with a header each: memory and CPU of the whole system by `-r` and `-u`, whose sizes are in KiB, and
 * rates of devices and network interfaces by `-d`, `-b` and `-n DEV`.
 */
export const sarFormat: RecordFormat = {
  kind: 'records',
  name: 'sar',
  summary: 'sar -r, -u, -d, -b and -n DEV: kbmemfree kbmemused … %user %system … DEV tps rkB/s',
  record: 'record of sar',
  version: 3,
  anchors: [{ text: 'Linux ', where: 'line-start' }],
  group: activityGroup,
  figures: activityGroup.figures,
  gauges: pickGauges(
    ...(['systemMemoryUsed', 'systemMemoryFree', 'systemMemoryCached'] as const),
    ...(['systemCpuUser', 'systemCpuSystem', 'systemCpuWait', 'systemCpuIdle'] as const),
  ),
  ownsStamps: (head) => head.split(/\r?\n/).some((line) => BANNER.test(line)),
  parseLine(banner): ParsedLine | undefined {
    return BANNER.test(decodeLine(banner)) ? { table: createTable() } : undefined
  },
}

function createTable(): TableReader {
  const clock = new DayClock()
  let columns: readonly string[] = []
  let last = 0
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line)
      const stamp = readStamp(text)
      const words = text
        .slice(stamp?.isOfDay === true ? stamp.length : 0)
        .trim()
        .split(/\s+/)
      if (isHeader(words)) {
        // In some locales a word for the half of the day stands behind the clock: `03:25:27 μμ`.
        const hasClock = stamp?.isOfDay === true && /^[%a-zA-Z]/.test(words[0] ?? '')
        columns = hasClock ? words : []
        return checkHeader(words, { hasClock, isClock: /^\d/.test(text) })
      }
      if (stamp?.isOfDay !== true) return undefined
      if (hasSarRates(columns)) return readSarRates(words, columns)
      const gauges = readSarGauges(words, columns)
      if (gauges === 'rounded') return { problem: ROUNDED }
      if (gauges === undefined) return undefined
      const elapsed = clock.read(stamp.seconds)
      if (elapsed < last) return { problem: ONE_BEHIND_THE_OTHER }
      last = elapsed
      return { record: createSample({ elapsed, gauges }) }
    },
  }
}

function isHeader(words: readonly string[]): boolean {
  // The row of a device begins with its name.
  if (words.slice(1).some((word) => /^\d+(?:[.,]\d+)?[%kMGT]?$/.test(word))) return false
  return words.some(
    (word) => /^[%a-zA-Z]\S*[a-z]/.test(word) && word !== 'all' && !word.endsWith(':'),
  )
}

/** What is wrong with the columns below a header, or with the clock before them. */
function checkHeader(
  words: readonly string[],
  { hasClock, isClock }: { readonly hasClock: boolean; readonly isClock: boolean },
): ParsedLine | undefined {
  if (isClock && words.includes('UID') && words.includes('Command'))
    return { problem: PARTS_OF_PIDSTAT }
  const isKnown = hasSarRates(words) || COLUMNS.some(([column]) => words.includes(column))
  // The means at the end have a word in place of the clock.
  if (hasClock || !isKnown || !isClock) return hasClock ? {} : undefined
  return { problem: OTHER_CLOCK }
}

/** Those that `pidstatFormat` does not read. */
const PARTS_OF_PIDSTAT: Problem = {
  kind: 'unreadable-record',
  reason:
    'Expected the tables of pidstat at the beginning of a log, behind a clock such as 09:14:10, got them elsewhere or behind another; record with `LC_ALL=C pidstat -h`, or into a log of its own',
}

const OTHER_CLOCK: Problem = {
  kind: 'unreadable-record',
  reason:
    'Expected the rows of sar to begin with a clock such as 09:14:10, got another; record with `LC_ALL=C` or `S_TIME_FORMAT=ISO`',
}

/** `sar -u -r -f FILE` prints all of one section, then all of the other. */
const ONE_BEHIND_THE_OTHER: Problem = {
  kind: 'unreadable-record',
  reason:
    'Expected the sections of sar in the order of their times, got another one that begins again; write each into a log of its own, as by `sar -u -f FILE` and `sar -r -f FILE`',
}

const ROUNDED: Problem = {
  kind: 'unreadable-record',
  reason:
    'Expected the numbers of sar as it measured them, got rounded ones with units, such as 12.9G; record without `-h` and `--human`',
}

/** Read what a row states of memory or of all CPUs; `undefined` for another row. */
export function readSarGauges(
  words: readonly string[],
  columns: readonly string[],
): Readonly<Record<string, number>> | 'rounded' | undefined {
  if (words.length !== columns.length) return undefined
  const cpu = columns.indexOf('CPU')
  if (cpu >= 0 && words[cpu] !== 'all') return undefined
  const gauges: Record<string, number> = {}
  for (const [column, gauge, scale] of COLUMNS) {
    const word = words[columns.indexOf(column)]?.replace(',', '.') ?? ''
    if (/^\d+(?:\.\d+)?[%kMGT]$/.test(word)) return 'rounded'
    if (!/^\d+(?:\.\d+)?$/.test(word)) continue
    // Of hundredths, the sum is one, too.
    gauges[gauge] = Number(((gauges[gauge] ?? 0) + Number(word) * scale).toFixed(2))
  }
  return Object.keys(gauges).length === 0 ? undefined : gauges
}
