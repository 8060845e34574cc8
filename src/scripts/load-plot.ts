import type { AxisName, ListedTic, Plot } from '../charts/chart.ts'
import { findXAxis, findYAxis } from '../charts/gnuplot/ranges/plot-axes.ts'
import { ColumnBuilder } from '../series/column-builder.ts'
import { ArrowCollector } from './collect-arrows.ts'
import { ErrorCollector } from './collect-errors.ts'
import { CircleCollector } from './collect-circles.ts'
import { EdgeCollector } from './collect-edges.ts'
import { EllipseCollector } from './collect-ellipses.ts'
import { CandleCollector } from './collect-candles.ts'
import type { BoxplotStyle } from './make-boxplot.ts'
import { choosesSet, RowChooser } from './choose-rows.ts'
import { CellReader } from './cell-reader.ts'
import { DataLine } from './data-line.ts'
import { findTitle, takesHeaders } from './element-title.ts'
import { findMissingHeader, type MissingHeader } from './find-missing-header.ts'
import { findAreaClosing } from './find-area-closing.ts'
import { PointColumns } from './point-columns.ts'
import { canBeThinned, findWindow } from './point-window.ts'
import { readRows } from './read-rows.ts'
import { summariseRows } from './summarise-rows.ts'
import { FacetCounter } from './scenes/facet-counter.ts'
import { sortByZ } from './smoothing/sort-by-z.ts'
import type { Smoothing } from './smoothing/smoothing.ts'
import { SMOOTHINGS } from './smoothing/smoothings.ts'
import { VariableColumns } from './variable-columns.ts'
import type { PlotElement } from './script-plot.ts'
import type { ScriptSettings } from './script-settings.ts'

/** An element of a `plot` with its data. */
export interface LoadedPlot {
  readonly plot: Plot
  /** Whether its points are those of a function. */
  readonly isSampled?: true
  /** The labels of `xtic(n)` and its like, by axis. */
  readonly labels: readonly { readonly axis: AxisName | 'z'; readonly tic: ListedTic }[]
  /** The number of rows that were read, and of columns in the widest one. */
  readonly rows: number
  readonly columns: number
  /** A header that `using` names and no column has, and those that there are. */
  readonly missingHeader?: MissingHeader
  /** Whether its title is the header of a column. */
  readonly isHeaderTitled?: boolean
  /** What `key(1)` gives for each row. */
  readonly rowTitles?: readonly { readonly row: number; readonly text: string }[]
  /** How its points are smoothed once the ranges are known, and their weights. */
  readonly smoothing?: { readonly smoothing: Smoothing; readonly weights: Float64Array }
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
  const line = new DataLine(settings.data, elements[0]?.using)
  const loaders = elements.map((element) => new PlotLoader(element, settings))
  const hasHeaders = elements.some((element) => takesHeaders(element, settings))
  await readRows(chunks, line, {
    hasHeaders,
    isChosen: (row) => elements[0] === undefined || choosesSet(elements[0].rows, row),
    skip: elements[0]?.rows.skip ?? 0,
    visitor: {
      visitRow: (row) => {
        for (const loader of loaders) loader.visitRow(row)
      },
      visitBreak: () => {
        for (const loader of loaders) loader.visitBreak()
      },
    },
  })
  return loaders.map((loader) => loader.finish(line))
}

class PlotLoader {
  readonly #element: PlotElement
  readonly #chooser: RowChooser
  readonly #cells: CellReader
  readonly #countsRows: boolean
  #columns: number
  readonly #points: PointColumns
  readonly #counter: FacetCounter
  /** Whether the cells of an image are areas. */
  readonly #hasAreas: boolean
  readonly #errors: ErrorCollector
  readonly #candles: CandleCollector
  readonly #arrows: ArrowCollector | undefined
  readonly #circles: CircleCollector | EllipseCollector | undefined
  readonly #texts: string[] = []
  readonly #second = new ColumnBuilder()
  readonly #variable: VariableColumns | undefined
  readonly #weights = new ColumnBuilder()
  readonly #widths = new ColumnBuilder()
  readonly #boxplot: BoxplotStyle
  readonly #hasTexts: boolean
  /** Whether histograms have error bars. */
  readonly #hasBars: boolean
  readonly #edges: EdgeCollector
  readonly #labels: LoadedPlot['labels'][number][] = []
  readonly #rowTitles: { readonly row: number; readonly text: string }[] = []
  /** The rows of a histogram whose value is missing. */
  readonly #holes = new Set<number>()
  /** Points so far, gaps included. */
  #pushed = 0
  #headers: DataLine | undefined
  #rows = 0
  #widest = 0

