/**
 * The steps of an axis's tics, in the numbers in which they are evenly spaced: powers on a logarithmic axis.
 */
export interface TicSeries {
  readonly start: number
  readonly end: number
  readonly step: number
  /** The range of the axis in the same numbers. */
  readonly lowest: number
  readonly highest: number
}

/** How a kind of axis turns steps into tics. */
export interface TicRule {
  /** Move a step to its tic: to a whole unit on a time axis. */
  settle(step: number): number
  /** The value at a tic. */
  toValue(tic: number): number
  /** The minor tics after a major one: their step, and the offset before which they end. */
  readonly minor: { readonly step: number; readonly end: number } | undefined
  /** Place a minor tic at an offset after a major one. */
  placeMinor(tic: number, offset: number): PlacedTic
}

/** A tic in the numbers of its series, and as a value of the axis. */
export interface PlacedTic {
  readonly place: number
  readonly value: number
}

/** A tic that was found on a walk. */
export interface WalkedTic extends PlacedTic {
  readonly isMinor: boolean
}

/** How many minor tics may follow a tic. More than there are pixels can be told apart by nobody, and would take minutes. */
export const MOST_MINOR_INTERVALS = 10_000

/** gnuplot's tolerance at the ends of an axis, in steps. */
const SLACK = 0.01

/**
 * Walk along a series and find the tics on the axis. Each major tic comes before its minor tics, which
 * also stand before the first major tic and after the last (gnuplot 5.4).
 *
 * @param maxTics most tics on an axis, beyond which gnuplot draws none: the width of the canvas
 */
export function walkTics(series: TicSeries, rule: TicRule, maxTics: number): WalkedTic[] {
  const { lowest, highest } = series
  const step = Math.abs(series.step)
  const from = Math.min(series.start, series.end)
  const to = Math.max(series.start, series.end) + SLACK * step
  const slack = step < Math.abs(lowest) + Math.abs(highest) ? SLACK * step : 0
  const low = lowest - slack
  const high = highest + slack
  if (!(step > 0) || (high - low) / step > maxTics) return []
  const tics: WalkedTic[] = []
  // Steps are summed up, not multiplied, as in gnuplot: the last digit of a position can show.
  for (let at = skipTics(from, lowest, step); at <= to; at += step) {
    // On a range of a few units in the last place a step may change nothing; gnuplot would not end.
    if (at + step === at) break
    const place = rule.settle(at)
    if (place > high) break
    const value = rule.toValue(place)
    // The function of a linked axis may have no value there.
    if (place >= low && Number.isFinite(value)) tics.push({ place, value, isMinor: false })
    const limits = {
      low: Math.max(Math.min(low, high), from - SLACK * step),
      high: Math.min(Math.max(low, high), to + SLACK * step),
    }
    tics.push(...walkMinorTics(place, rule, limits))
  }
  return tics
}

function walkMinorTics(
  tic: number,
  { minor, ...rule }: TicRule,
  { low, high }: { low: number; high: number },
): WalkedTic[] {
  if (minor === undefined || !(minor.step > 0)) return []
  if (minor.end / minor.step > MOST_MINOR_INTERVALS) return []
  const tics: WalkedTic[] = []
  for (let offset = minor.step; offset < minor.end; offset += minor.step) {
    const placed = rule.placeMinor(tic, offset)
    if (placed.place >= low && placed.place <= high) tics.push({ ...placed, isMinor: true })
  }
  return tics
}

/** Skip steps below the axis: a series may start so far below that adding them up would take minutes. */
function skipTics(start: number, lowest: number, step: number): number {
  const below = Math.floor((lowest - start) / step) - 1
  return below > 100_000 ? start + below * step : start
}
