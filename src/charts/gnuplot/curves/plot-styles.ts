import { layOutBoxes } from './box-curves.ts'
import type { Plot } from '../../chart.ts'
import { layOutBoxplot, layOutCandlesticks, layOutFinanceBars } from './candle-curves.ts'
import { layOutCircles } from './circle-curves.ts'
import { layOutEllipses } from './ellipse-curves.ts'
import type { Curve } from './curve.ts'
import type { CurveMark } from './curve-mark.ts'
import { layOutErrorBars, layOutErrorBoxes } from './error-curves.ts'
import { layOutFilledCurves } from './filled-curves.ts'
import { layOutImage } from './image-curves.ts'
import { layOutLabels } from './label-curves.ts'
import { layOutHistogram } from './histogram-curves.ts'
import { layOutImpulses } from './impulse-curves.ts'
import { layOutLines } from './line-curves.ts'
import { layOutFillSteps } from './fill-steps.ts'
import { layOutHisteps, layOutSteps } from './step-curves.ts'
import { layOutPoints } from './symbol-curves.ts'
import { layOutVectors } from './vector-curves.ts'

/** How a plot style draws its points, and what its sample in the key consists of. */
export interface PlotStyle {
  layOutCurve(curve: Curve): readonly CurveMark[]
  readonly sample: readonly ('line' | 'symbol' | 'box' | 'bar' | 'circle' | 'ellipse' | 'arrow')[]
}

function layOutErrors(curve: Curve): readonly CurveMark[] {
  return [...layOutErrorBars(curve), ...layOutPoints(curve)]
}

/** Lay out an area; a closed one has an outline in its line, unless it has no border or is a function over a logarithmic y (gnuplot 5.4). */
function layOutFilled(curve: Curve): readonly CurveMark[] {
  const { plot, ranges } = curve
  const { closing, fill } = plot
  const isBare = plot.isFunction === true && ranges.y.log !== undefined
  const isClosed = (closing?.kind ?? 'closed') === 'closed' && !isBare
  const isOutlined = isClosed && fill?.border !== 'none'
  return [...layOutFilledCurves(curve), ...(isOutlined ? layOutLines(curve) : [])]
}

function layOutErrorLines(curve: Curve): readonly CurveMark[] {
  return [...layOutLines(curve), ...layOutErrors(curve)]
}

/** The plot styles, by the word that follows `with`. */
export const PLOT_STYLES: Readonly<Record<Plot['style'], PlotStyle>> = {
  lines: { layOutCurve: layOutLines, sample: ['line'] },
  points: { layOutCurve: layOutPoints, sample: ['symbol'] },
  linespoints: {
    layOutCurve: (curve) => [...layOutLines(curve), ...layOutPoints(curve)],
    sample: ['line', 'symbol'],
  },
  dots: { layOutCurve: layOutPoints, sample: ['symbol'] },
  impulses: { layOutCurve: layOutImpulses, sample: ['line'] },
  steps: { layOutCurve: (curve) => layOutSteps(curve, 'horizontal'), sample: ['line'] },
  fsteps: { layOutCurve: (curve) => layOutSteps(curve, 'vertical'), sample: ['line'] },
  fillsteps: { layOutCurve: layOutFillSteps, sample: ['box'] },
  histeps: { layOutCurve: layOutHisteps, sample: ['line'] },
  boxes: { layOutCurve: layOutBoxes, sample: ['box'] },
  labels: { layOutCurve: layOutLabels, sample: [] },
  xerrorbars: { layOutCurve: layOutErrors, sample: ['line', 'bar', 'symbol'] },
  yerrorbars: { layOutCurve: layOutErrors, sample: ['line', 'bar', 'symbol'] },
  xyerrorbars: { layOutCurve: layOutErrors, sample: ['line', 'bar', 'symbol'] },
  xerrorlines: { layOutCurve: layOutErrorLines, sample: ['line', 'bar', 'symbol'] },
  yerrorlines: { layOutCurve: layOutErrorLines, sample: ['line', 'bar', 'symbol'] },
  xyerrorlines: { layOutCurve: layOutErrorLines, sample: ['line', 'bar', 'symbol'] },
  boxerrorbars: {
    layOutCurve: (curve) =>
      curve.chart.hasBarsBehind === true
        ? [...layOutErrorBars(curve), ...layOutBoxes(curve)]
        : [...layOutBoxes(curve), ...layOutErrorBars(curve)],
    sample: ['box'],
  },
  boxxyerror: { layOutCurve: layOutErrorBoxes, sample: ['box'] },
  filledcurves: { layOutCurve: layOutFilled, sample: ['box'] },
  candlesticks: { layOutCurve: layOutCandlesticks, sample: ['box'] },
  financebars: { layOutCurve: layOutFinanceBars, sample: ['line'] },
  boxplot: { layOutCurve: layOutBoxplot, sample: ['box'] },
  ellipses: { layOutCurve: layOutEllipses, sample: ['ellipse'] },
  circles: { layOutCurve: layOutCircles, sample: ['circle'] },
  arrows: { layOutCurve: layOutVectors, sample: ['arrow'] },
  vectors: { layOutCurve: layOutVectors, sample: ['arrow'] },
  image: { layOutCurve: layOutImage, sample: [] },
  histograms: { layOutCurve: layOutHistogram, sample: ['box'] },
}
