import { describeTrace } from '../summaries/describe-trace.ts'
import type { CallSite, MallocTrace } from '../traces/malloc/malloc-trace.ts'
import { formatCode } from './format-code.ts'
import type { Measure, Ranking } from './ranking.ts'
import type { Inline } from './table.ts'

const MEASURES: readonly Measure[] = [
  { name: 'outstanding', header: 'Outstanding', unit: 'B' },
  { name: undefined, header: 'Not freed', unit: '1' },
  { name: 'total', header: 'Allocated', unit: 'B' },
  { name: 'count', header: 'Allocations', unit: '1' },
]

/** Rank the call sites of a trace of malloc and free. */
export function rankSites(trace: MallocTrace): Ranking {
  const { counts, sites, sizes } = trace
  return {
    headings: ['Call site'],
    measures: MEASURES,
    entries: sites.map((site) => ({
      key: JSON.stringify([site.file, site.line, site.function]),
      label: [labelSite(site)],
      values: [site.outstandingBytes, site.outstanding, site.totalBytes, site.count],
    })),
    totals: [
      counts.outstandingBytes,
      counts.outstanding,
      counts.totalBytes,
      sizes.reduce((sum, { count }) => sum + count, 0),
    ],
    notes: describeTrace(trace),
  }
}

/** As the log has it: `core.py:3420 getitem`, `:45`. */
function labelSite({ file, line, function: name }: CallSite): Inline {
  if (line === undefined) return [{ kind: 'emphasis', text: 'not readable' }]
  return formatCode(`${file}:${String(line)} ${name}`)
}
