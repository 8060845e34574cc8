import type { LogResult } from '../../series/log-result.ts'
import { formatSubject } from '../../summaries/format-subject.ts'
import type { Run } from '../../summaries/run.ts'
import type { NamedResult } from '../named-results.ts'

/** A result of a table, and its place where others of its log have its name. */
export interface PlacedResult extends NamedResult {
  /** From 1, as `bench[1]` has it. */
  readonly position?: number
  /** Which of those with its name it is: `1 of 2`. */
  readonly copy?: string
}

/**
 * Give each of several results of one name a row of its own, named by its place, as those of one command before and after a change. Where
 * another run has something else at a place, nothing tells which belong together: the name stays one row.
 */
export function spreadCopies(
  shown: readonly NamedResult[],
  { runs, value }: { readonly runs: readonly Run[]; readonly value: string },
): readonly PlacedResult[] {
  const placed = new Map(
    [...new Set(shown.map(({ group }) => group))].map((group) => [
      group,
      runs.map((run) => placeResults(listOwn(run, group))),
    ]),
  )
  return shown.flatMap((one): readonly PlacedResult[] => {
    const metric = `${formatSubject(one.group, one.name)}.${value}`
    // Several executions of one command are samples of one figure.
    if (runs.some(({ metrics }) => metrics.get(metric)?.kind === 'measured')) return [one]
    const [first = [], ...others] = (placed.get(one.group) ?? []).map(
      (positions) => positions.get(one.name) ?? [],
    )
    const areAlike = others.every((positions) => positions.join() === first.join())
    if (first.length < 2 || !areAlike) return [one]
    return first.map((position, i) => ({
      ...one,
      position,
      copy: `${String(i + 1)} of ${String(first.length)}`,
    }))
  })
}

/** The results of a group, which have places where one log alone states some. */
function listOwn({ logs }: Run, group: string): readonly LogResult[] {
  const stating = logs
    .map(({ contents }) => (contents.results ?? []).filter((one) => one.group === group))
    .filter((results) => results.length > 0)
  return stating.length === 1 ? stating.flat() : []
}

/** The places of results, from 1, by their names. */
function placeResults(results: readonly LogResult[]): ReadonlyMap<string, readonly number[]> {
  const places = new Map<string, number[]>()
  results.forEach(({ name }, i) => {
    if (name === undefined) return
    const own = places.get(name) ?? []
    places.set(name, own)
    own.push(i + 1)
  })
  return places
}
