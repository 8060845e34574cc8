import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import { createSample } from './create-sample.ts'
import { DayClock } from './day-clock.ts'
import { readStamp } from './read-stamp.ts'
import { keepStated, pickGauges } from './recorder-gauges.ts'

const BANNER = /^\w+ \S+ \(.*\)\s+\S+\s+_\S+_\s+\(\d+ CPU\)/

/** Columns of `sar -r` and `sar -u`, the gauges that they are, and the size of their units. */
const COLUMNS: readonly (readonly [column: string, gauge: string, scale: number])[] = [
  ['kbmemused', 'systemMemoryUsed', 1024],
  ['kbmemfree', 'systemMemoryFree', 1024],
  ['kbcached', 'systemMemoryCached', 1024],
  ['%user', 'systemCpuUser', 1],
  ['%system', 'systemCpuSystem', 1],
  ['%iowait', 'systemCpuWait', 1],
  ['%idle', 'systemCpuIdle', 1],
]

/** `sar -r` and `sar -u` of sysstat: memory and CPU of the whole system, in sections with a header each; sizes are in KiB. */
export const sarFormat: RecordFormat = {
  kind: 'records',
  name: 'sar',
  summary: 'sar -r and sar -u, of the whole system: kbmemfree kbmemused … %user %system',
  record: 'record of sar',
  version: 1,
  anchors: [{ text: 'Linux ', where: 'line-start' }],
  figures: [],
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
  return {
    readLine(line): ParsedLine | undefined {
      const text = decodeLine(line)
      const stamp = readStamp(text)
      if (stamp?.isOfDay !== true) return undefined
      const words = text.slice(stamp.length).trim().split(/\s+/)
      if (words.some((word) => /^[%a-zA-Z]\S*[a-z]/.test(word) && word !== 'all')) {
        columns = words
        return {}
      }
      const gauges = readGauges(words, columns)
      if (gauges === undefined) return undefined
      return { record: createSample({ elapsed: clock.read(stamp.seconds), gauges }) }
    },
  }
}

function readGauges(
  words: readonly string[],
  columns: readonly string[],
): Readonly<Record<string, number>> | undefined {
  if (words.length !== columns.length) return undefined
  const cpu = columns.indexOf('CPU')
  if (cpu >= 0 && words[cpu] !== 'all') return undefined
  const gauges = COLUMNS.flatMap(([column, gauge, scale]) => {
    const word = words[columns.indexOf(column)]?.replace(',', '.') ?? ''
    return /^\d+(?:\.\d+)?$/.test(word) ? [[gauge, Number(word) * scale] as const] : []
  })
  return gauges.length === 0 ? undefined : keepStated(Object.fromEntries(gauges))
}
