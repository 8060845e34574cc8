import type { RunScope } from '../expressions/find-metric.ts'
import type { Problem, Severity } from '../problems/diagnostics.ts'
import type { ProjectNames } from '../specs/project-names.ts'
import type { SpecIssue, SpecPath } from '../specs/spec-issue.ts'
import type { TableCell } from './runs/list-cells.ts'
import type { Table } from './table.ts'

/** A table of the configuration, whatever its kind. */
export interface ConfiguredTable {
  readonly caption: string | undefined
  /** What links to it name. */
  readonly label: string | undefined
  /** The runs that it is about, in its order. */
  readonly runs: readonly string[]
  /** The expression whose earlier states it shows. */
  readonly past?: string | undefined
  /** The query whose rows it shows. */
  readonly query?: TableQuery | undefined
  /** Check what it refers to, and that its keys go together. */
  check(names: ProjectNames): readonly SpecIssue[]
  /** Build it; its runs are known to exist. */
  build(scope: RunScope): BuiltTable
  /** Where its numbers come from. */
  trace(titleOf: (run: string) => string): TableOrigin
}

/** A query, and the files that it may read by the names of their tables. */
export interface TableQuery {
  readonly sql: string
  readonly files: ReadonlyMap<string, string>
}

/** Something wrong with a table, and where in its description. */
export interface TableProblem {
  readonly problem: Problem
  readonly severity: Severity
  readonly at: SpecPath
}

/** A table, and what is wrong with it; `undefined` when that prevents it. */
export interface BuiltTable {
  readonly table: Table | undefined
  readonly problems: readonly TableProblem[]
  /** The parts of traces that it shows, where a lock does not keep enough to choose them again. */
  readonly ranked?: RankedParts | undefined
}

/** The parts of traces that a table shows. */
export interface RankedParts {
  /** What the table asks for, such as `sites by count: 3 of before, after`. */
  readonly question: string
  readonly runs: readonly string[]
  /** Their names in its order; see `name-part.ts`. */
  readonly parts: readonly string[]
}

/** Where the numbers of a table come from: expressions, a cell each, a query, or whole logs. Some rows are known with the runs only. */
export type TableOrigin =
  | { readonly kind: 'cells'; list(scope: RunScope): readonly TableCell[] }
  | {
      readonly kind: 'query'
      readonly query: TableQuery
      /** The columns of the query that the table shows; all unless they are given. */
      readonly shown: readonly string[] | undefined
    }
  | { readonly kind: 'logs'; readonly metric: TraceLineMetric }

/** The metric whose log is that of a trace. */
export type TraceLineMetric = 'dtrace.lines' | 'trace.lines'
