import type { LogResult } from '../series/log-result.ts'
import { formatSubject } from '../summaries/format-subject.ts'
import type { StartingFigure } from './starting-run.ts'

const PLACED = /^(?<group>\w+)\[(?<place>\d+)\](?<figure>\..+)$/

/**
 * Say of figures by the place of their result what the result is called: each of several results of one name gets a title that
 * has the name, and what has a name of its own is marked, since it is listed by the name, too.
 */
export function namePlaces(
  figures: readonly StartingFigure[],
  results: readonly LogResult[],
): readonly StartingFigure[] {
  const known = new Set(figures.map(({ metric }) => metric))
  const named = listNamed(results)
  return figures.map((one) => {
    const { group = '', place = '', figure = '' } = PLACED.exec(one.metric)?.groups ?? {}
    const result = named.get(formatSubject(group, Number(place)))
    if (result === undefined) return one
    const { subject, number, copies } = result
    const metric = subject + figure
    if (copies.count === 1) return known.has(metric) ? { ...one, isNamedToo: true } : one
    return { ...one, title: `\`${metric}\`, ${String(number)} of ${String(copies.count)}` }
  })
}

/** A result with a name. */
interface NamedCopy {
  readonly subject: string
  /** Which of those with its name it is, from 1. */
  readonly number: number
  /** All that are called so. */
  readonly copies: { readonly count: number }
}

/** What results with a name are called by it; by what each is called by its place. */
function listNamed(results: readonly LogResult[]): ReadonlyMap<string, NamedCopy> {
  const counts = new Map<string, number>()
  const copies = new Map<string, { count: number }>()
  return new Map(
    results.flatMap(({ group, name }): readonly (readonly [string, NamedCopy])[] => {
      const place = (counts.get(group) ?? 0) + 1
      counts.set(group, place)
      if (name === undefined) return []
      const subject = formatSubject(group, name)
      const own = copies.get(subject) ?? { count: 0 }
      copies.set(subject, own)
      own.count++
      return [[formatSubject(group, place), { subject, number: own.count, copies: own }]]
    }),
  )
}
