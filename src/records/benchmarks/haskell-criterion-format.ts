import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { benchGroup, pickUnsigned } from './bench-group.ts'
import { markEstimates, statePrintedTime } from './state-printed.ts'

const NAME = /^benchmark(?:ing|ed) (?<name>\S.*?)(?: \.\.\.)?$/
const VALUE = String.raw`\d+(?:\.\d+)? (?:[pnμuµm]?s)`
const ROW = new RegExp(
  `^(?<what>time|mean|std dev) +(?<value>${VALUE}) +\\((?<low>${VALUE}|NaN s) \\.\\. (?<high>${VALUE}|NaN s)\\)$`,
  'u',
)
/** Before release 1.0, which had a mean alone. */
const OLD_ROW = new RegExp(
  `^(?<what>mean|std dev): (?<value>${VALUE}), lb (?<low>${VALUE}), ub (?<high>${VALUE}), ci \\d\\.\\d+$`,
  'u',
)
/** What stands between them, most of it where criterion is asked for more words. */
const REMARK =
  /^ +\d\.\d+ R² |^ +\d+ \(\d|^(?:variance |(?:measurement )?took |analysing with |bootstrapping with |collecting \d|found \d+ outliers )/u
const FIGURES: Readonly<Record<string, string>> = { mean: 'time.mean', 'std dev': 'time.stddev' }

/** What criterion and gauge of Haskell print: `time` is the estimate of the regression, with the ends of its interval. */
export const haskellCriterionFormat: RecordFormat = {
  kind: 'records',
  name: 'haskellCriterion',
  summary:
    'the output of criterion of Haskell: benchmarking parse, time  1.234 μs  (1.22 μs .. 1.25 μs)',
  record: benchGroup.record,
  version: 2,
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
      const old = OLD_ROW.exec(text)?.groups
      const row = ROW.exec(text)?.groups ?? old
      if (row === undefined) return REMARK.test(text) ? {} : 'end'
      const figures = old?.['what'] === 'mean' ? readMean(old) : readRow(row)
      return { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}

function readMean(row: Readonly<Record<string, string>>): readonly StatedNumber[] {
  return [...readRow({ ...row, what: 'time' }), ...readRow({ ...row, what: 'mean' })]
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
