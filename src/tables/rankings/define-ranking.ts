import type { Outcome } from '../../problems/outcome.ts'
import type * as v from 'valibot'
import type { RunScope } from '../../expressions/find-metric.ts'
import { MOST_PARTS } from '../../locks/keep-parts.ts'
import { formatQuantity } from '../../quantities/format-quantity.ts'
import { createQuantity } from '../../quantities/quantity.ts'
import { parseFormatTemplate, type FormatTemplate } from '../../quantities/format-template.ts'
import { checkForms } from '../../specs/check-forms.ts'
import { checkNames } from '../../specs/check-names.ts'
import type { Run } from '../../summaries/run.ts'
import type { BuiltTable, TableProblem, TraceLineMetric } from '../configured-table.ts'
import { defineTable, type NamedTable, type TableKind, type TableSchema } from '../table-kind.ts'
import {
  buildComparison,
  buildRankingTable,
  type RankingInput,
  type RunRanking,
} from './build-ranking.ts'
import type { RankingSpec } from './ranking-spec.ts'
import type { Measure, Ranking } from './ranking.ts'

/** The ranking of a run's trace, or why there is none. */
export type RankedRun = Outcome<Ranking>

/** One kind of tables that show what a trace is largest in. */
export interface RankingDefinition<Schema extends TableSchema> {
  readonly template: v.InferOutput<Schema>['template']
  /** What each row stands for. */
  readonly row: string
  readonly trace: 'DTrace' | 'cPyMemTrace'
  readonly schema: Schema
  readonly measures: readonly Measure[]
  /** Rank the parts of a run's trace. */
  rank(run: Run): RankedRun
}

/** Define a kind of tables that show what the trace of a run is largest in, or how two traces differ. */
export function defineRanking<Schema extends TableSchema & v.GenericSchema<unknown, RankingSpec>>(
  definition: RankingDefinition<Schema>,
): TableKind<Schema> {
  const { template, row, trace, schema, measures } = definition
  const metric: TraceLineMetric = trace === 'DTrace' ? 'dtrace.lines' : 'trace.lines'
  return defineTable({
    template,
    summary: { row, logs: trace, measures },
    schema,
    listRuns: listRankedRuns,
    check: ({ spec }, names) => [
      ...checkForms('table', spec, [{ needs: ['run'] }, { needs: ['runs'] }]),
      ...checkNames({ kind: 'run', key: 'run' }, spec, names),
      ...checkNames({ kind: 'run', key: 'runs' }, spec, names),
    ],
    build: (table, scope) => buildRanked(table, (run) => definition.rank(run), scope),
    trace: () => ({ kind: 'logs', metric }),
  })
}

/** Build a table of a trace, or of how two differ; it has `run` or `runs`. */
function buildRanked(
  { name, spec }: NamedTable<RankingSpec>,
  rankRun: (run: Run) => RankedRun,
  scope: RunScope,
): BuiltTable {
  const problems: TableProblem[] = []
  const format = readFormat(spec, problems)
  const rank = (run: string, at: TableProblem['at']): readonly RunRanking[] => {
    const found = scope.runs.get(run)
    if (found === undefined) return []
    const ranked = rankRun(found)
    if (ranked.kind === 'made') return [{ title: found.title, ranking: ranked.value }]
    problems.push({ problem: ranked.problem, severity: 'error', at })
    return []
  }
  const [first, second] =
    spec.runs === undefined
      ? rank(spec.run ?? '', ['run'])
      : spec.runs.flatMap((run, i) => rank(run, ['runs', i]))
  if (first === undefined || problems.length > 0) return { table: undefined, problems }
  const ranked = second === undefined ? [first] : [first, second]
  const question = nameQuestion(spec)
  const earlier = findEarlier(spec, scope)
  // The first of more parts are the largest, too.
  const stated =
    scope.rankings?.get(question) ??
    (earlier.length > spec.top ? earlier.slice(0, spec.top) : undefined)
  const input = { name, top: spec.top, by: spec.by, format, stated, known: earlier }
  const { table, parts } =
    second === undefined ? buildRankingTable(first, input) : buildComparison([first, second], input)
  if (mayLackParts(ranked, input)) {
    const problem = { kind: 'cut-ranking', runs: listRankedRuns(spec) } as const
    const notes = [...table.notes, CUT]
    return { table: { ...table, notes }, problems: [{ problem, severity: 'warning', at: [] }] }
  }
  return {
    table,
    problems,
    ranked: isKept(ranked, input) ? undefined : { question, runs: listRankedRuns(spec), parts },
  }
}

/** The note below a table that a lock cannot answer. */
const CUT =
  'The logs were not read, and not all parts were kept of them: others may be larger than those shown.'

function listRankedRuns({ run, runs }: RankingSpec): readonly string[] {
  return runs ?? (run === undefined ? [] : [run])
}

/** Name what a table asks of its traces, so that a lock can state the answer. */
function nameQuestion(spec: RankingSpec): string {
  const by = spec.by === undefined ? '' : ` by ${spec.by}`
  return `${spec.template}${by}: ${String(spec.top)} of ${listRankedRuns(spec).join(', ')}`
}

/** Find the longest answer of the lock to what a table asks, for another number of parts. */
function findEarlier(spec: RankingSpec, { rankings }: RunScope): readonly string[] {
  const [before = '', after = ''] = nameQuestion(spec).split(`: ${String(spec.top)} of `)
  return [...(rankings ?? [])]
    .filter(([asked]) => asked.startsWith(`${before}: `) && asked.endsWith(` of ${after}`))
    .filter(([asked]) => /^\d+$/.test(asked.slice(before.length + 2, -` of ${after}`.length)))
    .map(([, parts]) => parts)
    .reduce((longest, parts) => (parts.length > longest.length ? parts : longest), [])
}

/** Check whether a lock keeps enough parts to choose them again: it has the largest of a trace, not of a difference. */
function isKept(ranked: readonly RunRanking[], { top }: RankingInput): boolean {
  const isSmall = ranked.every(
    ({ ranking: { entries, gaps } }) => entries.length <= MOST_PARTS && !gaps.ofLock,
  )
  return isSmall || (ranked.length === 1 && top <= MOST_PARTS)
}

/** Check whether the parts that a table ought to show may be among those that a lock left out. */
function mayLackParts(ranked: readonly RunRanking[], input: RankingInput): boolean {
  if (input.stated !== undefined || !ranked.some(({ ranking }) => ranking.gaps.ofLock)) return false
  return ranked.length > 1 || input.top > MOST_PARTS
}

const ONE_BYTE = createQuantity(1, 'B')

function readFormat({ format }: RankingSpec, problems: TableProblem[]): FormatTemplate | undefined {
  if (format === undefined) return undefined
  const parsed = parseFormatTemplate(format)
  const shown = parsed.kind === 'made' ? formatQuantity(ONE_BYTE, parsed.value) : parsed
  if (parsed.kind === 'made' && shown.kind === 'made') return parsed.value
  const reason = shown.kind === 'refused' ? shown.reason : ''
  const problem = { kind: 'bad-format', format, reason } as const
  problems.push({ problem, severity: 'error', at: ['format'] })
  return undefined
}