  constructor(element: PlotElement, settings: ScriptSettings) {
    this.#element = element
    this.#columns = 0
    const isGrouped = element.style === 'boxplot' && element.using.columns.length > 3
    this.#hasTexts = element.label !== undefined || isGrouped
    this.#countsRows =
      element.smoothing !== undefined &&
      SMOOTHINGS[element.smoothing.name].countsRows &&
      element.style !== 'histograms'
    this.#variable = element.variable && new VariableColumns(element, settings)
    this.#chooser = new RowChooser(element.rows)
    this.#cells = new CellReader(element, settings)
    this.#hasBars = element.style === 'histograms' && settings.chart.histogram?.kind === 'errorbars'
    this.#errors = new ErrorCollector(this.#hasBars ? 'yerrorbars' : element.style)
    this.#candles = new CandleCollector(element.style)
    this.#edges = new EdgeCollector(element.style)
    this.#boxplot = settings.boxplot
    if (element.arrow !== undefined) this.#arrows = new ArrowCollector(element, settings)
    if (element.style === 'circles') this.#circles = new CircleCollector()
    if (element.ellipseUnits !== undefined)
      this.#circles = new EllipseCollector(element.ellipseUnits)
    const axes = [findXAxis(element), findYAxis(element)]
    this.#hasAreas =
      element.isPixelwise === true ||
      axes.some((axis) => settings.chart.axes[axis].log !== undefined)
    this.#counter = new FacetCounter(settings.scene.facets)
    this.#points = new PointColumns(findWindow(element, settings), canBeThinned(element, settings))
  }

