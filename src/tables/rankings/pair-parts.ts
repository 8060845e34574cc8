import type { PartPool } from './choose-parts.ts'
import { hasGaps, type RankedEntry, type Ranking } from './ranking.ts'

/**
 * Pair the parts of two rankings: each has its value before, after, and the change. A part that one ranking
 * lacks is 0 there only if that ranking has no gaps, or a lock states that it is; other such parts cannot be
 * compared and are left out.
 *
 * @param stated the keys of parts whose values a lock states
 */
export function pairParts(
  [before, after]: readonly [Ranking, Ranking],
  index: number,
  stated: readonly string[] = [],
): PartPool {
  const known = new Set(stated)
  const [earlier, later] = [before, after].map(
    ({ entries }) => new Map(entries.map((entry) => [entry.key, entry])),
  )
  const pair = (entry: RankedEntry): readonly RankedEntry[] => {
    const one = readValue(before, earlier?.get(entry.key), entry.key)
    const two = readValue(after, later?.get(entry.key), entry.key)
    return one === undefined || two === undefined
      ? []
      : [{ ...entry, values: [one, two, two - one] }]
  }
  const gone = before.entries.filter(({ key }) => later?.has(key) !== true)
  const [one = 0, two = 0] = [before.totals[index], after.totals[index]]
  return {
    entries: [...after.entries, ...gone].flatMap(pair),
    totals: [one, two, two - one],
    hasGaps: hasGaps(before) || hasGaps(after),
  }

  function readValue(
    ranking: Ranking,
    entry: RankedEntry | undefined,
    key: string,
  ): number | undefined {
    if (entry !== undefined) return entry.values[index] ?? 0
    return !hasGaps(ranking) || known.has(key) ? 0 : undefined
  }
}
