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

/** The ways to smooth, by the word after `smooth`. */
export const SMOOTHINGS: Readonly<Record<SmoothingName, SmoothingWay>> = {
  unique: COMBINING,
  frequency: { ...COMBINING, countsRows: true },
  fnormal: COMBINING,
  cumulative: COMBINING,
  cnormal: COMBINING,
  csplines: { smooth: drawCubicSpline, keepsSpan: true, countsRows: false },
  acsplines: { smooth: drawApproximationSpline, keepsSpan: true, countsRows: false },
  mcsplines: { smooth: drawMonotoneSpline, keepsSpan: true, countsRows: false },
  bezier: { smooth: drawBezier, keepsSpan: true, countsRows: false },
  sbezier: { smooth: drawSortedBezier, keepsSpan: true, countsRows: false },
  kdensity: { smooth: drawKernelDensity, keepsSpan: true, countsRows: true },
  bins: { smooth: binPoints, keepsSpan: true, countsRows: true },
}
