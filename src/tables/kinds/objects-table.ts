import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import { describeTrace, describeUnkept } from '../../summaries/describe-trace.ts'
import type { ReferenceTrace } from '../../traces/objects/object-trace.ts'
import { nameLive } from '../../traces/name-part.ts'
import { formatCode } from '../format-code.ts'
import { defineRanking } from '../rankings/define-ranking.ts'
import { findReferences, rankTrace } from '../rankings/rank-trace.ts'
import { rankingEntries } from '../rankings/ranking-spec.ts'
import { findGaps, type Measure, type Ranking } from '../rankings/ranking.ts'

const MEASURES: readonly Measure[] = [{ name: 'live', header: 'Live', unit: '1' }]

/** Live objects, by their type and by where they were made. */
export const objectsTable = defineRanking({
  template: 'objects',
  row: 'type and place of objects live at the end',
  trace: 'cPyMemTrace',
  schema: v.strictObject({
    template: described(
      v.literal('objects'),
      'Objects live at the end, by their type and by where they were made.',
    ),
    ...rankingEntries,
  }),
  measures: MEASURES,
  rank: (run) => rankTrace(findReferences(run), rankObjects),
})

function rankObjects(trace: ReferenceTrace): Ranking {
  const listed = trace.live.reduce((sum, { count }) => sum + count, 0)
  return {
    headings: ['Type', 'Made at'],
    measures: MEASURES,
    entries: trace.live.map((part) => ({
      key: nameLive(part),
      label: [
        formatCode(part.type),
        formatCode(`${part.file}:${String(part.line)} ${part.function}`),
      ],
      values: [part.count],
    })),
    totals: [trace.counts.live],
    gaps: findGaps(trace.counts.live - listed, trace.unkeptLive ?? 0),
    notes: [...describeTrace(trace), ...describeUnkept(trace, 'place')],
  }
}
