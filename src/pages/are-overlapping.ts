import type { Range } from './region.ts'

/** Check whether two stretches of a page have a character in common. */
export function areOverlapping(a: Range, b: Range): boolean {
  return a.start < b.end && b.start < a.end
}
