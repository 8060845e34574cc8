import { describeTrace } from '../../summaries/describe-trace.ts'
import type { SizeBucket } from '../../traces/malloc/malloc-trace.ts'
import { nameRuns } from './describe-live.ts'
import type { Findings } from './chart-findings.ts'
import { joinWords, showValue } from './show-value.ts'
import type { SizesSpec } from './trace-spec.ts'
import type { MallocRun } from './traced-run.ts'

/** What a chart of sizes is described from. */
export interface SizesFindingsInput {
  readonly spec: SizesSpec
  readonly runs: readonly MallocRun[]
}

/** Say in words how many allocations there are, of which size most are, and how large the largest is. */
export function describeSizes({ spec, runs }: SizesFindingsInput): Findings {
  const names = nameRuns(runs)
  const title = `Sizes of the allocations of ${joinWords(names)}`
  const modes = runs.map(({ trace }, i) => {
    const text = describeMode(trace.sizes, trace.counts.largest)
    return runs.length === 1 ? text : `${names[i] ?? ''}: ${text}`
  })
  const sentences = runs.flatMap(({ trace }, i) => [modes[i] ?? '', ...describeTrace(trace)])
  return {
    about: { title: spec.alt ?? title, description: sentences.join(' ') },
    alt: [`${title}.`, ...modes].join(' '),
  }
}

function describeMode(sizes: readonly SizeBucket[], largest: number): string {
  const total = sizes.reduce((sum, { count }) => sum + count, 0)
  const [first, ...others] = sizes
  if (first === undefined || total === 0) return 'No allocation.'
  const fullest = others.reduce((best, one) => (one.count > best.count ? one : best), first)
  const share = showValue((100 * fullest.count) / total, '%')
  return `${showValue(total, '1')} allocations, ${share} of them of ${showBucket(fullest)}, the largest ${showValue(largest, 'B')}.`
}

function showBucket({ from }: SizeBucket): string {
  if (from < 2) return showValue(from, 'B')
  return `${showValue(from, 'B')} to less than ${showValue(2 * from, 'B')}`
}
