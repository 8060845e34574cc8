import { showBareBytes } from './bare-bytes.ts'
import { layOutArrow } from './gnuplot/marks/arrow-marks.ts'
import { layOutAxes } from './gnuplot/frame/axis-marks.ts'
import { layOutBlanks } from './gnuplot/frame/blank-marks.ts'
import { layOutBorder } from './gnuplot/frame/border-marks.ts'
import { measureCanvas, type Canvas } from './gnuplot/canvas.ts'
import {
  layOutAxisLabels,
  layOutCommonTitle,
  layOutHistogramTitles,
  layOutTitle,
} from './gnuplot/frame/caption-marks.ts'
import type { Chart, ChartObject } from './chart.ts'
import { layOutObject } from './gnuplot/marks/object-marks.ts'
import { layOutColorBox } from './gnuplot/colors/color-box-marks.ts'
import { tickColorAxis } from './gnuplot/colors/color-axis.ts'
import { paintPlots } from './gnuplot/colors/paint-plots.ts'
import { createScales } from './gnuplot/ranges/create-scales.ts'
import { hasPoints, layOutPlot, type LaidOutPlot } from './gnuplot/curves/curve-marks.ts'
import { layOutOwnScene } from './drawable-scene.ts'
import { describeThinning } from './describe-thinning.ts'
import type { ChartLayout, ChartNote, Mark } from './drawing.ts'
import { joinMarks } from './gnuplot/marks/join-marks.ts'
import {
  layOutKeyBackground,
  layOutKeyFrame,
  placeKeyEntries,
  type PlacedKey,
} from './gnuplot/frame/key-marks.ts'
import { placeKey } from './gnuplot/frame/key-place.ts'
import { layOutLabel } from './gnuplot/marks/label-marks.ts'
import { scaleMark } from './gnuplot/marks/line-styles.ts'
import { describeView } from './gnuplot/frame/describe-view.ts'
import { findRegion } from './gnuplot/frame/find-region.ts'
import { layOutStamp } from './gnuplot/frame/stamp-marks.ts'
import { measureStamp } from './gnuplot/frame/measure-stamp.ts'
import { measureFrame, type Frame } from './gnuplot/frame/margins.ts'
import {
  findDevicePoint,
  roundDevicePoint,
  type CoordinateSetting,
} from './gnuplot/device-point.ts'
import type { CurveMark } from './gnuplot/curves/curve-mark.ts'
import {
  layOutPolarAxes,
  layOutPolarBorder,
  layOutRadiusLine,
} from './gnuplot/frame/polar-marks.ts'
import { layOutZeroAxes } from './gnuplot/frame/zero-axis-marks.ts'
import { findRanges, type FoundRanges } from './gnuplot/ranges/ranges.ts'
import { recheckPoints } from './gnuplot/ranges/recheck-points.ts'
import { layOutText, type AnchoredText } from './gnuplot/marks/text-marks.ts'
import { layOutPage } from './pages/lay-out-page.ts'
import { THEMES } from './pages/themes.ts'
import type { TickedAxis } from './gnuplot/tics/tics.ts'
import { tickAxes, type TickedAxes } from './gnuplot/tics/tick-axes.ts'

/**
 * Lay out a chart in its theme. The theme `gnuplot` reproduces gnuplot 5.4's svg terminal to the device
 * unit: ranges, tics, margins, key, and every primitive in drawing order. Pure; imports nothing that draws.
 */
export function layOutChart(chart: Chart): ChartLayout {
  const { page } = THEMES[chart.theme ?? 'gnuplot']
  if (page !== undefined && chart.scene === undefined) {
    const { axis } = tickColorAxis(chart, measureCanvas(chart.terminal).width)
    return layOutPage(paintPlots(chart, axis), page, axis)
  }
  return chart.beside === undefined ? layOutGnuplot(chart) : layOutTogether(chart, chart.beside)
}

