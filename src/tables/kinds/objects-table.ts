import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import { describeTrace } from '../../summaries/describe-trace.ts'
import type { ReferenceTrace } from '../../traces/objects/object-trace.ts'
import { formatCode } from '../format-code.ts'
import { defineRanking } from '../rankings/define-ranking.ts'
import { findReferences, rankTrace } from '../rankings/rank-trace.ts'
import { rankingEntries } from '../rankings/ranking-spec.ts'
import type { Measure, Ranking } from '../rankings/ranking.ts'

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
  return {
    headings: ['Type', 'Made at'],
    measures: MEASURES,
    entries: trace.live.map(({ type, file, line, function: name, count }) => ({
      key: JSON.stringify([type, file, line, name]),
      label: [formatCode(type), formatCode(`${file}:${String(line)} ${name}`)],
      values: [count],
    })),
    totals: [trace.counts.live],
    notes: describeTrace(trace),
  }
}
