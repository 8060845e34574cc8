import { createCsvTable } from '../csv-table.ts'
import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import type { StatedNumber } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { readDecimal } from './read-decimal.ts'
import { markEstimates, statePrintedNumber } from './state-printed.ts'

const CRITERION = 'Name,Mean,MeanLB,MeanUB,Stddev,StddevLB,StddevUB'
const TASTY = /^Name,Mean \(ps\),2\*Stdev \(ps\)(?:,Allocated,Copied,Peak Memory)?$/

/** The CSV of criterion of Haskell, in seconds, and of tasty-bench, in picoseconds with twice the deviation. `time` is the mean. */
export const haskellCsvFormat: RecordFormat = {
  kind: 'records',
  name: 'haskellCsv',
  summary:
    'the CSV of criterion of Haskell and of tasty-bench: Name,Mean,MeanLB,… or Name,Mean (ps),…',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'bytes', 'memory'),
  anchors: ['Name,Mean,MeanLB,', 'Name,Mean (ps),'].map((text) => ({ text, where: 'line-start' })),
  parseLine(line): ParsedLine | undefined {
    const header = decodeLine(line).trimEnd()
    const isTasty = TASTY.test(header)
    if (!isTasty && header !== CRITERION) return undefined
    const table = createCsvTable({
      record: 'CSV of a benchmark in Haskell',
      header,
      isRow: ([, mean = '']) => readDecimal(mean) !== undefined,
      read(get) {
        const figures = isTasty ? readTasty(get) : readCriterion(get)
        if (figures.length === 0) return 'end'
        return { record: { kind: 'figures', figures, of: { name: get('Name') } } }
      },
    })
    return { table }
  },
}

function readCriterion(get: (column: string) => string): readonly StatedNumber[] {
  return [
    ...stateMean(readDecimal(get('Mean'))?.value),
    ...stateSeconds('time.stddev', readDecimal(get('Stddev'))?.value),
  ]
}

function readTasty(get: (column: string) => string): readonly StatedNumber[] {
  const mean = readDecimal(get('Mean (ps)'))
  const deviation = readDecimal(get('2*Stdev (ps)'))
  return [
    ...stateMean(mean && mean.value / 1e12),
    ...stateSeconds('time.stddev', deviation && deviation.value / 2e12),
    ...statePrintedNumber('bytes', get('Allocated'), 'B'),
    ...statePrintedNumber('memory', get('Peak Memory'), 'B'),
  ]
}

function stateMean(value: number | undefined): readonly StatedNumber[] {
  return [...markEstimates(stateSeconds('time', value)), ...stateSeconds('time.mean', value)]
}

function stateSeconds(name: string, value: number | undefined): readonly StatedNumber[] {
  return value === undefined ? [] : [{ name, value, unit: 's' }]
}
