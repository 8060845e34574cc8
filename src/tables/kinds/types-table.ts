import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import { describeTrace, describeUnkept } from '../../summaries/describe-trace.ts'
import type { ReferenceTrace } from '../../traces/objects/object-trace.ts'
import { nameType } from '../../traces/name-part.ts'
import { formatCode } from '../format-code.ts'
import { defineRanking } from '../rankings/define-ranking.ts'
import { NOT_NAMED } from '../rankings/growth.ts'
import { findReferences, rankTrace } from '../rankings/rank-trace.ts'
import { rankingEntries } from '../rankings/ranking-spec.ts'
import { findGaps, type Measure, type Ranking } from '../rankings/ranking.ts'

const MEASURES: readonly Measure[] = [
  { name: 'live', header: 'Live', unit: '1' },
  { name: 'new', header: 'NEW', unit: '1' },
  { name: 'del', header: 'DEL', unit: '1' },
  { name: 'difference', header: 'NEW − DEL', unit: '1', isSigned: true },
  { name: undefined, header: 'Unpaired DEL', unit: '1' },
]

/** Objects made and destroyed, by type. */
export const typesTable = defineRanking({
  template: 'types',
  row: 'type of objects',
  trace: 'cPyMemTrace',
  schema: v.strictObject({
    template: described(v.literal('types'), 'Objects made and destroyed, by their type.'),
    ...rankingEntries,
    by: v.optional(
      described(
        v.picklist(['live', 'new', 'del', 'difference']),
        'What rows are ranked by: objects `live` at the end, the default, made (`new`), destroyed (`del`), or the `difference` of these.',
      ),
      'live',
    ),
  }),
  measures: MEASURES,
  rank: (run) => rankTrace(findReferences(run), rankTypes),
})

function rankTypes(trace: ReferenceTrace): Ranking {
  const { counts, doubts } = trace
  const { unkeptPlaces, unkeptTypes } = doubts
  // Locks of older releases have a part without a name for the objects whose place was not kept.
  const isOlder = unkeptTypes === undefined && unkeptPlaces > 0
  const types = isOlder ? trace.types.filter(({ type }) => type !== '') : trace.types
  const listed = types.reduce((sum, { created, deleted }) => sum + created + deleted, 0)
  return {
    headings: ['Type'],
    measures: MEASURES,
    entries: types.map((part) => {
      const { type, live, created, deleted, unpaired } = part
      return {
        key: nameType(part),
        label: [type === '' ? NOT_NAMED : formatCode(type)],
        values: [live, created, deleted, created - deleted, unpaired],
      }
    }),
    totals: [
      counts.live,
      counts.created,
      counts.deleted,
      counts.created - counts.deleted,
      counts.unpaired,
    ],
    gaps: findGaps(counts.created + counts.deleted - listed, unkeptTypes ?? unkeptPlaces),
    notes: [...describeTrace(trace), ...describeUnkept(trace, 'type')],
  }
}
