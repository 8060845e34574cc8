import type { Scan } from '../../chart.ts'
import { POINT } from '../ranges/widen-spans.ts'

/** A row of points with the state of each of them: inside the ranges, outside, or without a place. */
export interface PlacedScan extends Scan {
  readonly states: Uint8Array
}

/** Put rows of points together with their states. */
export function placeScans(
  scans: readonly Scan[],
  states: readonly Uint8Array[],
): readonly PlacedScan[] {
  return scans.map((scan, i) => ({ ...scan, states: states[i] ?? new Uint8Array(0) }))
}

/** A point of a row. */
export interface PlacedPoint {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly isInside: boolean
}

/** Get a point of a row. */
export function getPoint({ x, y, z, states }: PlacedScan, index: number): PlacedPoint {
  return {
    x: x[index] ?? NaN,
    y: y[index] ?? NaN,
    z: z[index] ?? NaN,
    isInside: states[index] === POINT.inside,
  }
}
