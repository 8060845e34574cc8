import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { markEstimates, statePrintedNumber, statePrintedTime } from './state-printed.ts'

const HEADER = /^name +hz +min +max +mean +p75 +p99 +p995 +p999 +rme +samples\s*$/
const NUMBER = String.raw`[\d,]+(?:\.\d+)?`
const ROW = new RegExp(
  `^ +· (?<name>\\S.*?) +(?<rate>${NUMBER}) +(?<min>${NUMBER}) +(?<max>${NUMBER}) +(?<mean>${NUMBER})(?: +${NUMBER}){4} +±${NUMBER}% +(?<samples>\\d+)(?: |$)`,
  'u',
)

/** The table of `vitest bench`: milliseconds with four decimals, of which nothing is left for a fast benchmark, and the rate. */
export const vitestBenchTextFormat: RecordFormat = {
  kind: 'records',
  name: 'vitestBenchText',
  summary: 'the table of vitest bench: name  hz  min  max  mean  p75  p99  …  rme  samples',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('rate', 'time', 'iterations'),
  anchors: [{ text: 'name ', where: 'line-start' }],
  parseLine(header): ParsedLine | undefined {
    if (!HEADER.test(decodeLine(header))) return undefined
    return {
      table: {
        readLine(line) {
          const { name, ...parts } = ROW.exec(decodeLine(line))?.groups ?? {}
          if (name === undefined) return 'end'
          return { record: { kind: 'figures', figures: readRow(parts), of: { name } } }
        },
      },
    }
  },
}

function readRow({
  rate = '',
  min = '',
  max = '',
  mean = '',
  samples = '',
}: Readonly<Record<string, string>>): readonly StatedFigure[] {
  const times = [
    ...markEstimates(state('time', mean)),
    ...state('time.mean', mean),
    ...state('time.min', min),
    ...state('time.max', max),
  ]
  return [
    ...statePrintedNumber('rate', rate, '1/s'),
    ...times,
    ...statePrintedNumber('iterations', samples, '1'),
  ]
}

/** State milliseconds; of a time with one digit, such as `0.0003`, the rate tells more. */
function state(name: string, text: string) {
  const [digits = ''] = /[1-9]\d*$/.exec(text.replaceAll(/[.,]/g, '')) ?? []
  return digits.length < 2 ? [] : statePrintedTime(name, `${text} ms`)
}
