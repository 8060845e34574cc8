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
    const { subject = '', copies = [] } = named.get(formatSubject(group, Number(place))) ?? {}
    if (subject === '') return one
    const metric = subject + figure
    if (copies.length === 1) return known.has(metric) ? { ...one, isNamedToo: true } : one
    const copy = `${String(copies.indexOf(Number(place)) + 1)} of ${String(copies.length)}`
    return { ...one, title: `\`${metric}\`, ${copy}` }
  })
}

/** What results with a name are called by it, and the places of all that are called so; by what each is called by its place. */
function listNamed(
  results: readonly LogResult[],
): ReadonlyMap<string, { readonly subject: string; readonly copies: readonly number[] }> {
  const counts = new Map<string, number>()
  const copies = new Map<string, number[]>()
  return new Map(
    results.flatMap(({ group, name }) => {
      const place = (counts.get(group) ?? 0) + 1
      counts.set(group, place)
      if (name === undefined) return []
      const subject = formatSubject(group, name)
      const own = copies.get(subject) ?? []
      copies.set(subject, own)
      own.push(place)
      return [[formatSubject(group, place), { subject, copies: own }] as const]
    }),
  )
}
