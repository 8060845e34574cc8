import type { ReducedSamples } from '../../../series/reduced-samples.ts'
import { showValue } from '../words/show-value.ts'
import { findSmallestCell, findValueEnds, type CurveView } from './curve-view.ts'

/** A column has to have so many stretches that what is not known of one cannot be seen. */
const STRETCHES_A_COLUMN = 4

/**
 * Describe which samples of a curve are known, for a sentence; `undefined` if they are enough for its picture. A style
 * that draws each point needs all of them.
 *
 * @param x the times that are known
 */
export function describeKnown(
  { stretch }: ReducedSamples,
  x: Float64Array,
  view: CurveView,
): string | undefined {
  if (isFine(stretch, x, view)) return undefined
  return Number.isFinite(stretch)
    ? `the first, last, lowest and highest point of each ${showValue(stretch, 's')}`
    : 'some points and the extremes'
}

/** Whether stretches of x are so short that what is not known of one cannot be seen. @param x what is known */
export function isFine(stretch: number, x: Float64Array, view: CurveView): boolean {
  const ends = findValueEnds(x, view.x, () => true)
  const column = findSmallestCell(view.x, ends, view.columns)
  return view.rows === undefined && STRETCHES_A_COLUMN * stretch <= column
}
