import type { RunScope } from '../expressions/find-metric.ts'
import { benchGroup } from '../records/benchmarks/bench-group.ts'
import { testsGroup } from '../records/suites/tests-group.ts'
import { createNameMatcher } from './runs/name-matcher.ts'
import type { Metric } from '../summaries/metric.ts'
import type { Run } from '../summaries/run.ts'

/** A result that has a name, and the first part of its metrics. */
export interface NamedResult {
  readonly group: string
  readonly name: string
}

/**
 * The named results of all runs, or those that state a figure: those of the first run in its order, and what only others have behind
 * them: benchmarks, or what formats of the project's own name.
 */
export function listNamedResults(runs: readonly Run[], value?: string): readonly NamedResult[] {
  const found = runs
    .flatMap(({ logs }) => logs)
    .flatMap(({ contents }) => contents.results ?? [])
    .filter(
      ({ group, figures }) =>
        value === undefined || group === benchGroup.name || hasFigure(figures, value),
    )
    .flatMap(({ group, name }) => (name === undefined ? [] : [{ group, name }]))
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()]
}

function hasFigure(figures: { has(name: string): boolean }, value: string): boolean {
  return figures.has(value) || figures.has(value.replace(/\.\w+$/, ''))
}

/** Groups that are meant where several have a name: what a build states beside tests is no test. */
const PREFERRED: readonly string[] = [benchGroup.name, testsGroup.name]

/** Choose the results of some names: the benchmarks, or else the tests, where one of them is so called. */
export function chooseResults(
  known: readonly NamedResult[],
  pattern: string,
): readonly NamedResult[] {
  const isMatch = createNameMatcher(pattern)
  const matching = known.filter(({ name }) => isMatch.test(name))
  const meant = PREFERRED.find((one) => matching.some(({ group }) => group === one))
  return matching.filter(({ group }) => meant === undefined || group === meant)
}

/** Show a name as code, even if it has the marks of code in it. */
export function quoteCode(name: string): string {
  if (!name.includes('`')) return `\`${name}\``
  const longest = Math.max(...[...name.matchAll(/`+/g)].map(([run]) => run.length))
  const fence = '`'.repeat(longest + 1)
  return `${fence} ${name} ${fence}`
}

/** Let runs lack what others have, or another result of theirs: that is missing, and no mistake of the author. */
export function addMissing(
  scope: RunScope,
  shown: readonly Run[],
  metrics: readonly string[],
): RunScope {
  const completed = shown.flatMap((run) => {
    const lacking = metrics.filter((metric) => !run.metrics.has(metric))
    if (lacking.length === 0) return []
    const added = lacking.map((metric) => [metric, NONE] as const)
    return [[run.name, { ...run, metrics: new Map([...run.metrics, ...added]) }] as const]
  })
  if (completed.length === 0) return scope
  return { ...scope, runs: new Map([...scope.runs, ...completed]) }
}

const NONE: Metric = { kind: 'missing', reason: 'no log of the run states it of that benchmark' }
