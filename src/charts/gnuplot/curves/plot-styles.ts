import { layOutBoxes } from './box-curves.ts'
import type { Plot } from '../../chart.ts'
import type { Curve } from './curve.ts'
import type { AreaMark, PathMark, SymbolMark } from '../../drawing.ts'
import { layOutHistogram } from './histogram-curves.ts'
import { layOutImpulses } from './impulse-curves.ts'
import { layOutLines } from './line-curves.ts'
import { layOutHisteps, layOutSteps } from './step-curves.ts'
import { layOutPoints } from './symbol-curves.ts'

/** The marks of curves and of their samples in the key. */
export type CurveMark = PathMark | AreaMark | SymbolMark

/** How a plot style draws its points, and what its sample in the key consists of. */
export interface PlotStyle {
  layOutCurve(curve: Curve): readonly CurveMark[]
  readonly sample: readonly ('line' | 'symbol' | 'box')[]
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
  histeps: { layOutCurve: layOutHisteps, sample: ['line'] },
  boxes: { layOutCurve: layOutBoxes, sample: ['box'] },
  histograms: { layOutCurve: layOutHistogram, sample: ['box'] },
}
