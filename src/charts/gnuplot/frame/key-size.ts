import { findGreatest } from '../../find-greatest.ts'
import {
  measureCaptionFont,
  measureFont,
  resolveFont,
  type Box,
  type Canvas,
  type FontMetrics,
} from '../canvas.ts'
import type { Font, Key, Plot } from '../../chart.ts'
import { countLines, measureTextColumns, type TextMeasure } from '../../measure-text.ts'
import { measureEnhanced, measureEnhancedLines } from '../marks/measure-enhanced.ts'

/** The size of a key and of its parts, in device units. */
export interface KeySize {
  readonly font: Font
  /** Width of a character, and the gap between text and sample. */
  readonly charWidth: number
  /** Height of a line, which centres the lines of the title. */
  readonly lineHeight: number
  readonly rows: number
  readonly columns: number
  readonly rowHeight: number
  readonly columnWidth: number
  /** From a column's left edge to the line between its text and its sample. */
  readonly leftPart: number
  readonly textWidth: number
  readonly sampleWidth: number
  /** Twice the height of a box sample, whatever the line spacing. */
  readonly sampleHeight: number
  readonly titleFont: Font
  readonly titleHeight: number
  readonly titleLines: number
  readonly width: number
  readonly height: number
}

/**
 * Measure a key (gnuplot 5.4). Every titled plot has a row, even one without data. The available room
 * decides the number of rows and columns.
 */
export function measureKey(
  key: Key,
  plots: readonly Plot[],
  { canvas, room }: { readonly canvas: Canvas; readonly room: Box },
): KeySize {
  const titles = plots.filter(hasRow)
  const parts = measureParts(key, titles, canvas)
  const titleFont = resolveFont(canvas, key.title?.font)
  const titleLines = countLines(key.title?.text)
  // gnuplot reserves room for a title in the key's font, but draws it in the terminal's.
  const roomFont = { ...parts.font, ...key.title?.font }
  const titleMetrics = measureFont(roomFont.size, canvas.resolution)
  const titleHeight = Math.trunc(
    (titleLines + measureRise(key.title?.text)) * titleMetrics.lineHeight,
  )
  // An empty row counts from the third entry on (gnuplot 5.4).
  const gaps = plots.filter(({ isKeyDivided }, i) => {
    const before = plots.slice(0, i + 1).filter(hasRow)
    return isKeyDivided === true && before.length > 1
  })
  const size = { ...parts, titleHeight, entries: titles.length + gaps.length }
  const { rows, columns, width } = arrangeKey(key, size, room)
  const metrics = { ...canvas, ...titleMetrics }
  const columnWidth = widenForTitle(key, metrics, { width, columns })
  return {
    ...parts,
    rows,
    columns,
    columnWidth,
    titleFont,
    titleHeight,
    titleLines,
    width: columns * columnWidth,
    height: Math.trunc(titleHeight + rows * parts.rowHeight + key.height * parts.rowHeight),
  }
}

/** Whether the key has a row for a plot. */
function hasRow({ title = '', isTitleHidden, isRowKept, titlePlace }: Plot): boolean {
  if (titlePlace !== undefined) return false
  return title !== '' && (isTitleHidden !== true || isRowKept === true)
}

/**
 * Measure the lines that gnuplot reserves for subscripts and superscripts, even where `_` and `^` are no
 * markup.
 */
function measureRise(title = ''): number {
  return (title.includes('_') ? 0.3 : 0) + (title.includes('^') ? 0.3 : 0)
}

function measureParts(key: Key, titles: readonly Plot[], canvas: Canvas) {
  const font = resolveFont(canvas, key.font)
  const metrics = measureCaptionFont(canvas, key.font)
  // After a title with a font of its own, gnuplot measures with the terminal's font instead of the key's.
  const { charWidth, lineHeight } = key.title?.font === undefined ? metrics : canvas
  const longest = findGreatest(
    titles.map((plot) => measureEntryColumns(plot, canvas)),
    0,
  )
  const textWidth = Math.trunc(charWidth * (longest + 1 + key.width))
  // A negative length leaves no sample (gnuplot 5.4).
  const sampleWidth =
    key.samplen >= 0 ? Math.trunc(key.samplen * metrics.charWidth + canvas.tic) : 0
  const sampleHeight = Math.trunc(Math.max(1.25 * canvas.tic, metrics.lineHeight))
  const rowHeight = Math.max(1, Math.trunc(sampleHeight * key.spacing))
  const sampleSide = sampleWidth + charWidth
  const leftPart = key.reverse ? sampleSide : textWidth
  const columnWidth = textWidth + sampleSide
  return {
    font,
    charWidth,
    lineHeight,
    textWidth,
    sampleWidth,
    sampleHeight,
    rowHeight,
    leftPart,
    columnWidth,
  }
}

/**
 * Measure the widest line of an entry in characters. gnuplot counts a line break as a character of the line
 * after it.
 */
function measureEntryColumns({ title = '', titleEnhanced }: Plot, canvas: TextMeasure): number {
  const lines =
    titleEnhanced === true
      ? measureEnhancedLines(title, canvas)
      : title.split('\n').map((line) => measureTextColumns(line, canvas.encoding))
  return findGreatest(
    lines.map((columns, index) => (index === 0 ? columns : columns + 1)),
    0,
  )
}

/** Decide the number of rows and columns; either stacking fills columns from top to bottom. */
function arrangeKey(
  key: Key,
  {
    entries,
    ...size
  }: { entries: number; rowHeight: number; columnWidth: number; titleHeight: number },
  room: Box,
): { rows: number; columns: number; width: number } {
  if (key.stack === 'vertical') {
    const free = room.top - room.bottom - key.height * size.rowHeight - size.titleHeight
    // A plot without room leaves a negative number of rows, and then of columns (gnuplot 5.4).
    const maxRows = limit(Math.trunc(free / size.rowHeight), key.maxrows) || 1
    const columns = entries > maxRows ? divideUp(entries, maxRows) || 1 : 1
    return { rows: divideUp(entries, columns), columns, width: size.columnWidth }
  }
  const free = room.right - room.left
  const fitting = limit(Math.trunc(free / size.columnWidth), key.maxcols)
  const rows = Math.ceil(entries / Math.max(1, fitting))
  const columns = rows === 0 ? 1 : Math.ceil(entries / rows)
  return { rows, columns, width: fitting === 0 ? free : size.columnWidth }
}

/** Divide whole numbers as gnuplot does to round up, which it does not for negative ones. */
function divideUp(count: number, by: number): number {
  return Math.trunc((count + by - 1) / by)
}

function limit(count: number, max: number | undefined): number {
  return max !== undefined && max > 0 ? Math.min(count, max) : count
}

function widenForTitle(
  key: Key,
  canvas: FontMetrics & TextMeasure,
  { width, columns }: { readonly width: number; readonly columns: number },
): number {
  if (key.title === undefined) return width
  const characters = Math.trunc(measureTitleColumns(key, canvas) - key.samplen + 2)
  const needed = characters * canvas.charWidth
  return needed > columns * width ? Math.trunc(needed / columns) : width
}

function measureTitleColumns({ title }: Key, canvas: TextMeasure): number {
  if (title === undefined) return 0
  if (title.enhanced !== true) return measureTextColumns(title.text, canvas.encoding)
  return measureEnhanced(title.text, canvas)
}
