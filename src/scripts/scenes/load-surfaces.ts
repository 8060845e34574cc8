import { countGoodColumns } from '../count-good-columns.ts'
import type { AxisName, ListedTic, Scan, Surface } from '../../charts/chart.ts'
import { CellReader } from '../cell-reader.ts'
import { RowChooser } from '../choose-rows.ts'
import { DataLine } from '../data-line.ts'
import { findTitle, takesHeaders } from '../element-title.ts'
import { expandMatrix, type MatrixHeaders } from '../expand-matrix.ts'
import { namesSet } from '../names-set.ts'
import { readRows } from '../read-rows.ts'
import { ScriptError } from '../script-token.ts'
import type { BlockSource, FileSource, PlotElement, UsingColumn } from '../script-plot.ts'
import type { ScriptSettings } from '../script-settings.ts'
import { createSurface } from './create-surface.ts'
import { mapPoint } from './map-point.ts'
import { regridScans } from './regrid.ts'
import { GAP, ScanBuilder, type ScanPoint } from './scan-builder.ts'
import type { SurfaceElement } from './surface-element.ts'

/** The surfaces of an element, one for each of its data sets, and the labels that its columns give to tics. */
export interface LoadedSurfaces {
  readonly surfaces: readonly Surface[]
  readonly labels: readonly { readonly axis: AxisName | 'z'; readonly tic: ListedTic }[]
}

type DataElement = SurfaceElement & { readonly source: FileSource | BlockSource }

/** Read the data of an element of `splot`. Memory: 32 bytes per point, and as much again for lines across a grid. */
export async function loadSurfaces(
  element: DataElement,
  settings: ScriptSettings,
  chunks: AsyncIterable<Uint8Array>,
): Promise<LoadedSurfaces> {
  const { matrix } = element.source
  const headers: MatrixHeaders = { columns: [], rows: [] }
  const plain =
    matrix === undefined
      ? settings
      : {
          ...settings,
          hasHeaders: false,
          isHeaderTitled: false,
          data: { ...settings.data, separator: undefined },
        }
  const rows =
    matrix === undefined
      ? chunks
      : expandMatrix(chunks, settings.data, {
          reading: matrix,
          headers,
          isIndexed: namesSet(element.rows),
        })
  const line = new DataLine(plain.data, element.using)
  const loader = new SurfaceLoader(element, plain)
  await readRows(rows, line, {
    hasHeaders: takesHeaders(element, plain),
    skip: element.rows.skip,
    visitor: {
      visitRow: (row) => {
        loader.visitRow(row)
      },
      // A break shows in the number of the block of the next row.
      visitBreak: () => undefined,
    },
  })
  const loaded = loader.finish(line)
  const label = (names: readonly string[], axis: 'x' | 'y'): LoadedSurfaces['labels'] =>
    names.map((text, value) => ({ axis, tic: { value, label: { kind: 'text', text } } }))
  return {
    ...loaded,
    labels: [...loaded.labels, ...label(headers.columns, 'x'), ...label(headers.rows, 'y')],
  }
}

/** More points than this no picture shows. */
const MOST_POINTS = 20_000_000

class SurfaceLoader {
  readonly #element: DataElement
  readonly #settings: ScriptSettings
  readonly #chooser: RowChooser
  readonly #labels: LoadedSurfaces['labels'][number][] = []
  readonly #sets: { scans: Scan[]; hasColors: boolean }[] = []
  #cells: CellReader | undefined
  #columns: readonly UsingColumn[] = []
  #points = 0
  #place: { readonly set: number; readonly block: number } | undefined
  #scan = new ScanBuilder()

  constructor(element: DataElement, settings: ScriptSettings) {
    this.#element = element
    this.#settings = settings
    this.#chooser = new RowChooser(element.rows)
  }

