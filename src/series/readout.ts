import type { KeptShape } from './kept-shape.ts'
import type { ProcessTable } from './tabulate-process.ts'

/**
 * Something that is read out of all samples of one process or several: a figure, the counts of bins, the
 * points that a curve is drawn with. A lock keeps it in place of the samples.
 */
export interface Readout<T> {
  /** What it is, with all that it depends on besides the samples. */
  readonly name: string
  /** Plain data, as locks encode them; never `undefined`. The tables are in the order of the readers. */
  readonly compute: (tables: readonly ProcessTable[]) => T
  /** Of what is computed; what a lock keeps under the name and has another shape is left alone. */
  readonly shape: KeptShape
}

/** What some samples are known by: the same logs with the same bytes have the same samples. */
export interface ReadoutSource {
  /** The logs and the process: `logs/a.log 42`. */
  readonly key: string
  /** Of each log. */
  readonly sha256: readonly string[]
}

/** What was read out of some samples, by the name of each readout. */
export interface KeptReadouts {
  readonly sha256: readonly string[]
  readonly values: ReadonlyMap<string, unknown>
}
