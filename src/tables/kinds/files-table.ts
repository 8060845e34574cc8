import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import { describeTrace, describeUnkept } from '../../summaries/describe-trace.ts'
import { findRunTrace } from '../../summaries/find-trace.ts'
import type { ObjectTrace } from '../../traces/objects/object-trace.ts'
import { nameFile } from '../../traces/name-part.ts'
import { formatCode } from '../format-code.ts'
import { defineRanking } from '../rankings/define-ranking.ts'
import { growthEntries, GROWTH_MEASURES, listGrowth, NOT_NAMED } from '../rankings/growth.ts'
import { rankTrace } from '../rankings/rank-trace.ts'
import type { Ranking } from '../rankings/ranking.ts'

/** Growth of memory by file. */
export const filesTable = defineRanking({
  template: 'files',
  row: 'file',
  trace: 'cPyMemTrace',
  schema: v.strictObject({
    template: described(v.literal('files'), 'How much memory grew in each file.'),
    ...growthEntries,
  }),
  measures: GROWTH_MEASURES,
  rank: (run) => rankTrace(findRunTrace(run, 'objects'), rankFiles),
})

function rankFiles(trace: ObjectTrace): Ranking {
  const { parts, totals, gaps } = listGrowth(trace, trace.files, trace.doubts.unkeptFiles)
  return {
    headings: ['File'],
    measures: GROWTH_MEASURES,
    entries: parts.map((part) => ({
      key: nameFile(part),
      label: [part.file === '' ? NOT_NAMED : formatCode(part.file)],
      values: [part.growth, part.events],
    })),
    totals,
    gaps,
    notes: [...describeTrace(trace), ...describeUnkept(trace, 'file')],
  }
}
