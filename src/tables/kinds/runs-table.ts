import { checkFacts } from '../../specs/check-facts.ts'
import { checkNames } from '../../specs/check-names.ts'
import type { ProjectNames } from '../../specs/project-names.ts'
import type { SpecIssue } from '../../specs/spec-issue.ts'
import { buildRunsTable } from '../runs/build-runs-table.ts'
import { listRows, RATIO } from '../runs/list-rows.ts'
import { listCells } from '../runs/list-cells.ts'
import { createNameMatcher } from '../runs/name-matcher.ts'
import {
  runsTableSchema,
  type BenchmarkRowsSpec,
  type RunRowsSpec,
  type RunsTableSpec,
} from '../runs/runs-table-spec.ts'
import { defineTable, type NamedTable } from '../table-kind.ts'

/** Runs as rows and entries as columns, or the other way round. */
export const runsTable = defineTable({
  template: 'runs',
  summary: { row: 'run, or entry', logs: 'any', measures: [] },
  schema: runsTableSchema,
  listRuns: ({ rows, columns }) =>
    [...(Array.isArray(rows) ? rows : []), ...columns].filter((entry) => typeof entry === 'string'),
  check: checkRunsTable,
  build: buildRunsTable,
  trace: (spec, titleOf) => ({
    kind: 'cells',
    list: (scope) => listCells(listRows(spec, scope).spec, titleOf),
  }),
})

/** Runs stand in one direction and entries in the other. */
function checkRunsTable(
  { name, spec }: NamedTable<RunsTableSpec>,
  names: ProjectNames,
): readonly SpecIssue[] {
  const { rows } = spec
  const runsAsRows = Array.isArray(rows)
    ? rows.every((row) => typeof row === 'string')
    : 'runs' in rows
  const runsAsColumns = spec.columns.every((column) => typeof column === 'string')
  const lists = Array.isArray(rows) ? [rows, spec.columns] : [spec.columns]
  const strangers = spec.columns.flatMap((column, at) =>
    typeof column === 'string' && !names.runs.includes(column)
      ? [expectEntry(name, at, column)]
      : [],
  )
  if (runsAsRows && runsAsColumns && strangers.length > 0) return strangers.slice(0, 1)
  if (runsAsRows === runsAsColumns || lists.some(hasBoth)) {
    return [{ problem: { kind: 'mixed-table', table: name }, at: [], part: 'value' }]
  }
  const key = runsAsRows ? 'rows' : 'columns'
  const compared = (['difference', 'ratio'] as const).flatMap((part) =>
    checkNames({ kind: 'run', key: 'of' }, spec[part] ?? {}, names).map((issue) => ({
      ...issue,
      at: [part, ...issue.at],
    })),
  )
  return [
    ...(Array.isArray(rows) || !runsAsRows ? checkNames({ kind: 'run', key }, spec, names) : []),
    ...('runs' in rows ? checkRunRows(rows, names) : []),
    ...('benchmarks' in rows ? checkBenchmarkRows(rows, spec) : []),
    ...checkFacts(spec.equal, names),
    ...compared,
  ]
}

/** A column beside rows of runs is written as an entry, also one that is only a metric. */
function expectEntry(table: string, at: number, value: string): SpecIssue {
  const problem = {
    kind: 'bad-setting',
    key: `tables.${table}.columns[${String(at)}]`,
    expected: `an entry such as \`{ header: …, value: ${value} }\`, since its rows are runs`,
    actual: `"${value}"`,
  } as const
  return { problem, at: ['columns', at], part: 'value' }
}

/** Whether a list has both names of runs and entries. */
function hasBoth(list: readonly unknown[]): boolean {
  const names = list.filter((one) => typeof one === 'string').length
  return names > 0 && names < list.length
}

function checkRunRows({ runs, by, top }: RunRowsSpec, names: ProjectNames): readonly SpecIssue[] {
  const isMatch = createNameMatcher(runs)
  const unknown = { kind: 'unknown-name', thing: 'run', name: runs, known: names.runs } as const
  const isKnown = names.runs.some((name) => isMatch.test(name))
  return [
    ...(isKnown ? [] : [{ problem: unknown, at: ['rows', 'runs'], part: 'value' } as const]),
    ...checkTop(top, by),
  ]
}

/** Benchmarks are in the order of a column. */
function checkBenchmarkRows(
  { by, top }: BenchmarkRowsSpec,
  { columns, ratio }: RunsTableSpec,
): readonly SpecIssue[] {
  const runs = columns.filter((column) => typeof column === 'string')
  const known = ratio === undefined ? runs : [...runs, RATIO]
  if (by === undefined || known.includes(by)) return checkTop(top, by)
  const problem = { kind: 'unknown-name', thing: 'column', name: by, known } as const
  return [{ problem, at: ['rows', 'by'], part: 'value' }]
}

/** The first of something are those of an order. */
function checkTop(top: number | undefined, by: string | undefined): readonly SpecIssue[] {
  if (top === undefined || by !== undefined) return []
  const problem = { kind: 'missing-key', key: 'rows.by' } as const
  return [{ problem, at: ['rows', 'top'], part: 'key' }]
}
