import type { FigureRecord } from '../records/record.ts'
import type { OpenResult } from './open-result.ts'

const MISSING = 'the lines of several executions stand between each other'

/**
 * Find the results that a line shows to be mixed: it states again what the last one has already, and one before it of the same
 * source waits for it. Programs that ran at the same time wrote into the log.
 *
 * @param isSampled whether a result may state a figure many times
 */
export function findMixed(
  { of: key, figures }: FigureRecord,
  results: readonly OpenResult[],
  isSampled: (name: string) => boolean,
): readonly OpenResult[] {
  const last = results.at(-1)
  if (last === undefined || key?.source === undefined || key.source !== last.source) return []
  if (key.begins === true || key.restates === true) return []
  const again = figures.find(({ name }) => last.figures.has(name) && !isSampled(name))
  if (again === undefined && !last.isMixed) return []
  const waits = (one: OpenResult): boolean =>
    one.source === last.source &&
    (one.isMixed || (again !== undefined && !one.figures.has(again.name)))
  // As a rule none waits: nothing is copied for each of the lines of a long log.
  let from = results.length - 1
  while (from > 0 && results.slice(from - 1, from).some(waits)) from--
  return from === results.length - 1 ? [] : results.slice(from)
}

/** Take from mixed results all but what they began with, and what a line of one of them states. */
export function markMixed(mixed: readonly OpenResult[], record: FigureRecord): void {
  for (const result of mixed) {
    result.isMixed = true
    const names = [...result.figures.keys(), ...record.figures.map(({ name }) => name)]
    for (const name of names.filter((one) => !result.first.has(one))) {
      const known = result.figures.get(name)
      const figure = { name, missing: MISSING }
      result.figures.set(name, { figure, count: known?.count ?? 1, samples: undefined })
    }
  }
}
