import { isSlip } from '../lints/find-slip.ts'
import type { WrittenNumber } from '../lints/written-number.ts'
import { formatNumber, parseNumberFormat } from '../quantities/number-format.ts'
import { deriveFormat, type ShownNumber } from './derive-format.ts'
import { findScale, formatScaled, holds, type MetricFigure } from './log-figure.ts'
import { readHeaderUnit, type GridCell } from './table-grid.ts'

/** The data that tables are matched with. */
export interface LogData {
  readonly figures: readonly MetricFigure[]
  /** The run that ratios are taken to. */
  readonly baseline: string
}

/** The entry of a table of the configuration. */
export interface MatchedEntry {
  readonly header: string
  readonly value: string
  readonly format: string | undefined
}

/** A cell that the logs do not explain. */
export interface UnmatchedCell {
  readonly text: string
  readonly start: number
}

/** The only cell of an entry that the logs do not explain, and what they give in its place. */
export interface WrongCell extends UnmatchedCell {
  readonly run: string
  /** In the form of the other cells. */
  readonly given: string
}

/** The entry that cells match, all of them or all but one, or the cells that match none. */
export interface MatchedCells {
  readonly entry: MatchedEntry | undefined
  readonly cells: readonly UnmatchedCell[]
  readonly wrong?: WrongCell
}

/** Fewer right cells beside a wrong one may be right by chance, unless something else says what the wrong one is. */
const FEWEST_RIGHT = 2

/** What a table says of an entry besides its cells. */
export interface EntryContext {
  readonly header: string
  /** The ratio of two runs, in the line of ratios. */
  readonly ratio?: WrittenNumber | undefined
  readonly data: LogData
}

/** An expression that may be what cells show. */
interface Trial {
  readonly value: string
  readonly metric: string
  /** The value for a line, in the unit of the cells. */
  readonly compute: (line: number) => number
  readonly misses: readonly (GridCell | undefined)[]
}

/** Find the expression that gives all cells of an entry, each for its run; failing that, the cells that the closest one does not give. */
export function matchEntry(
  cells: readonly (GridCell | undefined)[],
  runs: readonly (string | undefined)[],
  context: EntryContext,
): MatchedCells {
  const trials = listTrials(cells, runs, context).sort((a, b) => a.misses.length - b.misses.length)
  const closest = trials[0]
  const shown = cells.filter((cell) => cell !== undefined)
  const isSound = closest?.misses.length === 0
  const best = isSound ? closest : trials.find((trial) => isNearly(trial, cells, context))
  if (best === undefined) {
    const misses = closest?.misses ?? shown
    return { entry: undefined, cells: misses.filter((cell) => cell !== undefined) }
  }
  const [wrong] = best.misses
  const right = cells.flatMap((cell, i) =>
    cell === undefined || cell === wrong ? [] : toShown(cell, best.compute(i)),
  )
  const format = deriveFormat(right)
  const entry = { header: context.header, value: best.value, format }
  if (wrong === undefined) return { entry, cells: [] }
  const at = cells.indexOf(wrong)
  const run = runs[at]
  const value = best.compute(at)
  // A cell that the logs have no figure for is not wrong.
  if (run === undefined || !Number.isFinite(value)) return { entry: undefined, cells: [wrong] }
  return { entry, cells: [], wrong: { ...wrong, run, given: formatGiven(value, format) } }
}

function listTrials(
  cells: readonly (GridCell | undefined)[],
  runs: readonly (string | undefined)[],
  { header, data }: EntryContext,
): Trial[] {
  const metrics = [...new Set(data.figures.map(({ metric }) => metric))]
  const readings = readHeaderUnit(header)
  return metrics.flatMap((metric) => [
    ...listScales(cells, runs, { metric, data, readings }).map((scale) => ({
      metric,
      value: formatScaled(metric, scale),
      compute: (i: number) => findValue(data, runs[i], metric) / scale,
      misses: cells.filter((cell, i) => {
        const figure = findFigure(data.figures, runs[i], metric)
        return !(
          figure !== undefined &&
          cell?.number !== undefined &&
          findScale(cell.number, figure.quantity, readings) === scale
        )
      }),
    })),
    {
      metric,
      value: `${metric} / ${data.baseline}.${metric}`,
      compute: (i: number) =>
        findValue(data, runs[i], metric) / findValue(data, data.baseline, metric),
      misses: cells.filter((cell, i) => !isRatioTo(cell, runs[i], { metric, data })),
    },
  ])
}

/**
 * Whether one cell alone is wrong. Two right ones are enough to know what it should be; beside a single one of three digits, it
 * must be a slip of the hand, or the header or the ratio of both must tell.
 */
function isNearly(
  { misses, metric, compute }: Trial,
  cells: readonly (GridCell | undefined)[],
  { header, ratio }: EntryContext,
): boolean {
  const [wrong] = misses
  if (misses.length !== 1 || wrong?.number === undefined) return false
  if (cells.length > FEWEST_RIGHT) return true
  const right = cells.find((cell) => cell !== wrong)
  if (right?.number === undefined || right.number.digits < 3) return false
  const { decimals, value } = wrong.number
  const isTold = header.toLowerCase().split(/\W+/).includes(metric.replace(/^.*\./, ''))
  const given = compute(cells.indexOf(wrong))
  const quotient = compute(cells.indexOf(right)) / given
  const isShared = ratio !== undefined && [quotient, 1 / quotient].some((one) => holds(ratio, one))
  return isTold || isShared || isSlip(Math.abs(value).toFixed(decimals), given.toFixed(decimals))
}

/** Write what the logs give as other cells are written. */
export function formatGiven(value: number, format: string | undefined): string {
  const spec = parseNumberFormat(/\{:([^}]*)\}/.exec(format ?? '')?.[1] ?? '')
  if (format === undefined || spec === undefined) return String(value)
  return format.replace(/\{:[^}]*\}/, formatNumber(value, spec))
}

function listScales(
  cells: readonly (GridCell | undefined)[],
  runs: readonly (string | undefined)[],
  {
    metric,
    data,
    readings,
  }: {
    readonly metric: string
    readonly data: LogData
    readonly readings: WrittenNumber['readings']
  },
): readonly number[] {
  const scales = cells.flatMap((cell, i) => {
    const figure = findFigure(data.figures, runs[i], metric)
    if (figure === undefined || cell?.number === undefined) return []
    return findScale(cell.number, figure.quantity, readings) ?? []
  })
  return [...new Set(scales)]
}

function isRatioTo(
  cell: GridCell | undefined,
  run: string | undefined,
  { metric, data }: { readonly metric: string; readonly data: LogData },
): boolean {
  const over = findFigure(data.figures, run, metric)
  const under = findFigure(data.figures, data.baseline, metric)
  const number = cell?.number
  if (over === undefined || under === undefined || number === undefined) return false
  if (number.unit !== '' || number.form === 'percent') return false
  return holds(number, over.quantity.value / under.quantity.value)
}

function findFigure(
  figures: readonly MetricFigure[],
  run: string | undefined,
  metric: string,
): MetricFigure | undefined {
  return figures.find((figure) => figure.run === run && figure.metric === metric)
}

/** List a cell's number with the value it shows. */
export function toShown({ number, text }: GridCell, value: number): readonly ShownNumber[] {
  return number === undefined ? [] : [{ number, text, value }]
}

/** Find a run's value of a metric, in its own unit; `NaN` if there is none. */
export function findValue({ figures }: LogData, run: string | undefined, metric: string): number {
  return findFigure(figures, run, metric)?.quantity.value ?? NaN
}
