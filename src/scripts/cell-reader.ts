import { findXAxis, findYAxis } from '../charts/gnuplot/ranges/plot-axes.ts'
import { formatGeneral } from '../quantities/printf-number.ts'
import { countGoodColumns } from './count-good-columns.ts'
import type { DataLine } from './data-line.ts'
import { parseTime } from './parse-time.ts'
import { isMissing, real, toNumber } from './script-expression.ts'
import type { PlotElement, UsingColumn } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'
import { countVariableColumns } from './variable-columns.ts'

/** A cell: a number, `NaN` for a gap, at which the curve breaks, `skipped` of a missing value, which omits the row, or `bad` of what is none. */
type Cell = number | 'skipped' | 'bad'

/** What decides how the rows of an element are read. */
type ReadElement = Pick<
  PlotElement,
  'source' | 'using' | 'style' | 'axes' | 'variable' | 'smoothing' | 'isSorted'
>

/** Reads the values of rows as an element's `using` says. Hot path (bench `data-file`): one array is reused. */
export class CellReader {
  readonly #element: ReadElement
  readonly #settings: ScriptSettings
  readonly #textColumn: number | undefined
  readonly #values: number[] = []
  #columns: readonly UsingColumn[]
  /** The text of the column that is one: of `labels`, or the category of a box plot. */
  lastText = ''
  /** Whether the last row that was left out had a cell that is no value, rather than a missing one. */
  isBad = false
  /** Whether a value of the last row is undefined: not a number, nor infinite. */
  isUndefined = false

  /** @param textColumn the column that is a text, counted from 0; by default that of the style */
  constructor(
    element: ReadElement,
    settings: ScriptSettings,
    textColumn: number | undefined = TEXT_COLUMNS[element.style],
  ) {
    this.#element = element
    this.#textColumn = textColumn
    this.#settings = settings
    this.#columns = element.using.columns
  }

  /** Read the values of a row; `undefined` if the row is to be skipped. */
  read(row: DataLine): readonly number[] | undefined {
    // The first row decides what columns there are.
    if (this.#columns.length === 0) this.#columns = chooseColumns(this.#element, row)
    this.#values.length = 0
    this.isUndefined = false
    let isSkipped = false
    const { source } = this.#element
    if (source.kind === 'block')
      source.sampled?.forEach((name, i) => {
        this.#settings.scope.set(name, real(row.readNumber(i + 1)))
      })
    for (const [i, column] of this.#columns.entries()) {
      if (i === this.#textColumn) {
        this.lastText = this.#readLabel(row, column)
        continue
      }
      const cell = this.#readCell(row, column, this.#isTime(i))
      this.isBad = cell === 'bad'
      if (cell === 'bad') return undefined
      if (cell === 'skipped') isSkipped = true
      this.#values.push(cell === 'skipped' ? NaN : this.#bound(cell, i))
    }
    return isSkipped ? undefined : this.#values
  }

  /** What the last row has of x and y, if it was left out for a missing value; of a single column, x is its number. */
  readPlace(row: DataLine): { readonly x: number; readonly y: number } {
    const [first = NaN, second = NaN] = this.#values
    return this.#columns.length === 1 ? { x: row.datum, y: first } : { x: first, y: second }
  }

  /** Read the text of a column, as `xtic(1)` does; `undefined` for an expression that gives none. */
  readText(row: DataLine, column: UsingColumn): string | undefined {
    if (column.kind === 'number' && isMatrix(this.#element))
      return formatGeneral(row.readNumber(column.column), 6, false)
    if (column.kind !== 'expression') {
      // A row without the column has no label (gnuplot 5.4).
      const number = column.kind === 'number' ? column.column : row.findColumn(column.header)
      return number > row.columns ? undefined : this.#readColumnText(row, column)
    }
    const value = column.expression.evaluate(row)
    return value.kind === 'text' ? value.value : undefined
  }

  #readColumnText(row: DataLine, column: Exclude<UsingColumn, { kind: 'expression' }>): string {
    return row.readText(column.kind === 'number' ? column.column : row.findColumn(column.header))
  }

  /** Read the text of `with labels`; a number from an expression is shown as numbers of tics are. */
  #readLabel(row: DataLine, column: UsingColumn): string {
    if (column.kind !== 'expression') return this.#readColumnText(row, column)
    const value = column.expression.evaluate(row)
    return value.kind === 'text' ? value.value : formatGeneral(toNumber(value), 6, false)
  }

  #readCell(row: DataLine, column: UsingColumn, isTime: boolean): Cell {
    const { timefmt } = this.#settings.data
    if (column.kind === 'expression') return this.#evaluate(row, column)
    const number = column.kind === 'number' ? column.column : row.findColumn(column.header)
    if (number < 1) return row.readNumber(number)
    if (!(number <= row.columns)) return 'bad'
    if (row.isMarkedMissing(number) || row.isEmpty(number)) return 'skipped'
    if (isTime) {
      const seconds = parseTime(timefmt, row.readRest(number))
      return Number.isNaN(seconds) ? 'bad' : seconds
    }
    const value = row.readNumber(number)
    if (Number.isNaN(value) && !/^\s*[-+]?nan/i.test(row.readText(number))) return 'bad'
    return value
  }

