import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadReader } from './load-dialect.ts'
import { stateDecimal } from './printed-amounts.ts'

const HEAD = /^Transactions:\s+\d+\s+hits\s*$/
const ROW =
  /^(?<label>[A-Z][a-z ]+):\s+(?<number>\d+(?:\.\d+)?)(?:\s+(?<unit>hits|secs|ms|MB|trans\/sec|MB\/sec|%))?\s*$/
/** Figures by the text before them; a MB of siege is 1,024 · 1,024 bytes. */
const LABELS: Readonly<Record<string, readonly [figure: string, scale: number]>> = {
  transactions: ['requests', 1],
  'elapsed time': ['duration', 1],
  'data transferred': ['bytes', 1024 ** 2],
  'transaction rate': ['rate', 1],
  throughput: ['transfer', 1024 ** 2],
  'failed transactions': ['errors', 1],
}
const LATENCIES: Readonly<Record<string, string>> = {
  'response time': 'latency.mean',
  'longest transaction': 'latency.max',
  'shortest transaction': 'latency.min',
}
/** Of sizes that siege prints in MB. */
export const SIEGE_UNIT_NOTE = 'printed in MB, by which siege means powers of 1,024'

/** The lines of siege. */
export const siegeDialect: LoadDialect = {
  name: 'siege',
  anchors: [{ text: 'Transactions:', where: 'line-start' }],
  begin: (line) => (HEAD.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let scale = 1
  return {
    read(line) {
      const { label = '', number = '', unit } = ROW.exec(line)?.groups ?? {}
      const key = label.toLowerCase()
      const begins = key === 'transactions' ? { begins: true } : {}
      // What has no unit of its own is in that of the line before.
      if (unit === 'secs' || unit === 'ms') scale = unit === 'ms' ? 1e-3 : 1
      const ends = key === 'shortest transaction' ? { ends: true } : {}
      if (label === '') return 'end'
      const latency = LATENCIES[key]
      if (latency !== undefined) return { figures: [stateDecimal(latency, number, scale)], ...ends }
      const [figure, size] = LABELS[key] ?? []
      return figure === undefined
        ? { figures: [], ...ends }
        : { figures: [note(stateDecimal(figure, number, size))], ...begins }
    },
  }
}

function note(figure: StatedFigure): StatedFigure {
  const isSize = figure.name === 'bytes' || figure.name === 'transfer'
  return isSize && 'value' in figure ? { ...figure, unitNote: SIEGE_UNIT_NOTE } : figure
}
