import type { QueriedColumn } from '../../effects.ts'
import type { RunScope } from '../../expressions/find-metric.ts'
import { pickMeasured } from '../../summaries/run-metrics.ts'

/** The table that has a row for each run. */
export const RUNS_TABLE = 'runs'

/** The columns of it that are words of the configuration. */
const WORDS = ['run', 'title']

/** Whether a query may read the runs. */
export function readsRuns(sql: string): boolean {
  return /\bruns\b/i.test(sql)
}

/**
 * List the columns of the runs that a query may read: the words of runs, and the metrics that it names; where it takes all
 * columns, all metrics that any run has, but for numbers of words, and for those of single results, such as benchmarks.
 */
export function listQueriedColumns(sql: string, { runs }: RunScope): readonly string[] {
  const text = sql.toLowerCase()
  const takesAll = /\*|\bcolumns\s*\(/i.test(sql.replaceAll(/\bcount\s*\(\s*\*\s*\)/gi, ''))
  const names = new Map<string, string>()
  const add = (name: string): void => {
    const lower = name.toLowerCase()
    // Names that differ in capitals alone are one to SQL.
    if (!names.has(lower)) names.set(lower, name)
  }
  const [first] = runs.values()
  for (const { name } of first?.listKnown() ?? []) if (text.includes(name.toLowerCase())) add(name)
  for (const run of runs.values()) {
    for (const name of pickMeasured(run.metrics).keys()) {
      if ((takesAll && isOfAll(name)) || text.includes(name.toLowerCase())) add(name)
    }
  }
  return [...WORDS, ...names.values()]
}

/** Whether a metric is one of all columns: words are counted where somebody names them only, and results are many. */
function isOfAll(metric: string): boolean {
  return !metric.includes('[') && !metric.endsWith('.words')
}

/** Read columns of the runs, in the order of the configuration; `null` for what a run lacks, in base units. */
export function readQueriedColumns(
  columns: readonly string[],
  { runs }: RunScope,
): readonly QueriedColumn[] {
  const rows = [...runs.values()]
  return columns.map((name): QueriedColumn => {
    if (name === 'run') return { name, type: 'text', values: rows.map((run) => run.name) }
    if (name === 'title') return { name, type: 'text', values: rows.map((run) => run.title) }
    const values = rows.map(
      ({ metrics }) => pickMeasured(metrics).get(name)?.quantity.value ?? null,
    )
    return { name, type: 'number', values }
  })
}
