import type { Canvas } from '../canvas.ts'
import type { Axis, Tics } from '../../chart.ts'
import type { TickedAxis } from '../tics/tics.ts'

/** The angle that gnuplot sets for `rotate` without an angle. */
const UPRIGHT = -270

/** Measure how far tics reach out of the plot, in device units; 0 for tics that point into it. */
export function measureTicLength(tics: Tics | undefined, { tic }: Canvas): number {
  return tics?.out === true && tics.isOnAxis !== true ? Math.trunc(tic * (tics.scale?.[0] ?? 1)) : 0
}

/** Measure the widest label of an axis in characters. */
export function measureTicColumns(axis: TickedAxis | undefined): number {
  let widest = 0
  if (axis === undefined) return widest
  // An axis may have so many tics that they are no arguments of a call.
  for (const { label } of axis.listed) widest = Math.max(widest, label?.columns ?? 0)
  for (const { label } of axis.tics) widest = Math.max(widest, label?.columns ?? 0)
  return widest
}

/** Whether labels are rotated by `rotate` without an angle, which is not the same as by 90 degrees. */
export function isUpright(angle: number): boolean {
  return angle === UPRIGHT
}

/**
 * Measure how far rotated labels reach away from an x axis, as a fraction of their width; negative where
 * they reach into the plot. gnuplot 5.4 treats all labels below the axis that are not right-justified as
 * left-justified, and those above it as centred unless their justification is set. Labels of tics on an axis reach nowhere, even
 * where that axis is out of sight.
 */
export function measureReach(name: 'x' | 'x2', { tics }: Axis): number {
  if (tics?.isOnAxis === true) return 0
  const angle = tics?.rotate ?? 0
  const sine = angle === 90 || isUpright(angle) ? 1 : Math.sin((angle * Math.PI) / 180)
  const usual = name === 'x' && isUpright(angle) ? 'right' : 'center'
  const justify = tics?.justify ?? usual
  if (name === 'x2' && justify === 'center') return 0.5 * Math.abs(sine)
  return (name === 'x') === (justify === 'right') ? sine : -sine
}
