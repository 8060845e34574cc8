import type { Caption, Chart, ChartRegion } from '../charts/chart.ts'
import { countLines } from '../charts/measure-text.ts'
import { measureCanvas, measureCaptionFont } from '../charts/gnuplot/canvas.ts'
import type { MultiplotGrid } from './multiplot-state.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { readCaptionProperties } from './read-caption.ts'
import type { ScriptSession } from './script-session.ts'
import { changeChart, omit, type ScriptSettings } from './script-settings.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set multiplot [layout rows,columns] [title "…"]`, or `set multiplot next`. */
export function startMultiplot(reader: TokenReader, session: ScriptSession): void {
  const start = reader.placeOfLast()
  if (session.multiplot !== undefined && (reader.isNext('next') || reader.isNext('prev$ious'))) {
    const step = reader.take('next') ? 1 : -1
    if (step < 0) reader.take('prev$ious')
    takePlace(session, session.multiplot.place + step)
    return
  }
  finishMultiplot(session)
  const { region, margins } = session.settings.chart
  let title: Caption | undefined
  let grid: MultiplotGrid | undefined
  while (!reader.isAtEnd()) {
    if (reader.take('ti$tle')) title = readTitle(reader, session)
    else if (reader.take('lay$out')) grid = readLayout(reader, session)
    else if (grid !== undefined) grid = readGridOption(reader, session, grid)
    else throw reader.createUncovered('set multiplot')
  }
  const before = {
    ...(region === undefined ? {} : { region }),
    ...(margins === undefined ? {} : { margins }),
  }
  const { output } = session.settings
  session.multiplot = {
    charts: [],
    blanks: [],
    title,
    grid,
    place: 0,
    before,
    output,
    source: session.source,
    start,
  }
  takePlace(session, 0)
}

/** Add a chart, and move on to the next part of the grid. */
export function addToMultiplot(session: ScriptSession, chart: Chart): void {
  const { multiplot } = session
  if (multiplot === undefined) return
  const { blanks } = multiplot
  multiplot.charts.push(blanks.length === 0 ? chart : { ...chart, blanks })
  session.multiplot = { ...multiplot, blanks: [] }
  takePlace(session, multiplot.place + 1)
}

/** Paint over the part of the canvas that the next plot takes, for `clear`. */
export function blankMultiplot(session: ScriptSession): void {
  const { multiplot, settings } = session
  if (multiplot === undefined) return
  const region = settings.chart.region ?? WHOLE_CANVAS
  session.multiplot = { ...multiplot, blanks: [...multiplot.blanks, region] }
}

const WHOLE_CANVAS: ChartRegion = { x: 0, y: 0, width: 1, height: 1 }

/** End a `multiplot`: its charts become one picture. */
export function finishMultiplot(session: ScriptSession): void {
  const { multiplot } = session
  if (multiplot === undefined) return
  session.multiplot = undefined
  const { chart } = session.settings
  session.settings = {
    ...session.settings,
    chart: { ...omit(omit(chart, 'region'), 'margins'), ...multiplot.before },
  }
  const { charts, title, output, source, start } = multiplot
  const [first, ...others] = charts
  if (first === undefined) return
  const titled = title === undefined ? first : { ...first, commonTitle: title }
  session.pictures.push({ charts: [titled, ...others], output, source, start })
}

function readTitle(reader: TokenReader, { settings, scope }: ScriptSession): Caption {
  const text = parseTextExpression(reader, scope)
  if (text === undefined) throw reader.createSyntaxError('a title in quotes')
  return readCaptionProperties(reader, settings, { text, enhanced: true })
}

