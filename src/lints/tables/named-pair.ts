import { findNamedColumn, splitQuotientHeader } from './derived-column.ts'
import type { NumberColumn } from './number-table.ts'
import type { RatioReading } from './ratio-readings.ts'
import type { Candidate } from './ratio-trials.ts'

/** Two columns that are divided, either by the other. */
export type Pair = readonly [NumberColumn, NumberColumn]

/** The readings that divide two columns. */
export function listOfPair({ readings }: Candidate, [a, b]: Pair): readonly RatioReading[] {
  return readings.filter(
    ({ source }) =>
      source.kind === 'columns' &&
      ((source.over === a && source.under === b) || (source.over === b && source.under === a)),
  )
}

/** Find the columns that a header such as `Debug/Release` names. */
export function findNamedPair({ table, target }: Candidate): Pair | undefined {
  const sides = splitQuotientHeader(target.header)
  if (sides === undefined) return undefined
  const over = findNamedColumn(sides[0], table, target)
  const under = findNamedColumn(sides[1], table, target)
  return over === undefined || under === undefined || over === under ? undefined : [over, under]
}
