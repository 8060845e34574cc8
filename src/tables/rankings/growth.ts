import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import type { FileGrowth, ObjectTrace } from '../../traces/objects/object-trace.ts'
import type { Inline } from '../table.ts'
import { rankingEntries, sizeFormatEntry } from './ranking-spec.ts'
import { findGaps, type Gaps, type Measure } from './ranking.ts'

/** The measures of tables about the growth of memory. */
export const GROWTH_MEASURES: readonly Measure[] = [
  { name: 'growth', header: 'dRSS', unit: 'B', isSigned: true },
  { name: 'events', header: 'Events', unit: '1' },
]

/** The keys of tables about the growth of memory. */
export const growthEntries = {
  ...rankingEntries,
  by: v.optional(
    described(
      v.picklist(['growth', 'events']),
      'What rows are ranked by: `growth` of the resident set size, the default, or `events`, their number.',
    ),
    'growth',
  ),
  format: sizeFormatEntry,
}

/** The label of parts of which the rows of the log state nothing. */
export const NOT_NAMED: Inline = [{ kind: 'emphasis', text: 'not named' }]

/** The growth of the parts of a trace, as far as they are known one by one, and of all. */
export interface ListedGrowth<T extends FileGrowth> {
  readonly parts: readonly T[]
  readonly totals: readonly number[]
  readonly gaps: Gaps
}

/**
 * List the growth of the parts of a trace. Older releases locked the sum of what they left out as a part without a file.
 *
 * @param unkept for how many events the reader had no room; in a lock of an older release, those of all unkept places
 */
export function listGrowth<T extends FileGrowth>(
  { events, growth, doubts }: ObjectTrace,
  kept: readonly T[],
  unkept = doubts.unkeptPlaces,
): ListedGrowth<T> {
  const parts = growth === undefined ? kept.filter(({ file }) => file !== '') : kept
  const listed = parts.reduce((sum, part) => sum + part.events, 0)
  return {
    parts,
    totals: [growth ?? kept.reduce((sum, part) => sum + part.growth, 0), events],
    gaps: findGaps(events - listed, unkept),
  }
}
