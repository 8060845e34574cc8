import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadReader } from './load-dialect.ts'
import { stateDecimal, stateDuration } from './printed-amounts.ts'

const HEAD = /^Time taken for tests +(?<time>\d+(?:\.\d+)?) seconds$/
const LINES: readonly (readonly [pattern: RegExp, figure: string])[] = [
  [/^Total requests +(?<count>\d+)$/, 'requests'],
  [/^Failed requests +(?<count>\d+)$/, 'errors'],
  [/^Requests per second +(?<rate>\d+(?:\.\d+)?) \[#\/sec\]$/, 'rate'],
  [/^Median time per request +(?<time>\d+m?s)$/, 'latency'],
  [/^Average time per request +(?<time>\d+m?s)$/, 'latency.mean'],
  [/^Sample standard deviation +(?<time>\d+m?s)$/, 'latency.stddev'],
  [/^99\.0'th percentile +(?<time>\d+m?s)$/, 'latency.p99'],
]

/** drill --stats: what it says of all requests. Those of each step stand before it and are not read. */
export const drillDialect: LoadDialect = {
  name: 'drill',
  anchors: [{ text: 'Time taken for tests  ', where: 'line-start' }],
  begin: (line) => (HEAD.test(line.trimEnd()) ? createReader() : undefined),
}

function createReader(): LoadReader {
  return {
    read(written) {
      const line = written.trimEnd()
      const taken = HEAD.exec(line)?.groups?.['time']
      if (taken !== undefined) return { figures: [stateDecimal('duration', taken)], begins: true }
      if (/^Successful requests +\d+$|^99\.[59]'th percentile +\d+m?s$/.test(line)) {
        return { figures: [] }
      }
      const figures = LINES.flatMap(([pattern, figure]): readonly StatedFigure[] => {
        const { count, rate, time } = pattern.exec(line)?.groups ?? {}
        if (time !== undefined) return [stateDuration(figure, time) ?? []].flat()
        const number = count ?? rate
        return number === undefined ? [] : [stateDecimal(figure, number)]
      })
      return figures.length === 0 ? 'end' : { figures }
    },
  }
}
