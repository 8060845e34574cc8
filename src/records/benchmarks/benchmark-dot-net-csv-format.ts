import { decodeLine } from '../line.ts'
import type { StatedFigure } from '../record.ts'
import type { ParsedLine, RecordFormat } from '../record-format.ts'
import { describeCutRow, LastCell } from '../cut-row.ts'
import { splitRow } from '../split-row.ts'
import { benchGroup, pickFigures } from './bench-group.ts'
import { CultureReader } from './culture-reader.ts'

const HEADS = ['Method', 'Type', 'Namespace', '"Method"', '"Type"', '"Namespace"']

/** Columns of numbers, and the figures that they state; `Error` is half of an interval of the mean. */
const COLUMNS: readonly (readonly [column: string, figure: string])[] = [
  ['Median', 'time'],
  ['Mean', 'time.mean'],
  ['StdDev', 'time.stddev'],
  ['Min', 'time.min'],
  ['Max', 'time.max'],
  ['Allocated', 'bytes'],
]

/**
 * The CSV of BenchmarkDotNet (`…-report.csv`), parted by commas or semicolons, with units in its cells or its headers, in the
 * culture of its author. Its KB are 1,024 bytes (`SizeUnit.cs`).
 */
export const benchmarkDotNetCsvFormat: RecordFormat = {
  kind: 'records',
  name: 'benchmarkDotNetCsv',
  summary: 'the CSV of BenchmarkDotNet: Method;Job;…;Mean;Error;StdDev with `1,234.5 ns`',
  record: benchGroup.record,
  version: 2,
  group: benchGroup,
  figures: pickFigures('time', 'bytes'),
  anchors: HEADS.flatMap((text) =>
    [',', ';'].map((separator) => ({ text: text + separator, where: 'line-start' }) as const),
  ),
  parseLine(header): ParsedLine | undefined {
    const text = decodeLine(header)
    const separator = /[,;]/.exec(text)?.[0] ?? ','
    const columns = splitRow(text, separator).map(readColumn)
    const names = columns.map(({ name }) => name)
    if (!['Method', 'Mean'].every((one) => names.includes(one))) return undefined
    if (!['Error', 'StdDev'].some((one) => names.includes(one))) return undefined
    const width = { record: 'CSV of BenchmarkDotNet', columns: columns.length }
    const last = new LastCell(width)
    return {
      table: {
        finish: last.finish,
        readLine: (line) => {
          const cells = splitRow(decodeLine(line), separator)
          const isCell = cells.length === 1 && cells[0] !== ''
          if (last.note(isCell)) return 'end'
          if (cells.length === 1) return isCell ? undefined : 'end'
          return cells.length === columns.length
            ? readRow(cells, columns)
            : { problem: describeCutRow(width, cells.length) }
        },
      },
    }
  },
}

/** A column, and the unit that its header may have: `Mean [ns]`. */
interface CsvColumn {
  readonly name: string
  readonly unit: string
}

function readColumn(header: string): CsvColumn {
  const { name = header, unit = '' } = /^(?<name>.*?) ?\[(?<unit>\S+)\]$/.exec(header)?.groups ?? {}
  return { name, unit }
}

function readRow(cells: readonly string[], columns: readonly CsvColumn[]): ParsedLine {
  const culture = new CultureReader(cells)
  const names = columns.map(({ name }) => name)
  const get = (name: string): string => cells[names.indexOf(name)] ?? ''
  const cellOf = (name: string): string => {
    const unit = columns[names.indexOf(name)]?.unit ?? ''
    return unit === '' ? get(name) : `${get(name)} ${unit}`
  }
  const own = COLUMNS.filter(([column]) => names.includes(column) && /\d/.test(get(column)))
  const figures = own.flatMap(([column, figure]) => culture.state(figure, cellOf(column)))
  const name = formatName(cells, names)
  const job = get('Job')
  const of = { name, ...(job === '' ? {} : { variant: ` (${job})` }) }
  if (own.length === 0) {
    const reason = `Expected the benchmark \`${name}\` to have a result, but it failed or was skipped`
    return { problem: { kind: 'doubtful-record', reason } }
  }
  if (figures.length < own.length) return { problem: UNREADABLE }
  // Where BenchmarkDotNet leaves the median out, it is as good as the mean.
  const mean = figures.find((one) => one.name === 'time.mean')
  const isGiven = figures.some((one) => one.name === 'time')
  const time: readonly StatedFigure[] =
    isGiven || mean === undefined ? [] : [{ ...mean, name: 'time' }]
  return { record: { kind: 'figures', figures: [...time, ...figures], of } }
}

const UNREADABLE = {
  kind: 'unreadable-record',
  reason:
    'Expected times such as `1,234.5 ns`, got some that cannot be read, or can be read in two ways',
} as const

/** `Namespace.Type.Parse(N: 1000)`: parameters stand between the columns of the job and the mean. */
function formatName(cells: readonly string[], names: readonly string[]): string {
  const method = ['Namespace', 'Type', 'Method']
    .flatMap((name) => (names.includes(name) ? (cells[names.indexOf(name)] ?? '') : []))
    .map((part) => part.replaceAll(/^'|'$/g, ''))
    .join('.')
  const last = Math.max(names.lastIndexOf('WarmupCount'), names.indexOf('Method'))
  const parameters = names.flatMap((name, i) =>
    i > last && i < names.indexOf('Mean') && !OF_JOBS.has(name) ? `${name}: ${cells[i] ?? ''}` : [],
  )
  return parameters.length === 0 ? method : `${method}(${parameters.join(', ')})`
}

const OF_JOBS = new Set([
  'Job',
  'Runtime',
  'Toolchain',
  'Categories',
  'Platform',
  'Jit',
  'InvocationCount',
])
