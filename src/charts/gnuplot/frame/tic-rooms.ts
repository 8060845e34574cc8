import type { Canvas } from '../canvas.ts'
import type { Axis, Tics } from '../../chart.ts'
import type { TickedAxis } from '../tics/tics.ts'

/** gnuplot's angle of upright text, as plain `rotate` has it. */
const UPRIGHT = -270

/** Measure how far tics that point away from the plot reach, in device units. */
export function measureTicLength(tics: Tics | undefined, { tic }: Canvas): number {
  return tics?.out === true ? Math.trunc(tic * (tics.scale?.[0] ?? 1)) : 0
}

/** Measure the widest label of an axis in characters. */
export function measureTicColumns(axis: TickedAxis | undefined): number {
  const tics = axis === undefined ? [] : [...axis.listed, ...axis.tics]
  return Math.max(0, ...tics.map(({ label }) => label?.columns ?? 0))
}

/** Whether labels are turned by plain `rotate`, and not by an angle; both may look the same. */
export function isUpright(angle: number): boolean {
  return angle === UPRIGHT
}

/**
 * Measure which share of their width turned labels reach away from an x axis; below 0 where they reach
 * into the plot. gnuplot 5.4 takes all but right ones below the axis for left ones, and above it all that
 * say nothing for centred ones.
 */
export function measureReach(name: 'x' | 'x2', { tics }: Axis): number {
  const angle = tics?.rotate ?? 0
  const sine = angle === 90 || isUpright(angle) ? 1 : Math.sin((angle * Math.PI) / 180)
  const usual = name === 'x' && isUpright(angle) ? 'right' : 'center'
  const justify = tics?.justify ?? usual
  if (name === 'x2' && justify === 'center') return 0.5 * Math.abs(sine)
  return (name === 'x') === (justify === 'right') ? sine : -sine
}
