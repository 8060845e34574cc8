import * as v from 'valibot'
import { captionEntries } from '../../specs/caption-entries.ts'
import { described } from '../../specs/described.ts'

/** The keys that every table of a trace has: its run, or two runs, before and after. */
export const rankingEntries = {
  ...captionEntries,
  run: v.optional(described(v.string(), 'The run whose trace it is; in the place of `runs`.')),
  runs: v.optional(
    described(
      v.strictTuple([v.string(), v.string()]),
      'Two runs, before and after: the table shows one measure of both and its change.',
    ),
  ),
  top: v.optional(
    described(
      v.pipe(v.number(), v.integer(), v.minValue(1, 'expected a whole number above 0')),
      'How many rows are shown, the largest first; 10 by default. All others are one row.',
    ),
    10,
  ),
}

/** The format of sizes. */
export const sizeFormatEntry = v.optional(
  described(
    v.string(),
    'How sizes are written, such as `{:.3b}B`; by default in bytes, to the last one.',
  ),
)

/** The settings of a table of a trace besides its template. */
export interface RankingSpec {
  readonly template: string
  readonly run?: string | undefined
  readonly runs?: readonly [string, string] | undefined
  readonly top: number
  /** The name of a measure; absent where there is only one. */
  readonly by?: string | undefined
  readonly format?: string | undefined
}