  #evaluate(row: DataLine, { expression }: UsingColumn & { readonly kind: 'expression' }): Cell {
    // gnuplot checks the last column that is written, whether or not it is evaluated.
    const { lastColumn } = expression
    const isGone = row.isMarkedMissing(lastColumn) || row.isEmpty(lastColumn)
    if (lastColumn > row.columns || isGone) return 'skipped'
    row.takeUndefined()
    const found = expression.evaluate(row)
    if (isMissing(found)) return 'skipped'
    // A text is no coordinate, even if it begins with a number. What was read of a cell without one is undefined, even in a condition.
    const isNone = found.kind === 'text' || row.takeUndefined()
    const value = isNone ? NaN : toNumber(found)
    // With `set datafile missing "NaN"`, gnuplot treats undefined values as missing.
    if (Number.isNaN(value) && this.#settings.data.missing === 'NaN') return 'skipped'
    return value
  }

  /** An infinite value is a gap, too, but not undefined; as that of a colour, it is at the end of the palette (gnuplot 5.4). */
  #bound(value: number, place: number): number {
    if (Number.isNaN(value)) this.isUndefined = true
    const isColor =
      this.#element.variable?.color === 'palette' && place === this.#columns.length - 1
    return Number.isFinite(value) || isColor ? value : NaN
  }

  /** Whether the value at a position of `using` is a date. */
  #isTime(place: number): boolean {
    const { timeData } = this.#settings
    // gnuplot 5.4 expects dates in the columns of x and y only.
    if (timeData.length === 0 || place > 1) return false
    const isX = this.#columns.length > 1 && place === 0
    return timeData.includes(isX ? findXAxis(this.#element) : findYAxis(this.#element))
  }
}

/** The columns that are texts, counted from 0. */
const TEXT_COLUMNS: Partial<Readonly<Record<PlotElement['style'], number>>> = {
  labels: 2,
  boxplot: 3,
}

/** The styles that take more than two columns, and how many at most. */
const MOST_COLUMNS: Partial<Readonly<Record<PlotElement['style'], number>>> = {
  boxes: 4,
  labels: 3,
  filledcurves: 3,
  boxerrorbars: 5,
  xerrorbars: 4,
  yerrorbars: 4,
  candlesticks: 6,
  financebars: 6,
  boxplot: 4,
  circles: 5,
  ellipses: 5,
  vectors: 4,
  boxxyerror: 6,
  xyerrorbars: 6,
  xerrorlines: 4,
  yerrorlines: 4,
  xyerrorlines: 6,
}

function isMatrix({ source }: Pick<ReadElement, 'source'>): boolean {
  return source.kind !== 'function' && source.matrix !== undefined
}

/** Choose the columns without `using`: x and y from the first two, or y from a single one. */
function chooseColumns(
  { source, style, variable, smoothing, isSorted }: ReadElement,
  row: DataLine,
): readonly UsingColumn[] {
  // Of a matrix, a curve shows the values over the columns.
  if (isMatrix({ source }) && MOST_COLUMNS[style] === undefined && variable === undefined) {
    return [1, 3].map((column) => ({ kind: 'number', column }))
  }
  // A third column has the weights of points, or z.
  const usual = smoothing?.name === 'acsplines' || isSorted === true ? 3 : 2
  const most = style === 'histograms' ? 1 : (MOST_COLUMNS[style] ?? usual)
  const all = most + countVariableColumns(variable)
  // Dates and texts stand among the first columns, or where the style has them.
  const least = TEXT_COLUMNS[style] === undefined ? 2 : all
  const count = countGoodColumns(row, least, all)
  return Array.from({ length: Math.max(1, count) }, (_, i) => ({ kind: 'number', column: i + 1 }))
}
