import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine } from './load-dialect.ts'
import { stateDecimal, stateDuration, stateSize } from './printed-amounts.ts'

const HEAD = /^Benchmarking \d+ connections? @ (?<target>\S+) for \d/
const LATENCIES = /^ {4}(\d[\d.]*ms) +(\d[\d.]*ms) +(\d[\d.]*ms) +(\d[\d.]*ms)$/
const NAMES = ['latency.mean', 'latency.stddev', 'latency.min', 'latency.max']
const REQUESTS = /^ {4}Total: +(?<count>\d+) +Req\/Sec: +(?<rate>[\d.]+)$/
const TRANSFER =
  /^ {4}Total: +(?<size>[\d.]+ ?[KMGT]?B) +Transfer Rate: +(?<rate>[\d.]+ ?[KMGT]?B)\/Sec$/

/**
 * rewrk; its MB are in powers of 1,024. Its table of percentiles is not read: what it prints of 99 % is the mean of the slowest hundredth.
 */
export const rewrkDialect: LoadDialect = {
  name: 'rewrk',
  anchors: [{ text: 'Benchmarking ', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? { read: readLine } : undefined),
}

function readLine(written: string): LoadLine | undefined {
  const line = written.trimEnd()
  const target = HEAD.exec(line)?.groups?.['target']
  if (target !== undefined) return { figures: [], begins: true, target }
  const figures = readFigures(line)
  return figures.length === 0 ? undefined : { figures, ends: TRANSFER.test(line) }
}

function readFigures(line: string): readonly StatedFigure[] {
  const latencies = LATENCIES.exec(line)
  if (latencies !== null) {
    return NAMES.flatMap((name, i) => stateDuration(name, latencies[i + 1] ?? '') ?? [])
  }
  const requests = REQUESTS.exec(line)?.groups
  if (requests !== undefined) {
    const { count = '', rate = '' } = requests
    return [stateDecimal('requests', count), stateDecimal('rate', rate)]
  }
  const { size = '', rate = '' } = TRANSFER.exec(line)?.groups ?? {}
  return [
    ...[stateSize('bytes', { text: size, base: 1024 }) ?? []].flat(),
    ...[stateSize('transfer', { text: rate, base: 1024 }) ?? []].flat(),
  ]
}
