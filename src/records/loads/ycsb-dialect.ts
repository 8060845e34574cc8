import type { StatedFigure } from '../record.ts'
import type { LoadDialect, LoadReader } from './load-dialect.ts'
import { latencyNames } from './load-group.ts'
import { stateDecimal } from './printed-amounts.ts'

const LINE =
  /^\[(?<part>[A-Z][\w%-]*)\], ?(?<label>[A-Za-z0-9.=()/%_-]+), ?(?<number>\d+(?:\.\d+)?)\s*$/
const LATENCY =
  /^(?<kind>Average|Min|Max|[\d.]+(?:st|nd|rd|th)?(?:Percentile)?)Latency\((?<unit>us|ms)\)$/
const SCALES: Readonly<Record<string, number>> = { us: 1e-6, ms: 1e-3 }

/** YCSB: all operations are `OVERALL`, and each kind of them is a result, such as `READ`; collections of the JVM are left out. */
export const ycsbDialect: LoadDialect = {
  name: 'ycsb',
  anchors: [
    { text: '[OVERALL], ', where: 'line-start' },
    { text: '[OVERALL],R', where: 'line-start' },
  ],
  begin: (line) => (LINE.test(line) ? createReader() : undefined),
}

function createReader(): LoadReader {
  let part = ''
  return {
    read(written) {
      const { part: target = '', label = '', number = '' } = LINE.exec(written.trim())?.groups ?? {}
      if (target === '' || target.startsWith('TOTAL_')) return undefined
      const figures = readFigure(label, number)
      if (figures.length === 0) return undefined
      const begins = part === target && !isFirst(label) ? {} : { begins: true, target }
      part = target
      return { figures, ...begins }
    },
  }
}

/** Whether a line is the first one of its part: another run stands below. */
function isFirst(label: string): boolean {
  return label === 'RunTime(ms)' || label === 'Operations'
}

function readFigure(label: string, number: string): readonly StatedFigure[] {
  if (label === 'RunTime(ms)') return [stateDecimal('duration', number, 1e-3)]
  if (label === 'Throughput(ops/sec)') return [stateDecimal('rate', number)]
  if (label === 'Operations') return [stateDecimal('requests', number)]
  const { kind = '', unit = '' } = LATENCY.exec(label)?.groups ?? {}
  const share = /^\d+/.exec(kind)?.[0]
  const name = latencyNames[share ?? kind.toLowerCase()]
  return name === undefined || kind.includes('.')
    ? []
    : [stateDecimal(name, number, SCALES[unit] ?? NaN)]
}
