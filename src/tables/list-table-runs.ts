import type { TableSpec } from './table-spec.ts'

/** List the runs that a table is of, in its order. */
export function listTableRuns(spec: TableSpec): readonly string[] {
  if (spec.template === 'runs') {
    return [...spec.rows, ...spec.columns].filter((entry) => typeof entry === 'string')
  }
  return spec.runs ?? (spec.run === undefined ? [] : [spec.run])
}
