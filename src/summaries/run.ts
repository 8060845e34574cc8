import type { LogContents } from '../series/collect-log.ts'
import type { ReadoutMemory } from '../series/readout-memory.ts'
import type { SampleReader } from '../series/sample-reader.ts'
import type { MetricKind } from './metric-kind.ts'
import type { Metrics } from './metric.ts'

/** One log of a run. */
export interface RunLog {
  /** As messages show it: relative to the project's root, with `/`. */
  readonly path: string
  readonly contents: LogContents
  /** Its key in the lock and the sum of its file; `undefined` for standard input, and where no lock is written. */
  readonly source?: { readonly key: string; readonly sha256: string } | undefined
  /** Names of the formats that nobody looked for as they are now: an older tracedocs read the log. */
  readonly unread?: readonly string[]
}

/** One execution that pages talk about, with all that its logs gave. */
export interface Run {
  readonly name: string
  /** As pages show it; the name when the configuration gives none. */
  readonly title: string
  readonly logs: readonly RunLog[]
  /** Its processes, each from all the logs that it stands in. */
  readonly processes: readonly RunProcess[]
  /** The process that the metrics are of; `undefined` for the only one. */
  readonly pid: number | undefined
  readonly metrics: Metrics
  /** List every metric that it may have, in the order of the documentation: some thousand, which are not kept for each run. */
  readonly listKnown: () => readonly MetricKind[]
  /** What the configuration states of it: host, build, input; by name. */
  readonly facts?: ReadonlyMap<string, string>
  /** What remembers the readouts of its samples; `undefined` where no lock is written. */
  readonly memory?: ReadoutMemory | undefined
}

/** A process of a run and the log that it first stands in, which names its chart. */
export interface RunProcess {
  readonly reader: SampleReader
  readonly log: RunLog
}
