import { decodeLine } from '../line.ts'
import type { ParsedLine, RecordFormat, TableReader } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { statePrintedTime } from './state-printed.ts'

const HEADER = /^Name \(time in (?<unit>ns|[uµμ]s|ms|s)\) +(?<columns>\S.*?)\s*$/u
/** Columns of times, and the figures that they state. */
const TIMES: Readonly<Record<string, string>> = {
  ...{ Min: 'time.min', Max: 'time.max', Mean: 'time.mean' },
  ...{ StdDev: 'time.stddev', Median: 'time' },
}

/** The table that pytest-benchmark prints at the end of a session, which has no samples. */
export const pytestBenchmarkTextFormat: RecordFormat = {
  kind: 'records',
  name: 'pytestBenchmarkText',
  summary: 'the table of pytest-benchmark: Name (time in us)  Min  Max  Mean  StdDev  Median  …',
  record: benchGroup.record,
  version: 1,
  group: benchGroup,
  figures: pickFigures('time', 'iterations'),
  anchors: [{ text: 'Name (time in ', where: 'line-start' }],
  parseLine(line): ParsedLine | undefined {
    const { unit, columns = '' } = HEADER.exec(decodeLine(line))?.groups ?? {}
    if (unit === undefined) return undefined
    return { table: createTable(columns.split(/ {2,}/), unit) }
  },
}

/** The cells of a column: outliers are two counts, and all but the counts may have their ratio to the best behind them. */
function describeCell(column: string): string {
  if (column === 'Outliers') return String.raw`\d+;\d+`
  if (column === 'Rounds' || column === 'Iterations') return String.raw`\d+`
  return String.raw`(?:-?[\d,]+(?:\.\d+)?(?:e[-+]\d+)?|inf|nan)(?: \([^)]*\))?`
}

function createTable(columns: readonly string[], unit: string): TableReader {
  const cells = columns.map((column) => `(${describeCell(column)})`)
  const row = new RegExp(`^(\\S.*?) +${cells.join(' +')}\\s*$`)
  let rules = 0
  return {
    readLine(line): ParsedLine | 'end' | undefined {
      const text = decodeLine(line)
      // One rule is below the header, and one below the last row.
      if (/^-+$/.test(text.trimEnd())) return ++rules > 1 ? 'end' : {}
      const match = row.exec(text)
      if (match === null) return undefined
      const [, name = '', ...values] = match
      const get = (column: string): string =>
        (values[columns.indexOf(column)] ?? '').replace(/ \(.*/, '')
      const figures = readRow(columns, { get, unit })
      return { record: { kind: 'figures', figures, of: { name } } }
    },
  }
}

function readRow(
  columns: readonly string[],
  { get, unit }: { readonly get: (column: string) => string; readonly unit: string },
): readonly StatedFigure[] {
  const times = columns.flatMap((column) => {
    const name = TIMES[column]
    return name === undefined ? [] : statePrintedTime(name, `${get(column)} ${unit}`)
  })
  const best = times.find(({ name }) => name === 'time')
  const mean = times.find(({ name }) => name === 'time.mean')
  const estimate = best ?? (mean && { ...mean, name: 'time' })
  const iterations = Number(get('Rounds')) * Number(get('Iterations'))
  return [
    ...(estimate === undefined ? [] : [{ ...estimate, isEstimate: true } as const]),
    ...times.filter((one) => one !== best),
    ...(iterations > 0 ? [{ name: 'iterations', value: iterations, unit: '1' } as const] : []),
  ]
}