/** Lay out the charts of a `multiplot` one over the other on the same canvas, each in its region. */
function layOutTogether(first: Chart, others: readonly Chart[]): ChartLayout {
  const canvas = measureCanvas(first.terminal)
  const layouts = [first, ...others].map((chart) => layOutOver(chart, canvas))
  const drawn = layouts.flatMap((layout) => (layout.kind === 'drawn' ? [layout] : []))
  const [whole] = drawn
  const problems = layouts.flatMap((layout) => (layout.kind === 'failed' ? layout.problems : []))
  if (whole === undefined || problems.length > 0) return { kind: 'failed', problems }
  const title = layOutCommonTitle(first, canvas).flatMap((text) => layOutText(text, canvas))
  const marks = [...title, ...drawn.flatMap(({ drawing }) => drawing.marks)]
  const notes = drawn.flatMap((layout) => layout.notes)
  const views = drawn.flatMap(({ drawing }) => drawing.views ?? [])
  return { kind: 'drawn', drawing: { ...whole.drawing, marks, views }, notes }
}

/** Lay out a chart over the parts of the canvas that are painted over before it. */
function layOutOver(chart: Chart, canvas: Canvas): ChartLayout {
  const layout = layOutGnuplot(chart)
  if (chart.blanks === undefined || layout.kind === 'failed') return layout
  const { drawing } = layout
  const marks = [...layOutBlanks(chart.blanks, canvas), ...drawing.marks]
  return { ...layout, drawing: { ...drawing, marks } }
}

function layOutGnuplot(unpainted: Chart): ChartLayout {
  const scene = layOutOwnScene(unpainted)
  if (scene !== undefined) return scene
  const canvas = measureCanvas(unpainted.terminal)
  const colored = tickColorAxis(unpainted, canvas.width)
  const chart = paintPlots(unpainted, colored.axis)
  const found = findRanges(chart)
  const ticked = tickAxes(chart, found.ranges, canvas.width)
  const problems = [...found.problems, ...ticked.problems, ...colored.problems]
  if (problems.length > 0) return { kind: 'failed', problems }
  const { axes } = ticked
  const frame = measureFrame({ chart, canvas, axes, ranges: found.ranges })
  if (frame.box.left >= frame.box.right) return { kind: 'failed', problems: [{ kind: 'no-room' }] }
  const { items, notes } = layOutItems(chart, {
    canvas,
    frame,
    axes,
    found,
    colorAxis: colored.axis,
  })
  const marks = items.map((item) => drawItem(item, canvas))
  const allNotes = [...found.notes, ...notes, ...findHiddenTexts(items, marks)]
  const { id, terminal } = chart
  return {
    kind: 'drawn',
    drawing: {
      id,
      width: terminal.width,
      height: terminal.height,
      resolution: terminal.resolution,
      font: terminal.font,
      ...(terminal.lineCap === undefined ? {} : { lineCap: terminal.lineCap }),
      ...(terminal.background === undefined ? {} : { background: terminal.background }),
      ...(terminal.dynamic === undefined ? {} : { dynamic: terminal.dynamic }),
      about: describeThinning(chart.about, allNotes),
      marks: marks.flat(),
      views: [describeView(chart, frame.box, axes)],
    },
    notes: allNotes,
  }
}

type Item = CurveMark | AnchoredText

interface MeasuredChart {
  readonly canvas: Canvas
  readonly frame: Frame
  readonly axes: TickedAxes
  readonly found: FoundRanges
  readonly colorAxis: TickedAxis | undefined
}