  visitRow(row: DataLine): void {
    this.#headers ??= row
    if (!this.#chooser.chooses(row)) return
    this.#rows += 1
    this.#countCell()
    this.#widest = Math.max(this.#widest, row.columns)
    const all = this.#cells.read(row)
    if (all === undefined) {
      if (this.#cells.isBad) return
      if (this.#element.style === 'histograms') this.#pushHole(row)
      // A row that is left out for a missing value keeps its labels (gnuplot 5.4).
      else this.#pushLabels(row, this.#cells.readPlace(row))
      return
    }
    const isSorted = this.#element.isSorted === true
    if (isSorted) this.#weights.push(all[2] ?? NaN)
    const own = isSorted ? all.toSpliced(2, 1) : all
    this.#variable?.push(own)
    const cells = this.#element.variable?.color === undefined ? own : own.slice(0, -1)
    this.#columns = Math.max(this.#columns, cells.length)
    if (this.#element.style === 'boxplot') this.#widths.push(cells[2] ?? 0)
    if (this.#element.smoothing !== undefined) this.#weights.push(cells[2] ?? 1)
    const [first = NaN, second = NaN] = cells
    if (this.#countsRows && cells.length === 1) this.#pushPoint(first, 1)
    else if (this.#element.style === 'histograms' || cells.length === 1)
      this.#pushPoint(row.datum, first)
    else this.#pushPoint(first, second)
    this.#edges.push(cells, this.#columns)
    this.#errors.push(this.#hasBars ? [row.datum, ...cells] : cells)
    this.#candles.push(cells)
    this.#circles?.push(cells)
    this.#arrows?.push(cells)
    if (this.#element.style === 'filledcurves') this.#second.push(cells[2] ?? NaN)
    if (this.#hasTexts) this.#texts.push(this.#cells.lastText)
    // A single column is y for its labels, even where `smooth` counts it as x (gnuplot 5.4).
    this.#pushLabels(row, cells.length === 1 ? { x: row.datum, y: first } : this.#points.last())
  }

  /** Count a cell of an image, which is an area of its own on a logarithmic axis. */
  #countCell(): void {
    const { style, source } = this.#element
    if (style !== 'image') return
    if (this.#hasAreas) this.#counter.addCell(source.start)
    else this.#counter.addPixel(source.start)
  }

  /** Keep the place of a row without a value: stacks count the rows (gnuplot 5.4). */
  #pushHole(row: DataLine): void {
    this.#holes.add(this.#pushed)
    this.#pushPoint(row.datum, NaN)
    this.#errors.push([])
    this.#variable?.push([])
    this.#pushLabels(row, { x: row.datum, y: NaN })
  }

  /** Break the curve; before the first point, there is nothing to break. */
  visitBreak(): void {
    if (this.#rows === 0 || this.#element.style === 'histograms') return
    this.#pushPoint(NaN, NaN)
    this.#weights.push(NaN)
    this.#widths.push(NaN)
    this.#edges.push([], this.#columns)
    this.#errors.push([])
    this.#candles.push([])
    this.#circles?.push([])
    this.#arrows?.push([])
    if (this.#element.style === 'filledcurves') this.#second.push(NaN)
    this.#variable?.push([])
    if (this.#hasTexts) this.#texts.push('')
  }

  finish(line: DataLine): LoadedPlot {
    const {
      style,
      axes,
      titleEnhanced,
      titlePlace,
      isUnscaled,
      line: stroke,
      point,
      fill,
      smoothing,
      label,
    } = this.#element
    const points = this.#points.finish()
    const plot: Plot = {
      style,
      axes,
      title: findTitle(this.#element, this.#headers ?? line, style === 'histograms' ? 0 : 1),
      titleEnhanced,
      ...(titlePlace === undefined ? {} : { titlePlace }),
      ...(isUnscaled === undefined ? {} : { isUnscaled }),
      line: stroke,
      point,
      fill,
      missing: 'gap',
      ...points,
      ...(smoothing === undefined ? { ...this.#errors.finish(), ...this.#findCandles() } : {}),
      ...(this.#element.isPixelwise === true ? { isPixelwise: true } : {}),
      ...(this.#element.arrow === undefined ? {} : { arrow: this.#element.arrow }),
      ...(label === undefined ? {} : { label, texts: this.#texts }),
      ...findAreaClosing(this.#element, {
        columns: this.#columns,
        points: this.#pushed,
        second: () => this.#second.finish(),
      }),
      ...this.#circles?.finish(),
      ...this.#arrows?.finish(),
      ...this.#variable?.finish(),
      count: this.#points.count,
      ...(this.#holes.size === 0 ? {} : { holes: this.#holes }),
      ...this.#edges.finish(this.#columns),
    }
    const sorted = this.#element.isSorted === true ? sortByZ(plot, this.#weights.finish()) : plot
    const rows = { factors: this.#texts, widths: () => this.#widths.finish() }
    const boxplot =
      style === 'boxplot'
        ? summariseRows(plot, rows, { style: this.#boxplot, element: this.#element })
        : undefined
    return {
      plot: boxplot?.plot ?? sorted,
      labels: boxplot?.labels ?? this.#labels,
      rows: this.#rows,
      columns: this.#widest,
      ...findMissingHeader(this.#element, line),
      ...(this.#element.title.kind === 'header' ? { isHeaderTitled: true } : {}),
      ...(this.#rowTitles.length === 0 ? {} : { rowTitles: this.#rowTitles }),
      ...(smoothing === undefined
        ? {}
        : { smoothing: { smoothing, weights: this.#weights.finish() } }),
    }
  }

  #findCandles(): Pick<Plot, 'errors' | 'candles'> {
    const found = this.#candles.finish()
    const { whiskers } = this.#element
    if (found.candles === undefined || whiskers === undefined) return found
    return { ...found, candles: { ...found.candles, whiskers } }
  }

  #pushPoint(x: number, y: number): void {
    this.#pushed += 1
    this.#points.push(x, y)
  }

  #pushLabels(row: DataLine, { x, y }: { readonly x: number; readonly y: number }): void {
    for (const { axis, column } of this.#element.using.labels) {
      // There is no z in a plot.
      if (axis === 'z') continue
      const value = axis.startsWith('x') ? x : y
      const text = this.#cells.readText(row, column)
      if (text === undefined) continue
      if (axis === 'key') {
        this.#rowTitles.push({ row: row.datum, text })
        continue
      }
      if (!Number.isNaN(value))
        this.#labels.push({ axis, tic: { value, label: { kind: 'text', text } } })
    }
  }
}
