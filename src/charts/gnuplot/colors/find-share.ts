import type { TickedAxis } from '../tics/tics.ts'
import { findColorPlace } from './color-axis.ts'

/** Find where a value is in the range of an axis of colours, from 0 to 1. */
export function findShare(value: number, axis: TickedAxis): number {
  if (value <= axis.min) return 0
  return value >= axis.max ? 1 : findColorPlace(value, axis)
}
