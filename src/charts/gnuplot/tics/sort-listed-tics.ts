import type { ListedTic, Tics } from '../../chart.ts'

/**
 * Sort listed tics, one for each value: a later tic replaces an earlier one, but a minor tic never
 * replaces another (gnuplot 5.4).
 */
export function sortListedTics(tics: Tics | undefined): readonly ListedTic[] {
  const places = new Map<number, ListedTic>()
  for (const tic of tics?.listed ?? []) {
    if (tic.isMinor !== true || !places.has(tic.value)) places.set(tic.value, tic)
  }
  return [...places.values()].sort((a, b) => a.value - b.value)
}
