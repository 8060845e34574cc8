import type { ListedTic, Tics } from '../../chart.ts'

/**
 * Sort the tics that are listed, one for each place: of two the later counts, but a minor one never takes
 * another's place (gnuplot 5.4).
 */
export function sortListedTics(tics: Tics | undefined): readonly ListedTic[] {
  const places = new Map<number, ListedTic>()
  for (const tic of tics?.listed ?? []) {
    if (tic.isMinor !== true || !places.has(tic.value)) places.set(tic.value, tic)
  }
  return [...places.values()].sort((a, b) => a.value - b.value)
}
