import { drawApproximationSpline } from './approximation-spline.ts'
import { drawBezier, drawSortedBezier } from './bezier-curve.ts'
import { binPoints } from './bin-points.ts'
import { combinePoints } from './combine-points.ts'
import { drawCubicSpline } from './cubic-spline.ts'
import { drawKernelDensity } from './kernel-density.ts'
import { drawMonotoneSpline } from './monotone-spline.ts'
import type { SmoothingName, SmoothingWay } from './smoothing.ts'

/** Points that replace those of the data, axes and all. */
const COMBINING = { smooth: combinePoints, keepsSpan: false, countsRows: false } as const

/** Curves through or near the points; on a reversed axis only the points scale it. */
const DRAWING = { keepsSpan: true, countsRows: false, isLimited: true } as const

/** The ways to smooth, by the word after `smooth`. */
export const SMOOTHINGS: Readonly<Record<SmoothingName, SmoothingWay>> = {
  // Means lie within their points, whose ranges stay.
  unique: { ...COMBINING, keepsSpan: true },
  frequency: { ...COMBINING, countsRows: true },
  fnormal: COMBINING,
  cumulative: COMBINING,
  cnormal: COMBINING,
  csplines: { ...DRAWING, smooth: drawCubicSpline },
  acsplines: { ...DRAWING, smooth: drawApproximationSpline },
  mcsplines: { smooth: drawMonotoneSpline, keepsSpan: true, countsRows: false },
  bezier: { ...DRAWING, smooth: drawBezier },
  sbezier: { ...DRAWING, smooth: drawSortedBezier },
  kdensity: { smooth: drawKernelDensity, keepsSpan: true, countsRows: true },
  bins: { smooth: binPoints, keepsSpan: true, countsRows: true },
}
