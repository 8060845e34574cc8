import type { RankedEntry, Ranking } from './ranking.ts'

/** The parts of a ranking that a table shows, and the sum of all others. */
export interface ChosenParts {
  readonly shown: readonly RankedEntry[]
  /** The rest of the totals, measure by measure; `undefined` when nothing is left out. */
  readonly others: readonly number[] | undefined
}

/** Parts to choose from, and the totals of these and of those that were not kept. */
export interface PartPool extends Pick<Ranking, 'entries' | 'totals'> {
  /** Whether the totals include parts that are not among the entries. */
  readonly hasGaps: boolean
}

/** By which of their values parts are ranked, and how many are shown. */
export interface PartChoice {
  readonly index: number
  readonly top: number
  /** Rank a decrease as high as an increase. */
  readonly byMagnitude?: boolean
  /** The keys of the parts to show, in this order, where a lock states which are the largest. */
  readonly stated?: readonly string[] | undefined
}

/** Choose the largest parts of a ranking; those with nothing to rank them by are others. */
export function chooseParts(
  { entries, totals, hasGaps }: PartPool,
  choice: PartChoice,
): ChosenParts {
  const shown = choice.stated === undefined ? rank(entries, choice) : pick(entries, choice.stated)
  const others = totals.map((total, i) =>
    shown.reduce((rest, { values }) => rest - (values[i] ?? 0), total),
  )
  const isComplete =
    !hasGaps && shown.length === entries.length && others.every((rest) => rest === 0)
  return { shown, others: isComplete ? undefined : others }
}

function rank(
  entries: readonly RankedEntry[],
  { index, top, byMagnitude = false }: PartChoice,
): readonly RankedEntry[] {
  const weigh = ({ values }: RankedEntry): number =>
    byMagnitude ? Math.abs(values[index] ?? 0) : (values[index] ?? 0)
  return entries
    .filter((entry) => weigh(entry) !== 0)
    .sort((a, b) => weigh(b) - weigh(a))
    .slice(0, top)
}

function pick(entries: readonly RankedEntry[], keys: readonly string[]): readonly RankedEntry[] {
  const known = new Map(entries.map((entry) => [entry.key, entry]))
  return keys.flatMap((key) => known.get(key) ?? [])
}
