import { findRatioInterval } from '../expressions/find-interval.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { formatQuantity } from '../quantities/format-quantity.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Run } from '../summaries/run.ts'
import type { ComparedRuns } from './compared-runs.ts'
import type { ClaimMeasure } from './english/claim-meaning.ts'
import type { LintData } from './lint-data.ts'

/** What runs are compared by: the first of these that both have. */
const METRICS: Readonly<Record<ClaimMeasure, readonly string[]>> = {
  time: ['time.real', 'perf.elapsed', 'throughput.seconds', 'process.elapsed'],
  memory: ['rss.peak', 'time.maxrss'],
}

/** Create the comparison of two runs of a project, with the interval of their ratio that pages show. */
export function createRunComparison(scope: RunScope): NonNullable<LintData['compareRuns']> {
  const known = new Map<string, ComparedRuns | undefined>()
  return ([subject, other], measure) => {
    const key = [subject, other, measure].join(' ')
    if (!known.has(key)) {
      const [over, under] = [scope.runs.get(subject), scope.runs.get(other)]
      known.set(key, over && under && compare([over, under], measure, scope))
    }
    return known.get(key)
  }
}

function compare(
  [over, under]: readonly [Run, Run],
  measure: ClaimMeasure,
  scope: RunScope,
): ComparedRuns | undefined {
  for (const metric of METRICS[measure]) {
    const [a, b] = [over.metrics.get(metric), under.metrics.get(metric)]
    if (a?.kind !== 'measured' || b?.kind !== 'measured' || b.quantity.value === 0) continue
    return {
      metric,
      ratio: a.quantity.value / b.quantity.value,
      interval: findRatioInterval(metric, [over, under], scope),
      values: [a.quantity.value, b.quantity.value],
      shown: [show(a.quantity), show(b.quantity)],
    }
  }
  return undefined
}

function show(quantity: Quantity): string {
  const formatted = formatQuantity(quantity, undefined)
  const text = formatted.kind === 'made' ? formatted.value : String(quantity.value)
  // A terminal needs no no-break spaces.
  return text.replaceAll('\u00a0', ' ')
}
