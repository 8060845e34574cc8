import { splitRow } from '../split-row.ts'
import type { LoadDialect, LoadReader } from './load-dialect.ts'
import { stateDecimal } from './printed-amounts.ts'

const HEAD = '"test","rps"'
/** What its columns of milliseconds state; before release 6.2 there are none. */
const TIMES: Readonly<Record<string, string>> = {
  ...{
    avg_latency_ms: 'latency.mean',
    min_latency_ms: 'latency.min',
    max_latency_ms: 'latency.max',
  },
  ...{ p50_latency_ms: 'latency', p95_latency_ms: 'latency.p95', p99_latency_ms: 'latency.p99' },
}

/** `redis-benchmark --csv`: a row is a command. */
export const redisBenchmarkCsvDialect: LoadDialect = {
  name: 'redis-benchmark --csv',
  anchors: [{ text: HEAD, where: 'line-start' }],
  begin: (line) => (line.startsWith(HEAD) ? createReader(splitRow(line.trim())) : undefined),
}

function createReader(columns: readonly string[]): LoadReader {
  return {
    read(line) {
      const cells = splitRow(line.trim())
      const [target = '', rate = ''] = cells
      const isRow =
        cells.length === columns.length && cells.slice(1).every((one) => NUMBER.test(one))
      if (!isRow) return 'end'
      const figures = columns.flatMap((column, i) => {
        const name = TIMES[column]
        return name === undefined ? [] : [stateDecimal(name, cells[i] ?? '', 1e-3)]
      })
      return { figures: [stateDecimal('rate', rate), ...figures], begins: true, target }
    },
  }
}

const NUMBER = /^\d+(?:\.\d+)?$/
