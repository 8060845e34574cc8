import type { Canvas } from './canvas.ts'
import type { Axis, Tics } from './chart.ts'
import type { TickedAxis } from './tics.ts'

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

/** How the tic labels of an axis are turned. */
export interface Turn {
  /** Degrees counter-clockwise. */
  readonly angle: number
  readonly justify: NonNullable<Tics['justify']>
}

/** Find how the tic labels of an x axis are turned, if they are. */
export function findTurn(name: 'x' | 'x2', { tics }: Axis): Turn | undefined {
  const angle = tics?.rotate ?? 0
  if (angle === 0) return undefined
  const usual = name === 'x' && isUpright(angle) ? 'right' : 'left'
  return { angle, justify: tics?.justify ?? usual }
}

/** Whether labels are turned by plain `rotate`, and not by an angle; both may look the same. */
export function isUpright(angle: number): boolean {
  return angle === UPRIGHT
}

/** Measure which share of their width turned labels reach up from their start, or down from their end. */
export function measureReach({ angle, justify }: Turn): number {
  const sine = angle === 90 || isUpright(angle) ? 1 : Math.sin((angle * Math.PI) / 180)
  return justify === 'right' ? -sine : sine
}
