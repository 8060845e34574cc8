import type { ListedTic, Plot } from '../charts/chart.ts'
import { ColumnBuilder } from '../series/column-builder.ts'
import { DataLine } from './data-line.ts'
import { toNumber, type ScriptExpression, type Value } from './script-expression.ts'
import { ScriptError } from './script-token.ts'
import { OperandError, toText } from './operators.ts'
import { parseTime } from './parse-time.ts'
import { PointColumns, type PointWindow } from './point-columns.ts'
import { readRows } from './read-rows.ts'
import type { PlotElement, UsingColumn } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'

/** An element of a `plot` with its data. */
export interface LoadedPlot {
  readonly plot: Plot
  /** The labels of `xtic(n)` and its like, by axis. */
  readonly labels: readonly { readonly axis: 'x' | 'y' | 'x2' | 'y2'; readonly tic: ListedTic }[]
  /** The number of rows that were read, and of columns in the widest one. */
  readonly rows: number
  readonly columns: number
}

/**
 * Read the data of elements that share a file, in one pass. Memory: 16 bytes per point and element; for
 * lines it is bounded by {@link PointColumns}.
 *
 * @param chunks the file's bytes
 */
export async function loadPlots(
  elements: readonly PlotElement[],
  settings: ScriptSettings,
  chunks: AsyncIterable<Uint8Array>,
): Promise<readonly LoadedPlot[]> {
  const line = new DataLine(settings.data)
  const loaders = elements.map((element) => new PlotLoader(element, settings))
  const hasHeaders = elements.some((element) => namesColumns(element))
  await readRows(chunks, line, {
    hasHeaders,
    visitor: {
      visitRow: (row) => {
        for (const loader of loaders) loader.visitRow(row)
      },
      visitBreak: () => {
        for (const loader of loaders) loader.visitBreak()
      },
    },
  })
  return loaders.map((loader) => loader.finish())
}

/** Whether an element names a column by its header: then gnuplot takes the first row for headers. */
export function namesColumns({ using }: PlotElement): boolean {
  const columns = [...using.columns, ...using.labels.map(({ column }) => column)]
  return columns.some((column) =>
    column.kind === 'expression' ? column.expression.namesHeader : column.kind === 'header',
  )
}

/** A cell: a number, `NaN` for a gap, at which the curve breaks, or `skipped`, which omits the row. */
type Cell = number | 'skipped'

class PlotLoader {
  readonly #element: PlotElement
  readonly #settings: ScriptSettings
  readonly #columns: readonly UsingColumn[]
  readonly #points: PointColumns
  readonly #low = new ColumnBuilder()
  readonly #high = new ColumnBuilder()
  readonly #labels: LoadedPlot['labels'][number][] = []
  readonly #cells: number[] = []
  #chosen = 0
  /** The number of rows of this data set that `every` selected: `$0`. */
  #datum = 0
  #set = 0
  #rows = 0
  #widest = 0

  constructor(element: PlotElement, settings: ScriptSettings) {
    this.#element = element
    this.#settings = settings
    this.#columns = element.using.columns
    this.#points = new PointColumns(findWindow(element, settings), canBeThinned(element, settings))
  }

