import { findGreatest } from '../../find-greatest.ts'
import { countLines, type TextMeasure } from '../../measure-text.ts'
import { measureCaptionFont, resolveFont, type Box, type Canvas } from '../canvas.ts'
import type { Key } from '../../chart.ts'
import type { KeySize } from '../frame/key-size.ts'
import { findKeySide } from '../frame/key-place.ts'
import { measureEnhanced } from '../marks/measure-enhanced.ts'

/** The size of a scene's key, whose rows are those of surfaces and of contours. */
export interface SceneKeySize extends KeySize {
  /** Extra height in device units. */
  readonly extra: number
}

/** Measure the key of a scene (gnuplot 5.4 `boundary3d`, `do_3dkey_layout`). */
export function measureSceneKey(
  key: Key,
  texts: readonly string[],
  { canvas, room }: { readonly canvas: Canvas; readonly room: Box },
): SceneKeySize {
  const { charWidth: h, lineHeight: v, tic } = canvas
  const font = resolveFont(canvas, key.font)
  const longest = findGreatest(
    texts.map((text) => measureKeyText(text, canvas)),
    0,
  )
  const sampleWidth = key.samplen >= 0 ? Math.trunc(key.samplen * h + tic) : 0
  const tall = Math.trunc(tic * 1.25 * key.spacing)
  const rowHeight = tall < v ? Math.trunc(v * key.spacing) : tall
  const columnWidth = (longest + 4) * h + sampleWidth
  const titleLines = countLines(key.title?.text)
  const titleMetrics = measureCaptionFont(canvas, key.title?.font)
  const titleHeight = titleLines * titleMetrics.lineHeight
  const arranged = arrange(key, texts.length, {
    room,
    v,
    titleLines,
    columnWidth,
  })
  const { rows, columns } = arranged
  const textPart = Math.trunc(h * (longest + 2 + key.width))
  const samplePart = h + sampleWidth
  const titleWidth = key.title === undefined ? 0 : measureKeyText(key.title.text, canvas) * h
  const width = Math.max(arranged.columnWidth * (columns - 1) + textPart + samplePart, titleWidth)
  const extra = Math.trunc(key.height * v)
  return {
    font,
    charWidth: h,
    lineHeight: v,
    rows,
    columns,
    rowHeight,
    columnWidth: arranged.columnWidth,
    leftPart: key.reverse ? samplePart : textPart,
    textWidth: Math.trunc(h * (longest + 1)),
    sampleWidth,
    sampleHeight: rowHeight,
    titleFont: resolveFont(canvas, key.title?.font),
    titleHeight,
    titleLines,
    width,
    height: Math.trunc(titleHeight + rowHeight * rows + key.height * v),
    extra,
  }
}

/** Measure a text in characters. gnuplot 5.4 takes all texts of a scene's key for enhanced ones. */
function measureKeyText(text: string, canvas: TextMeasure): number {
  return measureEnhanced(text, canvas)
}

/** Find the number of rows and columns: by default a single column, as far as it has room. */
function arrange(
  key: Key,
  entries: number,
  {
    room,
    v,
    titleLines,
    columnWidth,
  }: {
    readonly room: Box
    readonly v: number
    readonly titleLines: number
    readonly columnWidth: number
  },
): { readonly rows: number; readonly columns: number; readonly columnWidth: number } {
  const limit = (count: number): number =>
    key.maxrows !== undefined && key.maxrows > 0 ? Math.min(count, key.maxrows) : count
  const side = findKeySide(key)
  if (side === 'bottom' && key.region !== 'inside') {
    if (entries === 0) return { rows: 0, columns: 0, columnWidth: 0 }
    const fitting = Math.max(1, Math.trunc((room.right - room.left) / columnWidth))
    const rows = limit(Math.trunc((entries - 1) / fitting) + 1)
    const columns = Math.trunc((entries - 1) / rows) + 1
    return { rows, columns, columnWidth: Math.trunc((room.right - room.left) / columns) }
  }
  const first = limit(entries)
  let [rows, columns] = [first, first < entries ? Math.trunc((entries - 1) / first) + 1 : 1]
  const isTall = key.at === undefined && (side === 'inside' || side === 'right')
  if (isTall) {
    const most = Math.max(1, limit(Math.trunc((room.top - room.bottom) / v) - 1 - titleLines))
    if (entries > most) {
      columns = Math.trunc((entries - 1) / most) + 1
      rows = Math.trunc((entries - 1) / columns) + 1
    }
  }
  return { rows, columns, columnWidth }
}
