import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal, stateDuration, stateSize } from './printed-amounts.ts'

const HEAD = /^Statistics +Avg +Stdev +Max\s*$/

/** bombardier; its MB are in powers of 1,024 (`format.go`), and its requests those that had a response. */
export const bombardierDialect: LoadDialect = {
  name: 'bombardier',
  anchors: [{ text: 'Statistics   ', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? { read: readLine } : undefined),
}

function readLine(written: string): LoadLine | undefined {
  const line = written.trimEnd()
  if (HEAD.test(line)) return { figures: [], begins: true }
  const throughput = /^ {2}Throughput: +(\S+)\/s$/.exec(line)?.[1]
  if (throughput !== undefined) {
    const figures = [stateSize('transfer', { text: throughput, base: 1024 }) ?? []].flat()
    return { figures, ends: true }
  }
  const figures = readFigures(line)
  return figures.length === 0 ? undefined : { figures }
}

function readFigures(line: string): readonly StatedFigure[] {
  const rate = /^ {2}Reqs\/sec +([\d.]+) +[\d.]+ +[\d.]+$/.exec(line)?.[1]
  if (rate !== undefined) return [stateDecimal('rate', rate)]
  const latency = /^ {2}Latency +(\S+) +(\S+) +(\S+)$/.exec(line)
  if (latency !== null) {
    const names = ['latency.mean', 'latency.stddev', 'latency.max']
    return names.flatMap((name, i) => stateDuration(name, latency[i + 1] ?? '') ?? [])
  }
  const [, share = '', time = ''] = /^ {5}(\d+)% +(\S+)$/.exec(line) ?? []
  const name = latencyNames[share]
  if (name !== undefined && share !== '100') return [stateDuration(name, time) ?? []].flat()
  const others = /^ {4}others - (\d+)$/.exec(line)?.[1]
  if (others !== undefined) return [stateLoad('errors', Number(others))]
  const codes = [...line.matchAll(/(\d)xx - (\d+)/g)]
  if (codes.length < 5) return []
  const count = (isCounted: (code: string) => boolean): number =>
    codes.reduce((sum, [, code = '', n]) => sum + (isCounted(code) ? Number(n) : 0), 0)
  return [
    stateLoad(
      'requests',
      count(() => true),
    ),
    stateLoad(
      'non2xx',
      count((code) => code !== '2' && code !== '3'),
    ),
  ]
}
