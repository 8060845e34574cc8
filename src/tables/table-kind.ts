import type * as v from 'valibot'
import type { RunScope } from '../expressions/find-metric.ts'
import type { CaptionSpec } from '../specs/caption-entries.ts'
import type { ProjectNames } from '../specs/project-names.ts'
import type { SpecIssue } from '../specs/spec-issue.ts'
import type { BuiltTable, ConfiguredTable, TableOrigin, TableQuery } from './configured-table.ts'
import type { Measure } from './rankings/ranking.ts'

/** The key that every table has. */
interface TemplatedSpec extends CaptionSpec {
  readonly template: string
}

/** The schema of one kind of tables, with a literal for its template. */
export type TableSchema = v.GenericSchema<unknown, TemplatedSpec> & {
  readonly entries: v.ObjectEntries
}

/** What the documentation says about a kind of tables. */
export interface TableSummary {
  /** What each row stands for. */
  readonly row: string
  /** Which logs it needs. */
  readonly logs: string
  /** What rows can be ranked by, the first by default; none where the author orders the rows. */
  readonly measures: readonly Measure[]
}

/** A name and the description that an author wrote below it, its defaults filled in. */
export interface NamedTable<Spec> {
  readonly name: string
  readonly spec: Spec
}

/** One kind of tables; its schema fills in whatever the author left out. */
export interface TableDefinition<Schema extends TableSchema> {
  readonly template: v.InferOutput<Schema>['template']
  readonly summary: TableSummary
  readonly schema: Schema
  /** List the runs that it is about, in its order. */
  listRuns(spec: v.InferOutput<Schema>): readonly string[]
  /** The expression whose earlier states it shows; absent where it shows none. */
  findPast?(spec: v.InferOutput<Schema>): string
  /** The query whose rows it shows; absent where it shows none. */
  findQuery?(spec: v.InferOutput<Schema>): TableQuery
  /** Check what a description refers to, and that its keys go together. */
  check(table: NamedTable<v.InferOutput<Schema>>, names: ProjectNames): readonly SpecIssue[]
  /** Build a table; its runs are known to exist. */
  build(table: NamedTable<v.InferOutput<Schema>>, scope: RunScope): BuiltTable
  /** Say where its numbers come from. */
  trace(spec: v.InferOutput<Schema>, titleOf: (run: string) => string): TableOrigin
}

/** A kind of tables, and how a description of it becomes a table of the configuration. */
export interface TableKind<Schema extends TableSchema> extends Pick<
  TableDefinition<Schema>,
  'template' | 'summary' | 'schema'
> {
  /** Configure a table of this kind; `undefined` for a description of another one. */
  configureOwn(table: NamedTable<TemplatedSpec>): ConfiguredTable | undefined
}

/** Define a kind of tables. */
export function defineTable<Schema extends TableSchema>(
  definition: TableDefinition<Schema>,
): TableKind<Schema> {
  const { template, summary, schema } = definition
  const isOwn = (spec: TemplatedSpec): spec is v.InferOutput<Schema> => spec.template === template
  return {
    template,
    summary,
    schema,
    configureOwn: ({ name, spec }) => {
      if (!isOwn(spec)) return undefined
      return {
        caption: spec.caption,
        label: spec.label,
        runs: definition.listRuns(spec),
        past: definition.findPast?.(spec),
        query: definition.findQuery?.(spec),
        check: (names) => definition.check({ name, spec }, names),
        build: (scope) => definition.build({ name, spec }, scope),
        trace: (titleOf) => definition.trace(spec, titleOf),
      }
    },
  }
}
