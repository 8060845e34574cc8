import { decodeWholeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { statePrintedNumber, statePrintedTime } from './state-printed.ts'

const RESULT =
  /^\s*(?<name>\S.*?)\s+x (?<rate>\d[\d,]*(?:\.\d+)?) ops\/sec(?: ±[\d.]+%)? \(\d+ runs? sampled\)(?:.*?min\.\.max=\((?<low>[\d.]+[a-zµ]+)\.\.\.(?<high>[\d.]+[a-zµ]+)\))?/u

/** What Benchmark.js prints of a benchmark, and bench-node after it, which adds the extremes. */
export const benchmarkJsFormat: RecordFormat = {
  kind: 'records',
  name: 'benchmarkJs',
  summary:
    'the output of Benchmark.js and bench-node: `parse x 63,563,098 ops/sec ±2.46% (93 runs sampled)`',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('rate', 'time'),
  anchors: [{ text: ' ops/sec ', where: 'anywhere' }],
  parseLine(line): ParsedLine | undefined {
    const {
      name,
      rate = '',
      low = '',
      high = '',
    } = RESULT.exec(decodeWholeLine(line))?.groups ?? {}
    if (name === undefined) return undefined
    const figures = [
      ...statePrintedNumber('rate', rate, '1/s'),
      ...statePrintedTime('time.min', low),
      ...statePrintedTime('time.max', high),
    ]
    return { record: { kind: 'figures', figures, of: { name } } }
  },
}
