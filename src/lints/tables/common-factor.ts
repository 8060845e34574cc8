import type { Interval } from '../../quantities/interval.ts'

/** The factor that most rows have in common, and whose rows. */
export interface CommonFactor {
  readonly interval: Interval
  readonly rows: ReadonlySet<number>
}

/** A factor that a row allows. */
export interface RowFactor extends Interval {
  readonly row: number
}

/** Find the factor that most of some intervals hold: sweep over their ends. */
export function findCommonFactor(factors: readonly RowFactor[]): CommonFactor | undefined {
  if (factors.length === 0) return undefined
  const ends = factors
    .flatMap(({ low, high }) => [
      { at: low, step: 1 },
      { at: high, step: -1 },
    ])
    .sort((a, b) => a.at - b.at || b.step - a.step)
  let [depth, most] = [0, 0]
  let best: Interval = { low: 0, high: 0 }
  ends.forEach(({ at, step }, index) => {
    depth += step
    if (step < 0 || depth <= most) return
    most = depth
    best = { low: at, high: ends[index + 1]?.at ?? at }
  })
  const inside = factors.filter(({ low, high }) => low <= best.low && best.low <= high)
  return { interval: best, rows: new Set(inside.map(({ row }) => row)) }
}
