import * as v from 'valibot'
import { drawnList } from '../drawn-list.ts'
import { SERIES_NAMES } from './series-catalogue.ts'
import { described } from '../../../specs/described.ts'
import { OTHER_EXECUTION } from '../../../records/sum-pid.ts'

/** The run that is drawn. */
export const runEntry = described(v.string(), 'The run that is drawn.')

/** A process as the configuration names it. */
export const pidSchema = v.union([
  v.pipe(v.number(), v.integer()),
  v.picklist(['sum', 'none']),
  v.pipe(v.string(), v.regex(OTHER_EXECUTION)),
])

/** A process of it. */
export const pidEntry = v.optional(
  described(
    pidSchema,
    "The process that is drawn, as the run's `pid` names it, if the run's logs have several; by default the run's `pid`.",
  ),
)

const names = drawnList(v.string(), 'run')

/** At least one run of the configuration. */
export const runsEntry = described(names, 'The runs that are drawn, in this order.')

/** A series of a process. */
export const seriesEntry = described(
  // Editors complete the first ones.
  v.union([v.picklist(SERIES_NAMES), v.string()]),
  'The series that is drawn, such as `rss` or `cpu`, or a gauge of a format of your own.',
)

/** A trace of one run, or those of several in one chart. */
export const tracedEntries = {
  run: v.optional(described(v.string(), 'The run whose trace is drawn; instead of `runs`.')),
  runs: v.optional(described(names, 'The runs whose traces are drawn together; instead of `run`.')),
}
