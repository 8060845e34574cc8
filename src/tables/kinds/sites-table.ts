import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import { describeTrace } from '../../summaries/describe-trace.ts'
import { findRunTrace } from '../../summaries/find-trace.ts'
import type { CallSite, MallocTrace } from '../../traces/malloc/malloc-trace.ts'
import { nameSite } from '../../traces/name-part.ts'
import { formatCode } from '../format-code.ts'
import { defineRanking } from '../rankings/define-ranking.ts'
import { rankTrace } from '../rankings/rank-trace.ts'
import { rankingEntries, sizeFormatEntry } from '../rankings/ranking-spec.ts'
import { findGaps, type Measure, type Ranking } from '../rankings/ranking.ts'
import type { Inline } from '../table.ts'

const MEASURES: readonly Measure[] = [
  { name: 'outstanding', header: 'Outstanding', unit: 'B' },
  { name: undefined, header: 'Not freed', unit: '1' },
  { name: 'total', header: 'Allocated', unit: 'B' },
  { name: 'count', header: 'Allocations', unit: '1' },
]

/** Call sites of a trace of malloc and free. */
export const sitesTable = defineRanking({
  template: 'sites',
  row: 'call site of `malloc()` and its like',
  trace: 'DTrace',
  schema: v.strictObject({
    template: described(v.literal('sites'), 'Call sites of a trace of malloc and free.'),
    ...rankingEntries,
    by: v.optional(
      described(
        v.picklist(['outstanding', 'total', 'count']),
        'What rows are ranked by: bytes that are `outstanding`, the default, the `total` of bytes allocated, or the `count` of allocations.',
      ),
      'outstanding',
    ),
    format: sizeFormatEntry,
  }),
  measures: MEASURES,
  rank: (run) => rankTrace(findRunTrace(run, 'malloc'), rankSites),
})

function rankSites(trace: MallocTrace): Ranking {
  const { counts, sites, sizes, doubts } = trace
  const allocations = sizes.reduce((sum, { count }) => sum + count, 0)
  const listed = sites.reduce((sum, { count }) => sum + count, 0)
  return {
    headings: ['Call site'],
    measures: MEASURES,
    entries: sites.map((site) => ({
      key: nameSite(site),
      label: [labelSite(site)],
      values: [site.outstandingBytes, site.outstanding, site.totalBytes, site.count],
    })),
    totals: [counts.outstandingBytes, counts.outstanding, counts.totalBytes, allocations],
    gaps: findGaps(allocations - listed, doubts.unkeptSites),
    notes: describeTrace(trace),
  }
}

/** As the log has it: `core.py:3420 getitem`, `:45`. */
function labelSite({ file, line, function: name }: CallSite): Inline {
  if (line === undefined) return [{ kind: 'emphasis', text: 'not readable' }]
  return formatCode(`${file}:${String(line)} ${name}`)
}
