import type { RankedEntry, Ranking } from './ranking.ts'

/** The parts of a ranking that a table shows, and what all others come to. */
export interface ChosenParts {
  readonly shown: readonly RankedEntry[]
  /** What is left of the totals, measure by measure; `undefined` when nothing is left out. */
  readonly others: readonly number[] | undefined
}

/** By which of their values parts are ranked, and how many are shown. */
export interface PartChoice {
  readonly index: number
  readonly top: number
  /** Rank a decrease as high as an increase. */
  readonly byMagnitude?: boolean
}

/** Choose the largest parts of a ranking; those with nothing to rank them by are others. */
export function chooseParts(
  { entries, totals }: Pick<Ranking, 'entries' | 'totals'>,
  { index, top, byMagnitude = false }: PartChoice,
): ChosenParts {
  const weigh = ({ values }: RankedEntry): number =>
    byMagnitude ? Math.abs(values[index] ?? 0) : (values[index] ?? 0)
  const shown = entries
    .filter((entry) => weigh(entry) !== 0)
    .sort((a, b) => weigh(b) - weigh(a))
    .slice(0, top)
  const others = totals.map((total, i) =>
    shown.reduce((rest, { values }) => rest - (values[i] ?? 0), total),
  )
  const isComplete = shown.length === entries.length && others.every((rest) => rest === 0)
  return { shown, others: isComplete ? undefined : others }
}

/** Put the parts of two rankings together: each has its value before, after, and the change. */
export function pairParts(
  [before, after]: readonly [Ranking, Ranking],
  index: number,
): Pick<Ranking, 'entries' | 'totals'> {
  const earlier = new Map(before.entries.map((entry) => [entry.key, entry]))
  const later = new Set(after.entries.map(({ key }) => key))
  const pair = (entry: RankedEntry, one = 0, two = 0): RankedEntry => {
    return { ...entry, values: [one, two, two - one] }
  }
  const [one = 0, two = 0] = [before.totals[index], after.totals[index]]
  return {
    entries: [
      ...after.entries.map((entry) =>
        pair(entry, earlier.get(entry.key)?.values[index], entry.values[index]),
      ),
      ...before.entries
        .filter(({ key }) => !later.has(key))
        .map((entry) => pair(entry, entry.values[index], 0)),
    ],
    totals: [one, two, two - one],
  }
}
