import type { Problem } from '../problems/diagnostics.ts'
import { findRunTrace } from '../summaries/find-trace.ts'
import type { RunScope } from '../expressions/find-metric.ts'
import { parseFormatTemplate, type FormatTemplate } from '../quantities/format-template.ts'
import type { Run } from '../summaries/run.ts'
import type { TableProblem } from './build-table.ts'
import { buildComparison, buildRankingTable, type RunRanking } from './build-ranking.ts'
import { rankSites } from './rank-malloc.ts'
import { rankFiles, rankFunctions, rankObjects, rankTypes } from './rank-objects.ts'
import type { Ranking } from './ranking.ts'
import type { RankingSpec } from './table-spec.ts'
import type { Table } from './table.ts'

/** As many parts as a table shows unless it says so. */
const TOP = 10

/** A table of traces, or `undefined` and what is wrong. */
export interface BuiltTraceTable {
  readonly table: Table | undefined
  readonly problems: readonly TableProblem[]
}

/**
 * Build a table of what the trace of a run is largest in, or of how two traces differ.
 *
 * @param spec its runs are known to exist, and it has `run` or `runs`
 */
export function buildTraceTable(name: string, spec: RankingSpec, scope: RunScope): BuiltTraceTable {
  const problems: TableProblem[] = []
  const format = readFormat(spec, problems)
  const rank = (run: string, at: TableProblem['at']): readonly RunRanking[] => {
    const found = scope.runs.get(run)
    if (found === undefined) return []
    const ranked = rankRun(spec, found)
    if (ranked.kind === 'ranking') return [{ title: found.title, ranking: ranked.ranking }]
    problems.push({ problem: ranked.problem, severity: 'error', at })
    return []
  }
  const [first, second] =
    spec.runs === undefined
      ? rank(spec.run ?? '', ['run'])
      : spec.runs.flatMap((run, i) => rank(run, ['runs', i]))
  if (first === undefined || problems.length > 0) return { table: undefined, problems }
  const by = 'by' in spec ? spec.by : undefined
  const input = { name, top: spec.top ?? TOP, by, format }
  const table =
    second === undefined ? buildRankingTable(first, input) : buildComparison([first, second], input)
  return { table, problems }
}

function readFormat(spec: RankingSpec, problems: TableProblem[]): FormatTemplate | undefined {
  if (!('format' in spec) || spec.format === undefined) return undefined
  const parsed = parseFormatTemplate(spec.format)
  if (parsed.kind === 'made') return parsed.value
  const problem = { kind: 'bad-format', format: spec.format, reason: parsed.reason } as const
  problems.push({ problem, severity: 'error', at: ['format'] })
  return undefined
}

type Ranked =
  | { readonly kind: 'ranking'; readonly ranking: Ranking }
  | { readonly kind: 'problem'; readonly problem: Problem }

function rankRun({ template }: RankingSpec, run: Run): Ranked {
  if (template === 'sites') {
    const found = findRunTrace(run, 'malloc')
    return found.kind === 'problem' ? found : made(rankSites(found.trace))
  }
  const found = findRunTrace(run, 'objects')
  if (found.kind === 'problem') return found
  const { trace } = found
  if (template === 'functions') return made(rankFunctions(trace))
  if (template === 'files') return made(rankFiles(trace))
  if (trace.mode === 'profile') {
    return { kind: 'problem', problem: { kind: 'no-references', run: run.name } }
  }
  return made(template === 'types' ? rankTypes(trace) : rankObjects(trace))
}

function made(ranking: Ranking): Ranked {
  return { kind: 'ranking', ranking }
}
