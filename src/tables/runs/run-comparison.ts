import type { EntrySpec, RunsTableSpec } from './runs-table-spec.ts'

/** How the values of two runs become one. */
export type ComparisonOperator = '-' | '/'

/** A line of a table that compares two of its runs: one more column where runs are columns, and one more row where they are rows. */
export interface Comparison {
  readonly operator: ComparisonOperator
  readonly header: string
  readonly of: readonly [string, string]
  readonly format: string | undefined
  readonly interval?: boolean | undefined
}

/** List the comparisons of a table, in their order: the difference of two runs, then their ratio. */
export function listComparisons({
  difference,
  ratio,
}: Pick<RunsTableSpec, 'difference' | 'ratio'>): readonly Comparison[] {
  return [
    ...(difference === undefined
      ? []
      : [{ operator: '-', format: undefined, ...difference } as const]),
    ...(ratio === undefined ? [] : [{ operator: '/', format: undefined, ...ratio } as const]),
  ]
}

/** Choose the format of a cell that compares two runs: that of the comparison, and of a difference, that of the values which it is of. */
export function chooseComparedFormat(
  { operator, format }: Pick<Comparison, 'operator' | 'format'>,
  entry: Pick<EntrySpec, 'format'>,
): string | undefined {
  return format ?? (operator === '-' ? entry.format : undefined)
}
