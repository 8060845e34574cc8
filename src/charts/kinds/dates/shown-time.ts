import type { AxisSpec } from '../frame/axis-spec.ts'
import { readTimeRange } from './create-date-axis.ts'

/** The part of a recording that a chart shows, in elapsed seconds; an end that is absent is that of the recording. */
export interface ShownTime {
  readonly min?: number
  readonly max?: number
}

/**
 * Find the part of a recording that an axis of time shows.
 *
 * @param zero the elapsed time that is zero on the axis
 */
export function findShownTime(spec: Pick<AxisSpec, 'range'> | undefined, zero = 0): ShownTime {
  const { min = -Infinity, max = Infinity } = readTimeRange(spec?.range)
  const [first, last] = [Math.min(min, max) + zero, Math.max(min, max) + zero]
  return {
    ...(Number.isFinite(first) ? { min: first } : {}),
    ...(Number.isFinite(last) ? { max: last } : {}),
  }
}

/** Whether an axis may show only a part of a recording. */
export function isPart({ min, max }: ShownTime): boolean {
  return min !== undefined || max !== undefined
}

/** Whether a moment is shown. A moment that was rounded at an end of the range is. */
export function isShown(time: number, { min = -Infinity, max = Infinity }: ShownTime): boolean {
  return time >= min - ROUNDING && time <= max + ROUNDING
}

/** Elapsed time is computed from moments of seconds since 1970, in seconds. */
const ROUNDING = 1e-6