  visitRow(row: DataLine): void {
    const { rows } = this.#element
    if (row.set < rows.firstSet || row.set > rows.lastSet) return
    if (row.index === 0) this.#chosen = 0
    if (row.set !== this.#set) this.#datum = 0
    this.#set = row.set
    const place = this.#chosen
    this.#chosen += 1
    if (place < rows.first || place > rows.last || (place - rows.first) % rows.step !== 0) return
    row.datum = this.#datum
    this.#datum += 1
    this.#rows += 1
    this.#widest = Math.max(this.#widest, row.columns)
    if (!this.#readCells(row)) return
    if (this.#element.style === 'histograms') this.#pushPoint(row.datum, this.#cells[0] ?? NaN)
    else if (this.#cells.length === 1) this.#pushPoint(row.datum, this.#cells[0] ?? NaN)
    else this.#pushPoint(this.#cells[0] ?? NaN, this.#cells[1] ?? NaN)
    this.#pushLabels(row)
  }

  /** Break the curve; before the first point, there is nothing to break. */
  visitBreak(): void {
    this.#chosen = 0
    if (this.#rows === 0 || this.#element.style === 'histograms') return
    this.#cells.length = 0
    this.#pushPoint(NaN, NaN)
  }

  finish(): LoadedPlot {
    const { style, axes, title, titleEnhanced, line, point, fill } = this.#element
    const hasEdges = style === 'boxes' && this.#columns.length > 2
    const plot: Plot = {
      style,
      axes,
      title,
      titleEnhanced,
      line,
      point,
      fill,
      missing: 'gap',
      ...this.#points.finish(),
      count: this.#points.count,
      ...(hasEdges ? { edges: { low: this.#low.finish(), high: this.#high.finish() } } : {}),
    }
    return { plot, labels: this.#labels, rows: this.#rows, columns: this.#widest }
  }

  /** Read the values of a row. Return `false` if the row is to be skipped. */
  #readCells(row: DataLine): boolean {
    const columns = this.#columns.length > 0 ? this.#columns : defaultColumns(this.#element, row)
    this.#cells.length = 0
    for (const [i, column] of columns.entries()) {
      const cell = this.#readCell(row, column, this.#findTimeAxis(i, columns.length))
      if (cell === 'skipped') return false
      this.#cells.push(cell)
    }
    return true
  }

  #readCell(row: DataLine, column: UsingColumn, isTime: boolean): Cell {
    const { timefmt, missing } = this.#settings.data
    if (column.kind === 'expression') {
      // gnuplot checks the highest column that is written, whether or not it is evaluated.
      const { highestColumn } = column.expression
      if (highestColumn > row.columns || row.isMarkedMissing(highestColumn)) return 'skipped'
      row.takeMissing()
      const value = toNumber(this.#evaluate(column.expression, row))
      if (row.takeMissing()) return 'skipped'
      // With `set datafile missing "NaN"`, gnuplot treats undefined values as missing.
      if (Number.isNaN(value) && missing === 'NaN') return 'skipped'
      return Number.isFinite(value) ? value : NaN
    }
    const number = column.kind === 'number' ? column.column : row.findColumn(column.header)
    if (number < 1) return row.readNumber(number)
    if (!(number <= row.columns) || row.isMarkedMissing(number)) return 'skipped'
    if (isTime) {
      const seconds = parseTime(timefmt, row.readRest(number))
      return Number.isNaN(seconds) ? 'skipped' : seconds
    }
    const value = row.readNumber(number)
    if (Number.isNaN(value)) return /^\s*[-+]?nan/i.test(row.readText(number)) ? NaN : 'skipped'
    return Number.isFinite(value) ? value : NaN
  }

  /** Evaluate an expression; an operand that it does not take is a fault of the script. */
  #evaluate(expression: ScriptExpression, row: DataLine): Value {
    try {
      return expression.evaluate(row)
    } catch (error) {
      if (!(error instanceof OperandError)) throw error
      const problem = { kind: 'bad-script-value', reason: error.message } as const
      throw new ScriptError({ problem, start: this.#element.using.start })
    }
  }

  /** Whether the value at a position of `using` is a date. */
  #findTimeAxis(place: number, count: number): boolean {
    const { timeData } = this.#settings
    if (timeData.length === 0) return false
    const isX = count > 1 && place === 0
    const { axes } = this.#element
    const xAxis = axes.startsWith('x2') ? 'x2' : 'x'
    const yAxis = axes.endsWith('y2') ? 'y2' : 'y'
    return timeData.includes(isX || place > 1 ? xAxis : yAxis)
  }

  #pushPoint(x: number, y: number): void {
    this.#points.push(x, y)
    if (this.#columns.length < 3 || this.#element.style !== 'boxes') return
    const [, , third = NaN, fourth = NaN] = this.#cells
    const isEdged = this.#columns.length > 3
    this.#low.push(isEdged ? third : x - third / 2)
    this.#high.push(isEdged ? fourth : x + third / 2)
  }

  #pushLabels(row: DataLine): void {
    const { x, y } = this.#points.last()
    for (const { axis, column } of this.#element.using.labels) {
      const value = axis.startsWith('x') ? x : y
      const text =
        column.kind === 'expression'
          ? toText(this.#evaluate(column.expression, row))
          : row.readText(column.kind === 'number' ? column.column : row.findColumn(column.header))
      if (!Number.isNaN(value))
        this.#labels.push({ axis, tic: { value, label: { kind: 'text', text } } })
    }
  }
}

/** Whether a curve can be thinned: its picture depends only on the lowest and highest points of each column. */
function canBeThinned({ style, axes, using }: PlotElement, settings: ScriptSettings): boolean {
  const { x, x2 } = settings.chart.axes
  const isLog = (axes.startsWith('x2') ? x2 : x).log !== undefined
  return style === 'lines' && using.labels.length === 0 && !isLog
}

function findWindow({ axes }: PlotElement, { chart }: ScriptSettings): PointWindow {
  const x = chart.axes[axes.startsWith('x2') ? 'x2' : 'x'].range
  const y = chart.axes[axes.endsWith('y2') ? 'y2' : 'y'].range
  const ends = [y.min ?? -Infinity, y.max ?? Infinity] as const
  return {
    x: x.min === undefined || x.max === undefined ? undefined : { min: x.min, max: x.max },
    y: { min: Math.min(...ends), max: Math.max(...ends) },
  }
}

/** Choose the columns without `using`: x and y from the first two, or y from a single one. */
function defaultColumns({ style }: PlotElement, row: DataLine): readonly UsingColumn[] {
  const first = { kind: 'number', column: 1 } as const
  if (style === 'histograms' || row.columns < 2) return [first]
  return [first, { kind: 'number', column: 2 }]
}
