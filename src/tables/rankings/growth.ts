import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import type { FileGrowth } from '../../traces/objects/object-trace.ts'
import type { Inline } from '../table.ts'
import { rankingEntries, sizeFormatEntry } from './ranking-spec.ts'
import type { Measure } from './ranking.ts'

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

/** The label of the parts that the reader of the log did not keep separately. */
export const NOT_KEPT: Inline = [{ kind: 'emphasis', text: 'not kept' }]

/** Add up the growth of parts; what was not kept is a part of its own. */
export function sumGrowth(parts: readonly FileGrowth[]): readonly number[] {
  return [
    parts.reduce((sum, { growth }) => sum + growth, 0),
    parts.reduce((sum, { events }) => sum + events, 0),
  ]
}
