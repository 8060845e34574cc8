import type { Axis } from './chart-axis.ts'

/** What a polar plot has besides its points, which are measured along x and y from the middle. */
export interface Polar {
  /** The axis of the radius; its range has the ends that are set. */
  readonly radius: Axis
  /** `set ttics`: the axis of degrees around the outermost circle; without tics by default. */
  readonly angle: Axis
  /** The largest radius of the points in range; `undefined` without any above 0. */
  readonly largest: number | undefined
  readonly turn: PolarTurn
  readonly grid: PolarGrid
  /** `set raxis`: a line along the axis of the radius. */
  readonly hasLine: boolean
  /** `set border polar`: a circle around everything. */
  readonly hasBorder: boolean
}

/** `set theta`: where the angle 0 is, in degrees, and which way angles run. */
export interface PolarTurn {
  readonly origin: number
  readonly direction: 1 | -1
}

/** `set grid polar`: circles at the tics of the radius, and lines at equal angles in radians; 0 for none. */
export interface PolarGrid {
  readonly isMajor: boolean
  readonly isMinor: boolean
  readonly spokes: number
}

/** Whether the radius runs inwards: its range is set from a higher to a lower value. */
export function isInverted({ min, max }: Axis['range']): boolean {
  return min !== undefined && max !== undefined && min > max
}

/**
 * Find how far from the middle a radius lies, in units of x, with the sign of the radius; `NaN` where it has no
 * place (gnuplot 5.4).
 */
export function findReach(range: Axis['range'], radius: number): number {
  const { min } = range
  if (min === undefined) return radius
  if (isInverted(range)) return min - radius
  if (radius >= min) return radius - min
  return radius < -min ? radius + min : NaN
}
