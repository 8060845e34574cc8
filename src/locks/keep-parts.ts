import { nameFile, nameFunction, nameLive, nameSite, nameType } from '../traces/name-part.ts'
import type { Trace } from '../traces/trace.ts'

/** How many of the largest parts of a trace a lock keeps by each measure. */
export const MOST_PARTS = 150

/**
 * Keep the parts of a trace that a lock has room for: the largest by each measure that tables rank by, and
 * those that tables show. All totals stay, so that what is left out can be told from what is not there.
 *
 * @param needed the names of the parts that tables show; see `name-part.ts`
 */
export function keepParts(trace: Trace, needed: ReadonlySet<string>): Trace {
  if (trace.kind === 'malloc') {
    const sites = choose(trace.sites, nameSite, [
      ({ outstandingBytes }) => outstandingBytes,
      ({ totalBytes }) => totalBytes,
      ({ count }) => count,
    ])
    return { ...trace, sites }
  }
  const growth = [
    ({ growth: size }: Growth) => Math.abs(size),
    ({ growth: size }: Growth) => size,
    ({ events }: Growth) => events,
  ]
  const outline = {
    functions: choose(trace.functions, nameFunction, growth),
    files: choose(trace.files, nameFile, growth),
  }
  if (trace.mode === 'profile') return { ...trace, ...outline }
  const types = choose(trace.types, nameType, [
    ({ live }) => live,
    ({ created }) => created,
    ({ deleted }) => deleted,
    ({ created, deleted }) => created - deleted,
  ])
  return { ...trace, ...outline, types, live: choose(trace.live, nameLive, [({ count }) => count]) }

  /** Choose the largest parts by any of the measures, and those that are needed, in their original order. */
  function choose<T>(
    parts: readonly T[],
    name: (part: T) => string,
    measures: readonly ((part: T) => number)[],
  ): readonly T[] {
    if (parts.length <= MOST_PARTS) return parts
    const largest = new Set(
      measures.flatMap((measure) =>
        parts.toSorted((a, b) => measure(b) - measure(a)).slice(0, MOST_PARTS),
      ),
    )
    return parts.filter((part) => largest.has(part) || needed.has(name(part)))
  }
}

interface Growth {
  readonly growth: number
  readonly events: number
}