function readLayout(reader: TokenReader, { scope }: ScriptSession): MultiplotGrid {
  const rows = Math.trunc(parseNumberExpression(reader, scope))
  reader.expect(',')
  const columns = Math.trunc(parseNumberExpression(reader, scope))
  if (!(rows >= 1 && columns >= 1 && rows * columns <= MAX_PARTS)) {
    const reason = `a layout has at least one row and one column, and at most ${String(MAX_PARTS)} parts`
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  return { rows, columns, columnsFirst: false, upwards: false, scale: [1, 1], offset: [0, 0] }
}

const MAX_PARTS = 10_000

function readGridOption(
  reader: TokenReader,
  { scope, settings }: ScriptSession,
  grid: MultiplotGrid,
): MultiplotGrid {
  const pair = (): readonly [number, number] => {
    const first = parseNumberExpression(reader, scope)
    return [first, reader.take(',') ? parseNumberExpression(reader, scope) : first]
  }
  if (reader.take('rowsf$irst')) return { ...grid, columnsFirst: false }
  if (reader.take('columnsf$irst')) return { ...grid, columnsFirst: true }
  if (reader.take('down$wards')) return { ...grid, upwards: false }
  if (reader.take('up$wards')) return { ...grid, upwards: true }
  if (reader.take('sc$ale')) return { ...grid, scale: pair() }
  if (reader.take('off$set')) return { ...grid, offset: pair() }
  if (reader.take('spa$cing')) {
    const [x = 0.05, y = x] = readShares(reader, settings, ['width', 'height'])
    return { ...grid, spacing: [x, y] }
  }
  if (!reader.take('mar$gins')) throw reader.createUncovered('set multiplot')
  const found = readShares(reader, settings, ['width', 'right', 'height', 'top'])
  const [left = 0, right = 1, low = 0, high = 1] = found
  return { ...grid, margins: [left, right, Math.min(low, high), Math.max(low, high)] }
}

/** What a length in characters is a share of, and from which side of the canvas it is measured. */
type Share = 'width' | 'height' | 'right' | 'top'

/** Read lengths as shares of the canvas; a unit counts for those behind it, too. */
function readShares(
  reader: TokenReader,
  { scope, chart }: ScriptSettings,
  shares: readonly Share[],
): readonly number[] {
  const { charWidth, lineHeight, width, height } = measureCanvas(chart.terminal)
  const found: number[] = []
  let isInCharacters = false
  do {
    if (reader.take('sc$reen')) isInCharacters = false
    else if (reader.take('char$acter')) isInCharacters = true
    const size = parseNumberExpression(reader, scope)
    const share = shares[found.length] ?? 'width'
    const isAcross = share === 'width' || share === 'right'
    const length = isAcross ? (size * charWidth) / width : (size * lineHeight) / height
    const isFarSide = share === 'right' || share === 'top'
    found.push(isInCharacters ? (isFarSide ? 1 - length : length) : size)
  } while (reader.take(','))
  return found
}

/** Take the place of the next plot anew: a `reset` forgets the size, but not the grid (gnuplot 5.4). */
export function retakePlace(session: ScriptSession): void {
  if (session.multiplot !== undefined) takePlace(session, session.multiplot.place)
}

/** Give the settings the part of the grid that the next plot takes. */
function takePlace(session: ScriptSession, place: number): void {
  const { multiplot, settings } = session
  if (multiplot === undefined) return
  session.multiplot = { ...multiplot, place }
  const { grid, title } = multiplot
  if (grid === undefined) return
  const { rows, columns, columnsFirst, upwards, margins, spacing = [0.05, 0.05] } = grid
  const at = ((place % (rows * columns)) + rows * columns) % (rows * columns)
  const column = columnsFirst ? Math.floor(at / rows) : at % columns
  const line = columnsFirst ? at % rows : Math.floor(at / columns)
  const row = upwards ? rows - 1 - line : line
  const share = 1 - measureTitle(title, settings)
  const changed = changeChart(settings, { region: findPart(grid, { row, column, share }) })
  session.settings =
    margins === undefined
      ? changed
      : changeChart(changed, {
          margins: findMargins({ ...grid, margins, spacing }, { row, column }),
        })
}

function findPart(
  { rows, columns, scale, offset }: MultiplotGrid,
  { row, column, share }: { readonly row: number; readonly column: number; readonly share: number },
): ChartRegion {
  const [width, height] = [scale[0] / columns, (scale[1] / rows) * share]
  const [fullWidth, fullHeight] = [1 / columns, share / rows]
  return {
    width,
    height,
    x: column / columns + (fullWidth - width) / 2 + offset[0],
    y: share - ((row + 1) / rows) * share + (fullHeight - height) / 2 + offset[1],
  }
}

function findMargins(
  {
    rows,
    columns,
    margins: [left, right, bottom, top],
    spacing: [gapX, gapY],
  }: MultiplotGrid & Required<Pick<MultiplotGrid, 'margins' | 'spacing'>>,
  { row, column }: { readonly row: number; readonly column: number },
) {
  const width = (right - left - (columns - 1) * gapX) / columns
  const height = (top - bottom - (rows - 1) * gapY) / rows
  const from = left + column * (width + gapX)
  const high = top - row * (height + gapY)
  const at = (size: number) => ({ unit: 'screen', size }) as const
  return { left: at(from), right: at(from + width), bottom: at(high - height), top: at(high) }
}

/** Measure the share of the canvas that the common title takes. */
function measureTitle(title: Caption | undefined, { chart }: ScriptSettings): number {
  if (title === undefined) return 0
  const canvas = measureCanvas(chart.terminal)
  return (
    (countLines(title.text) * measureCaptionFont(canvas, title.font).lineHeight) / canvas.height
  )
}
