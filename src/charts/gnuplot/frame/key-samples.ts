import { fillBox, outlineBoxes } from '../curves/box-marks.ts'
import type { Plot } from '../../chart.ts'
import type { Segment } from '../marks/clip-segment.ts'
import { layOutShaft } from '../marks/arrow-marks.ts'
import { clipLines, clipOutline, findCanvasBox } from '../marks/clip-lines.ts'
import { strokePlot, type Curve } from '../curves/curve.ts'
import type { KeyEntryPlace, PlacedKey } from './key-marks.ts'
import { PLOT_STYLES } from '../curves/plot-styles.ts'
import type { CurveMark } from '../curves/curve-mark.ts'
import { takeBarLine } from '../curves/error-curves.ts'
import { findLastPen } from '../curves/vector-curves.ts'
import { stylePoint } from '../curves/own-styles.ts'
import { createSymbol, setSymbols } from '../curves/symbol-curves.ts'
import { findArcPoints } from '../marks/arc-points.ts'
import { findEllipsePoints, layOutArc, layOutEllipse } from '../marks/shape-marks.ts'
import { isOnCanvas, type AnchoredText } from '../marks/text-marks.ts'
import { parseText } from '../marks/parse-enhanced.ts'
import type { Canvas } from '../canvas.ts'

/** The sample of a plot: the marks drawn before its curve, and those drawn after it. */
export interface KeySample {
  readonly before: readonly CurveMark[]
  readonly after: readonly CurveMark[]
}

const FILLED_PARTS: readonly string[] = ['box', 'circle', 'ellipse']

/** Lay out the sample of a plot: a line, a symbol in its middle, or a box half as high as a row. */
export function layOutKeySample(
  curve: Pick<Curve, 'plot' | 'index' | 'canvas'> & Partial<Pick<Curve, 'chart' | 'places'>>,
  { key, size }: PlacedKey,
  { x, y }: KeyEntryPlace,
): KeySample {
  const { canvas } = curve
  // The sample has the colour of the first point, and its symbol that of the last.
  const plot = styleSample(curve.plot, 0)
  // A sample without width has no filled shape (gnuplot 5.4).
  const sample =
    size.sampleWidth > 0
      ? PLOT_STYLES[plot.style].sample
      : PLOT_STYLES[plot.style].sample.filter((part) => !FILLED_PARTS.includes(part))
  const left = key.reverse ? x - size.sampleWidth : x
  const right = left + size.sampleWidth
  const before: CurveMark[] = []
  const barred =
    sample.includes('bar') && curve.chart !== undefined ? takeBarLine(plot, curve.chart) : plot
  if (sample.includes('line')) {
    before.push(...strokePlot(barred, clipLines([[left, y, right, y]], canvas)))
  }
  if (sample.includes('bar')) {
    const half = (curve.chart?.barSize ?? 1) > 0 ? Math.trunc(canvas.tic / 2) : 0
    const caps = [left, right].map((at): Segment => [at, y + half, at, y - half])
    if (half > 0) before.push(...strokePlot(barred, clipLines(caps, canvas)))
  }
  if (sample.includes('box')) {
    const bottom = y - Math.trunc(size.sampleHeight / 4)
    const top = bottom + Math.trunc(size.sampleHeight / 2)
    const outline = clipOutline([left, bottom, right, bottom, right, top, left, top], canvas)
    before.push(...fillBox(plot, { left, right, bottom, top }))
    // A candle always has an outline.
    const isBare = plot.style === 'candlesticks' && plot.fill?.border === 'none'
    before.push(...(isBare ? strokePlot(plot, outline) : outlineBoxes(plot, outline)))
  }
  if (sample.includes('arrow') && curve.places !== undefined) {
    const bounds = findCanvasBox(canvas)
    const place = { from: { x: left, y }, to: { x: right, y }, bounds }
    const line = key.opaque ? findLastPen(plot) : plot.line
    before.push(...layOutShaft({ ...plot.arrow, line }, place, curve.places))
  }
  if (sample.includes('circle')) {
    const circle = {
      x: left + Math.trunc(size.sampleWidth / 2),
      y,
      radius: Math.trunc(size.sampleHeight / 4),
    }
    const box = { left: 0, bottom: 0, right: canvas.width - 1, top: canvas.height - 1 }
    const fill = plot.fill ?? { style: { kind: 'empty' } }
    const arc = findArcPoints({ ...circle, begin: 0, end: 360 })
    before.push(...layOutArc(arc, { fill, line: plot.line, box }, true))
  }
  if (sample.includes('ellipse')) {
    const center = { x: left + Math.trunc(size.sampleWidth / 2), y }
    const extent = {
      x: Math.trunc((size.sampleWidth * 2) / 3),
      y: Math.trunc(size.sampleHeight / 2),
    }
    const fill = plot.fill ?? { style: { kind: 'empty' } }
    const points = findEllipsePoints({ center, extent, angle: 0 })
    before.push(...layOutEllipse(points, { fill, line: plot.line, box: findCanvasBox(canvas) }))
  }
  const middle = left + Math.trunc(size.sampleWidth / 2)
  const hasSymbol = sample.includes('symbol') && isOnCanvas(middle, y, canvas)
  const point = plot.style === 'labels' ? plot.label?.point : undefined
  if (point !== undefined && isOnCanvas(middle, y, canvas)) {
    return { before, after: [{ ...createSymbol(point, point.line, canvas), points: [middle, y] }] }
  }
  const shown = { ...curve, plot: styleSample(curve.plot, plot.x.length - 1) }
  const after = hasSymbol ? setSymbols(shown, [middle, y]) : []
  const isPlain = curve.chart?.terminal.plain === true
  const written = after.map((mark) =>
    mark.kind === 'symbol' ? mark : writeSample(mark, { canvas, isPlain }),
  )
  return { before, after: written }
}

/** Write a sample's character as other texts: as markup, and in the font of the picture (gnuplot 5.4). */
function writeSample(
  mark: AnchoredText,
  { canvas, isPlain }: { readonly canvas: Canvas; readonly isPlain: boolean },
): AnchoredText {
  const { font } = canvas
  const text = mark.lines.map((runs) => runs.map((run) => run.text).join('')).join('\n')
  return { ...mark, font, lines: parseText(text, font, !isPlain) }
}

/** Find the style of a sample for points with styles of their own: the colour of one of them, and a dot for types. */
function styleSample(plot: Plot, index: number): Plot {
  const { pointColors, pointTypes, point } = plot
  return {
    ...plot,
    ...(pointColors === undefined ? {} : { line: stylePoint(plot, index).line }),
    ...(pointTypes === undefined ? {} : { point: { size: 1, ...point, type: 0 } }),
  }
}
