import type { Plot } from '../../chart.ts'

/** How much longer than nine in ten pauses between samples a pause has to be to be a gap. */
const LONGER = 5

/** So few pauses do not tell what is usual. */
const FEWEST_PAUSES = 5

/**
 * Find where samples are missing: pauses more than five times as long as nine in ten are. The list is of the indexes of
 * the samples after them, in ascending order; empty where fewer than five pauses tell what is usual.
 *
 * @param x times; a sample without time or value is none
 */
export function findPauses({ x, y }: Pick<Plot, 'x' | 'y'>): readonly number[] {
  const pauses: number[] = []
  const ends: number[] = []
  let before = NaN
  for (const [i, time] of x.entries()) {
    if (!Number.isFinite(time) || !Number.isFinite(y[i])) continue
    if (time > before) {
      pauses.push(time - before)
      ends.push(i)
    }
    before = time
  }
  if (pauses.length < FEWEST_PAUSES) return []
  const sorted = Float64Array.from(pauses).sort()
  const usual = sorted[Math.floor(0.9 * (sorted.length - 1))] ?? NaN
  return ends.filter((_, i) => (pauses[i] ?? 0) > LONGER * usual)
}

/**
 * Move gaps to the points that are kept of a curve: to the first kept one at or after each gap.
 *
 * @param indexes of the kept points, ascending
 */
export function movePauses(gaps: readonly number[], indexes: readonly number[]): readonly number[] {
  const moved = new Set<number>()
  let at = 0
  for (const gap of gaps) {
    while (at < indexes.length && (indexes[at] ?? 0) < gap) at++
    if (at > 0 && at < indexes.length) moved.add(at)
  }
  return [...moved]
}
