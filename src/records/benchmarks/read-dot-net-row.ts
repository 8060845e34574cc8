import type { ParsedLine } from '../record-format.ts'
import type { StatedFigure } from '../record.ts'
import { describeFailure } from './describe-failure.ts'
import { CultureReader } from './culture-reader.ts'

/** Columns of numbers, and the figures that they state; `Error` is half of an interval of the mean. */
const COLUMNS: readonly (readonly [column: string, figure: string])[] = [
  ['Median', 'time'],
  ['Mean', 'time.mean'],
  ['StdDev', 'time.stddev'],
  ['Min', 'time.min'],
  ['Max', 'time.max'],
  ['Allocated', 'bytes'],
]

/** A column, and the unit that its header may have: `Mean [ns]`. */
export interface DotNetColumn {
  readonly name: string
  readonly unit: string
}

/** Read a row of a report of BenchmarkDotNet, whose cells may have units, in the culture of its author. Its KB are 1,024 bytes (`SizeUnit.cs`). */
export function readDotNetRow(
  cells: readonly string[],
  columns: readonly DotNetColumn[],
): ParsedLine {
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
  if (own.length === 0) return { problem: describeFailure(name) }
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
