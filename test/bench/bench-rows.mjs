import { dataFile } from './rows/data-file.mjs'
import { dtrace } from './rows/dtrace.mjs'
import { fiveCharts } from './rows/five-charts.mjs'
import { fit, image, manyFiles, samples } from './rows/large-scripts.mjs'
import { load } from './rows/load.mjs'
import { gc, ownJson, pidstat, profile, reference } from './rows/long-logs.mjs'
import { mprof } from './rows/mprof.mjs'
import { pages } from './rows/pages.mjs'
import { processLog } from './rows/process-log.mjs'
import { scale } from './rows/scale.mjs'
import { scripts } from './rows/scripts.mjs'
import { nothing, start } from './rows/start.mjs'

/**
 * The rows of the bench, in the order in which they are measured. `prepare` makes what a row works on, which it returns as `input` (see
 * `write-results.mjs`), and its `commands`, of which that called `tracedocs` is compared with the others.
 */
export const benchRows = [
  ...[dtrace, processLog, pidstat, gc, ownJson, profile, reference],
  ...[
    fiveCharts,
    scripts,
    dataFile,
    samples,
    manyFiles,
    fit,
    image,
    mprof,
    pages,
    load,
    start,
    nothing,
    scale,
  ],
]
