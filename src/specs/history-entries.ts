import * as v from 'valibot'
import { described } from './described.ts'

/** The keys that say whose history a chart or a table shows. */
export const historyEntries = {
  value: described(
    v.string(),
    'An expression over the metrics of runs whose history is shown, such as `after.rss.peak`.',
  ),
  last: v.optional(
    described(
      v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(1000)),
      'How many of the last states are shown; changes of level are sought among all. A chart shows all by default, a table 10.',
    ),
  ),
}
