import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadLine, LoadReader } from './load-dialect.ts'
import { latencyNames, stateLoad } from './load-group.ts'
import { stateDecimal, stateDuration } from './printed-amounts.ts'

const HEAD =
  /^Benchmarking (?<target>\S+?)(?: with \d+ request\(s\))?(?: for \S+)? using \d+ connection\(s\)\.$/
const SHARES = /^P50 +P75 +P90 +P95 +P99(?: |$)/
/** A latency stands behind its name, and in the table of the percentiles below it. */
const LATENCY = /^Latency +(?<min>\S+) +(?<mean>\S+) +(?<stddev>\S+) +(?<max>\S+)$/

/** plow; its requests are those that had a response. What its MB are it does not say, so that they are not read. */
export const plowDialect: LoadDialect = {
  name: 'plow',
  anchors: [{ text: 'Benchmarking ', where: 'line-start' }],
  begin: (line) => (HEAD.test(line.trimEnd()) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let hasRate = false
  let shares: readonly string[] | undefined
  let requests = 0
  let non2xx = 0
  return {
    read(written): LoadLine | undefined {
      const line = written.trim()
      const target = HEAD.exec(line)?.groups?.['target']
      if (target !== undefined) {
        hasRate = false
        requests = non2xx = 0
        return { figures: [], begins: true, target }
      }
      // hey begins with it.
      if (line === 'Summary:') return { figures: [] }
      const above = shares
      shares = SHARES.test(line) ? line.split(/ +/) : undefined
      if (above !== undefined) return { figures: readShares(above, line.split(/ +/)) }
      const codes = /^(?<code>[1-5])xx +(?<count>\d+)$/.exec(line)?.groups
      if (codes !== undefined) {
        const count = Number(codes['count'])
        requests += count
        if (!/^[23]/.test(codes['code'] ?? '')) non2xx += count
        const figures = [stateLoad('requests', requests), stateLoad('non2xx', non2xx)]
        return { figures, restates: true }
      }
      const rate = /^RPS +(?<rate>\d+(?:\.\d+)?)$/.exec(line)?.groups?.['rate']
      if (rate !== undefined && !hasRate) {
        hasRate = true
        return { figures: [stateDecimal('rate', rate)] }
      }
      const figures = readFigures(line)
      return figures.length === 0 ? undefined : { figures }
    },
  }
}

function readFigures(line: string): readonly StatedFigure[] {
  const elapsed = /^Elapsed +(?<time>\S+)$/.exec(line)?.groups?.['time']
  if (elapsed !== undefined) return [stateDuration('duration', elapsed) ?? []].flat()
  const latency = LATENCY.exec(line)?.groups
  if (latency === undefined) return []
  return Object.entries(latency).flatMap(([key, time]) =>
    [stateDuration(latencyNames[key] ?? '', time) ?? []].flat(),
  )
}

function readShares(names: readonly string[], cells: readonly string[]): readonly StatedFigure[] {
  return names.flatMap((share, i) => {
    const name = latencyNames[share.slice(1)]
    return name === undefined ? [] : [stateDuration(name, cells[i] ?? '') ?? []].flat()
  })
}