/** Lay everything out in gnuplot 5.4's drawing order. */
function layOutItems(
  chart: Chart,
  { canvas, frame, axes, found, colorAxis }: MeasuredChart,
): { items: Item[]; notes: ChartNote[] } {
  const points = found.points.map((one, index) => recheckPoints(one, chart.plots[index], axes))
  const scales = createScales(axes, frame.box)
  const places = { canvas, box: frame.box, axes, scales }
  const key = placeChartKey(chart, frame, places)
  const shown = points.map(hasPoints)
  const entries =
    key &&
    placeKeyEntries(key, chart.plots, {
      isShown: (plot) => shown[plot] === true,
      findPoint: (at) => roundDevicePoint(findDevicePoint(at, places)),
    })
  const plots = chart.plots.flatMap((_, index) => {
    const place = entries?.get(index)
    const entry = key && place && { key, place }
    return layOutPlot(index, { chart, ...places, points }, entry)
  })
  const polar = { chart, canvas, frame, axes, scales }
  const border = [
    ...layOutBorder(chart, { box: frame.box, axes, scales }),
    ...layOutPolarBorder(polar),
  ]
  const hasFront = chart.hasFrontTics === true
  const ticked = { chart, canvas, frame, axes, scales, keyBox: key?.box }
  const grid = [
    ...layOutAxes({ ...ticked, ...(hasFront ? { part: 'under' } : {}) }),
    ...layOutPolarAxes(polar),
  ]
  const isGridInFront = chart.gridStyle?.layer === 'front'
  const layOutShapes = (layer: ChartObject['layer']): Item[] =>
    (chart.objects ?? [])
      .filter((object) => object.layer === layer)
      .flatMap((object) => layOutObject(object, places))
  const layOutObjects = (layer: 'front' | 'back'): Item[] => [
    ...layOutShapes(layer),
    ...chart.labels
      .filter((label) => label.layer === layer)
      .flatMap((label) => layOutLabel(label, places)),
    ...joinMarks(
      chart.arrows
        .filter((arrow) => (arrow.layer ?? 'back') === layer)
        .flatMap((arrow) => layOutArrow(arrow, places)),
    ),
  ]
  const { colors } = chart
  const layOutColors = (layer: 'front' | 'back'): Item[] => {
    if (colors?.box?.layer !== layer || colorAxis === undefined) return []
    const boxed = { ...colors, box: colors.box }
    return layOutColorBox({
      chart,
      colors: boxed,
      axis: colorAxis,
      places,
      shift: frame.colorShift,
    })
  }
  const items = [
    ...layOutShapes('behind'),
    ...(isGridInFront ? [] : grid),
    ...layOutZeroAxes(chart, axes, places),
    ...border,
    ...layOutColors('back'),
    ...layOutObjects('back'),
    ...layOutAxisLabels(chart, frame, places),
    ...layOutStamp(chart, canvas),
    ...layOutCurves(plots, key, canvas),
    ...(isGridInFront ? grid : []),
    ...layOutRadiusLine(polar),
    ...(hasFront ? layOutAxes({ ...ticked, part: 'over' }) : []),
    ...(chart.border?.layer === 'back' ? [] : border),
    ...layOutColors('front'),
    ...layOutObjects('front'),
    ...layOutHistogramTitles(chart, frame, places),
    ...layOutTitle(chart, frame, places),
  ]
  return { items, notes: plots.flatMap((plot) => plot.notes) }
}

function placeChartKey(
  chart: Chart,
  frame: Frame,
  places: CoordinateSetting,
): PlacedKey | undefined {
  const { key } = chart
  if (key === undefined || frame.key === undefined) return undefined
  const stamp = measureStamp(chart, places.canvas, 'bottom')
  const setting = { ...places, region: findRegion(chart, places.canvas), stamp }
  return { key, size: frame.key, box: placeKey(key, frame.key, setting) }
}

/** Join each curve with its sample in the key, unless an opaque key covers the curves first. */
function layOutCurves(
  plots: readonly LaidOutPlot[],
  key: PlacedKey | undefined,
  canvas: Canvas,
): Item[] {
  const frame = key ? layOutKeyFrame(key, canvas) : []
  if (!key?.key.opaque) {
    const joined = plots.flatMap(({ text, sample, curve }): Item[] => [
      ...text,
      ...joinMarks([...sample.before, ...curve, ...sample.after]),
    ])
    return [...frame, ...joined]
  }
  // gnuplot still draws the key's outline before the curves, and again over them.
  return [
    ...frame.filter((item) => item.kind === 'path'),
    ...plots.flatMap(({ curve }) => curve),
    layOutKeyBackground(key),
    ...frame,
    ...plots.flatMap(({ text, sample }): Item[] => [...text, ...sample.before, ...sample.after]),
  ]
}

function drawItem(item: Item, canvas: Canvas): Mark[] {
  if (item.kind === 'placed-text') return layOutText(item, canvas)
  return [scaleMark(item, canvas)]
}

function findHiddenTexts(items: readonly Item[], marks: readonly (readonly Mark[])[]): ChartNote[] {
  return items.flatMap((item, index): ChartNote[] => {
    if (item.kind !== 'placed-text' || marks[index]?.length !== 0) return []
    const text = showBareBytes(
      item.lines.map((runs) => runs.map((run) => run.text).join('')).join('\n'),
    )
    return text.trim() === '' ? [] : [{ kind: 'text-off-canvas', text }]
  })
}
