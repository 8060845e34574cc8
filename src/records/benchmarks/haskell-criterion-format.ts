import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { benchGroup, pickUnsigned } from './bench-group.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

const NAME = /^benchmark(?:ing|ed) (?<name>\S.*?)(?: \.\.\.)?$/
const VALUE = String.raw`\d+(?:\.\d+)? (?:[pnμuµm]?s)`
const ROW = new RegExp(
  `^(?<what>time|mean|std dev) +(?<value>${VALUE}) +\\((?<low>${VALUE}) \\.\\. (?<high>${VALUE})\\)$`,
  'u',
)
const FIGURES: Readonly<Record<string, string>> = { mean: 'time.mean', 'std dev': 'time.stddev' }

/** What criterion and gauge of Haskell print: `time` is the estimate of the regression, with the ends of its interval. */
export const haskellCriterionFormat: RecordFormat = {
  kind: 'records',
  name: 'haskellCriterion',
  summary:
    'the output of criterion of Haskell: benchmarking parse, time  1.234 μs  (1.22 μs .. 1.25 μs)',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickUnsigned('time', 'time.low', 'time.high'),
  anchors: ['benchmarking ', 'benchmarked '].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const name = NAME.exec(decodeLine(line).trimEnd())?.groups?.['name']
    return name === undefined ? undefined : { table: createTable(name) }
  },
}

/** A line that is none of the benchmark's ends it; what criterion says of its quality does not. */
function createTable(name: string): TableReader {
  return {
    readLine(line): ParsedLine | 'end' {
      const text = decodeLine(line).trimEnd()
      const row = ROW.exec(text)?.groups
      if (row === undefined) return /^ +\d\.\d+ R² |^variance introduced /u.test(text) ? {} : 'end'
      return { record: { kind: 'figures', figures: readRow(row), of: { name } } }
    },
  }
}

function readRow({
  what = '',
  value = '',
  low = '',
  high = '',
}: Readonly<Record<string, string>>): readonly StatedNumber[] {
  if (what !== 'time') return statePrintedTime(FIGURES[what] ?? '', value)
  return [
    ...markEstimates(statePrintedTime('time', value)),
    ...statePrintedTime('time.low', low),
    ...statePrintedTime('time.high', high),
  ]
}
