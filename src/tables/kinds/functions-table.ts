import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import { describeTrace } from '../../summaries/describe-trace.ts'
import { findRunTrace } from '../../summaries/find-trace.ts'
import type { FunctionGrowth, ObjectTrace } from '../../traces/objects/object-trace.ts'
import { formatCode } from '../format-code.ts'
import { defineRanking } from '../rankings/define-ranking.ts'
import { growthEntries, GROWTH_MEASURES, NOT_KEPT, sumGrowth } from '../rankings/growth.ts'
import { rankTrace } from '../rankings/rank-trace.ts'
import type { Ranking } from '../rankings/ranking.ts'
import type { Inline } from '../table.ts'

/** Growth of memory by function. */
export const functionsTable = defineRanking({
  template: 'functions',
  row: 'function',
  trace: 'cPyMemTrace',
  schema: v.strictObject({
    template: described(v.literal('functions'), 'How much memory grew in each function.'),
    ...growthEntries,
  }),
  measures: GROWTH_MEASURES,
  rank: (run) => rankTrace(findRunTrace(run, 'objects'), rankFunctions),
})

function rankFunctions(trace: ObjectTrace): Ranking {
  return {
    headings: ['Function', 'File'],
    measures: GROWTH_MEASURES,
    entries: trace.functions.map((growth) => ({
      key: JSON.stringify([growth.file, growth.function]),
      label: labelFunction(growth),
      values: [growth.growth, growth.events],
    })),
    totals: sumGrowth(trace.functions),
    notes: describeTrace(trace),
  }
}

function labelFunction({ file, function: name }: FunctionGrowth): readonly Inline[] {
  return file === '' ? [NOT_KEPT, []] : [formatCode(name), formatCode(file)]
}
