import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import { describeTrace, describeUnkept } from '../../summaries/describe-trace.ts'
import { findRunTrace } from '../../summaries/find-trace.ts'
import type { FunctionGrowth, ObjectTrace } from '../../traces/objects/object-trace.ts'
import { nameFunction } from '../../traces/name-part.ts'
import { formatCode } from '../format-code.ts'
import { defineRanking } from '../rankings/define-ranking.ts'
import { growthEntries, GROWTH_MEASURES, listGrowth, NOT_NAMED } from '../rankings/growth.ts'
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
  const { parts, totals, gaps } = listGrowth(trace, trace.functions, trace.doubts.unkeptFunctions)
  return {
    headings: ['Function', 'File'],
    measures: GROWTH_MEASURES,
    entries: parts.map((growth) => ({
      key: nameFunction(growth),
      label: labelFunction(growth),
      values: [growth.growth, growth.events],
    })),
    totals,
    gaps,
    notes: [...describeTrace(trace), ...describeUnkept(trace, 'function')],
  }
}

function labelFunction({ file, function: name }: FunctionGrowth): readonly Inline[] {
  return [name, file].map((text) => (text === '' ? NOT_NAMED : formatCode(text)))
}
