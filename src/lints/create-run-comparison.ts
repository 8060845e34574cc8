import { findInterval, findRatioInterval } from '../expressions/find-interval.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { benchGroup } from '../records/benchmarks/bench-group.ts'
import { formatSubject } from '../summaries/format-subject.ts'
import { formatQuantity } from '../quantities/format-quantity.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { Run } from '../summaries/run.ts'
import type { ComparedRuns } from './compared-runs.ts'
import type { ClaimMeasure } from './english/claim-meaning.ts'
import type { NamedRun } from './english/run-mentions.ts'
import type { LintData } from './lint-data.ts'

/** What runs are compared by: the first of these that both have. */
const METRICS: Readonly<Record<ClaimMeasure, readonly string[]>> = {
  time: ['time.real', 'perf.elapsed', 'bench.time', 'throughput.seconds', 'process.elapsed'],
  memory: ['rss.peak', 'time.maxrss', 'bench.memory'],
}

/** What benchmarks are compared by. */
const FIGURES: Readonly<Record<ClaimMeasure, string>> = { time: 'time', memory: 'memory' }

/** List the benchmarks that sentences may name: those of one run only, by what they are called in expressions. */
export function listNamedBenchmarks({ runs }: RunScope): readonly NamedRun[] {
  const found = [...runs.values()].flatMap((run) =>
    run.logs.flatMap(({ contents: { results = [] } }) =>
      results.flatMap(({ group, name }) =>
        group === benchGroup.name && name !== undefined ? [{ run: run.name, title: name }] : [],
      ),
    ),
  )
  const counts = new Map<string, number>()
  for (const { title } of found) counts.set(title, (counts.get(title) ?? 0) + 1)
  return found
    .filter(({ title }) => counts.get(title) === 1 && !runs.has(title))
    .map(({ run, title }) => ({ name: `${run}.${formatSubject(benchGroup.name, title)}`, title }))
}

/** Create the comparison of two runs or benchmarks of a project, with the interval of their ratio that pages show. */
export function createRunComparison(scope: RunScope): NonNullable<LintData['compareRuns']> {
  const known = new Map<string, ComparedRuns | undefined>()
  return ([subject, other], measure) => {
    const key = [subject, other, measure].join(' ')
    if (!known.has(key)) {
      const [over, under] = [scope.runs.get(subject), scope.runs.get(other)]
      const compared =
        over && under
          ? compare([over, under], measure, scope)
          : compareBenchmarks([subject, other], FIGURES[measure], scope)
      known.set(key, compared)
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

/** Compare two benchmarks, by the expressions that they are called by, such as `a.bench['parse']`. */
function compareBenchmarks(
  names: readonly [string, string],
  figure: string,
  scope: RunScope,
): ComparedRuns | undefined {
  const [a, b] = names.map((name) => findFigure(`${name}.${figure}`, scope))
  if (a === undefined || b === undefined || b.value === 0) return undefined
  const [over, under] = names.map((name) => `${name}.${figure}`)
  return {
    metric: figure,
    ratio: a.value / b.value,
    interval: findInterval(`${over ?? ''} / ${under ?? ''}`, scope, undefined),
    values: [a.value, b.value],
    shown: [show(a), show(b)],
  }
}

function findFigure(name: string, { runs }: RunScope): Quantity | undefined {
  const [first = ''] = name.split('.', 1)
  const metric = runs.get(first)?.metrics.get(name.slice(first.length + 1))
  return metric?.kind === 'measured' ? metric.quantity : undefined
}

function show(quantity: Quantity): string {
  const formatted = formatQuantity(quantity, undefined)
  const text = formatted.kind === 'made' ? formatted.value : String(quantity.value)
  // A terminal needs no no-break spaces.
  return text.replaceAll('\u00a0', ' ')
}