  visitRow(row: DataLine): void {
    if (!this.#chooser.chooses(row)) return
    this.#startPlace(row)
    const cells = (this.#cells ??= this.#createCells(row))
    const values = cells.read(row)
    // A row without a number where one is asked for does not count; a missing value leaves a gap in the grid.
    if (values === undefined && cells.isBad) return
    this.#points += 1
    if (this.#points > MOST_POINTS)
      this.#fail(`a surface has at most ${String(MOST_POINTS)} points`)
    // gnuplot takes nothing of a row with an undefined value; of a matrix, it takes the place.
    const isGap = cells.isUndefined && this.#element.source.matrix === undefined
    if (values === undefined || isGap) {
      this.#scan.push(GAP)
      return
    }
    const point = this.#findPoint(values, cells.lastText)
    this.#scan.push(point)
    this.#pushLabels(row, point)
  }

  finish(line: DataLine): LoadedSurfaces {
    this.#endScan()
    const { regrid } = this.#settings.scene
    const title = findTitle(this.#element, line, 2)
    const surfaces = this.#sets
      .filter(({ scans }) => scans.length > 0)
      .map(({ scans, hasColors }, index) => {
        const isRegridded = regrid !== undefined && this.#element.isRegridded
        if (isRegridded && hasColors && regrid.weight.kind === 'splines')
          this.#fail('`dgrid3d splines` has no column of colours; name three columns in `using`')
        const shown = isRegridded ? regridScans(scans, regrid, hasColors) : scans
        // Of several data sets, the first one has the title.
        const own = index === 0 || title === undefined ? title : ''
        return createSurface(this.#element, this.#settings, { scans: shown, hasColors, title: own })
      })
    return { surfaces, labels: this.#labels }
  }

  /** Begin a row of points or a data set where blank lines end the last one. An image is a single row. */
  #startPlace(row: DataLine): void {
    const { set, block } = row
    const before = this.#place
    const isNewSet = before?.set !== set
    const isNewScan = isNewSet || before.block !== block
    const isJoined = !isNewSet && isJoinedStyle(this.#element)
    if (isNewScan && !isJoined) this.#endScan()
    if (isNewSet) this.#sets.push({ scans: [], hasColors: false })
    this.#place = { set, block }
  }

  #endScan(): void {
    const scan = this.#scan.finish()
    if (scan !== undefined) this.#sets.at(-1)?.scans.push(scan)
    this.#scan = new ScanBuilder()
  }

  /** Without `using`, the columns of the first row count. */
  #createCells(row: DataLine): CellReader {
    const { using, style, source, variable } = this.#element
    const most = countColumns(this.#element)
    const columns =
      using.columns.length > 0
        ? using.columns
        : Array.from(
            { length: countGoodColumns(row, style === 'labels' ? most : 3, most) },
            (_, i) => ({
              kind: 'number' as const,
              column: i + 1,
            }),
          )
    this.#columns = columns
    const isMapped = this.#settings.scene.mapping !== 'cartesian'
    if (isMapped && columns.length < 2)
      this.#fail('`set mapping` asks for two angles, or an angle and a height, and a radius')
    if (columns.length === 2 && style !== 'pm3d' && !isMapped)
      this.#fail('a surface takes the columns x, y and z, or z alone, got 2 columns')
    // Where there are contours, these are labelled, and need no texts.
    const hasContours = this.#settings.scene.contourPlace !== undefined
    const least = style === 'labels' && hasContours ? 1 : (LEAST_COLUMNS[style] ?? 1)
    if (columns.length < least)
      this.#fail(
        `\`with ${style}\` takes at least ${String(least)} columns, got ${String(columns.length)}`,
      )
    const read: Pick<PlotElement, 'source' | 'using' | 'style' | 'axes'> = {
      source,
      using: { ...using, columns },
      // Which columns are texts is said below.
      style: 'points',
      axes: 'x1y1',
    }
    // The last column of an image is its colour.
    const isImage = style === 'image' && variable === undefined
    const colored = isImage ? ({ color: 'palette' } as const) : variable
    return new CellReader(
      { ...read, ...(colored === undefined ? {} : { variable: colored }) },
      this.#settings,
      style === 'labels' ? 3 : undefined,
    )
  }

  #fail(reason: string): never {
    const { start } = this.#element.using
    throw new ScriptError({ problem: { kind: 'bad-script-value', reason }, start })
  }

  /** Find the place of a row's point: without x and y, it is that in its grid. */
  #findPoint(values: readonly number[], text: string): ScanPoint {
    const { variable, style } = this.#element
    const { mapping } = this.#settings.scene
    const count = this.#columns.length
    const [first, second, third] = mapPoint(values, mapping, this.#settings.scope)
    if (count <= 2 && mapping === 'cartesian') {
      const y = this.#sets.at(-1)?.scans.length ?? 0
      const color = count === 2 ? second : undefined
      if (color !== undefined) this.#noteColors()
      return { x: this.#scan.length, y, z: first, ...(color === undefined ? {} : { color }) }
    }
    const rest = values.slice(3)
    if (style === 'image' && variable === undefined && !Number.isFinite(third)) {
      // A pixel without a height keeps its place, at 0 (gnuplot 5.4).
      this.#noteColors()
      return { x: first, y: second, z: 0, color: rest[0] ?? third }
    }
    const point: ScanPoint = { x: first, y: second, z: third }
    if (style === 'vectors') {
      const [dx = NaN, dy = NaN, dz = NaN] = rest
      const ends: ScanPoint['end'] = [first + dx, second + dy, third + dz]
      const color = rest[3]
      if (color !== undefined) this.#noteColors()
      return { ...point, end: ends, ...(color === undefined ? {} : { color }) }
    }
    const hasSymbols = style === 'points' || style === 'linespoints' || style === 'labels'
    const size = hasSymbols && variable?.size === true ? rest.shift() : undefined
    const type = hasSymbols && variable?.type === true ? rest.shift() : undefined
    const color = rest[0]
    if (color !== undefined) this.#noteColors()
    return {
      ...point,
      ...(size === undefined ? {} : { size }),
      ...(type === undefined ? {} : { type }),
      ...(color === undefined ? {} : { color }),
      ...(style === 'labels' ? { text } : {}),
    }
  }

  #noteColors(): void {
    const set = this.#sets.at(-1)
    if (set !== undefined) set.hasColors = true
  }

  #pushLabels(row: DataLine, { x, y, z }: ScanPoint): void {
    for (const { axis, column } of this.#element.using.labels) {
      // Keys of scenes have no entries from cells.
      if (axis === 'key') continue
      const value = axis === 'z' ? z : axis.startsWith('x') ? x : y
      const text = this.#cells?.readText(row, column)
      if (text !== undefined && !Number.isNaN(value))
        this.#labels.push({ axis, tic: { value, label: { kind: 'text', text } } })
    }
  }
}

/** Whether blank lines mean nothing. */
function isJoinedStyle({ style }: SurfaceElement): boolean {
  return style === 'image' || style === 'vectors'
}

/** The most columns that a style has a use for. */
function countColumns({ style, variable }: SurfaceElement): number {
  if (style === 'vectors') return 7
  const own = [variable?.size, variable?.type].filter((one) => one !== undefined).length
  return (style === 'labels' ? 5 : 4) + own
}

const LEAST_COLUMNS: Partial<Readonly<Record<SurfaceElement['style'], number>>> = {
  labels: 4,
  vectors: 6,
  image: 3,
}
