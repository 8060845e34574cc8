import type { NamedPid } from '../records/sum-pid.ts'
import type { Quantity } from '../quantities/quantity.ts'
import type { ProposedFormat } from './proposed-format.ts'

/** A run that a project starts with. */
export interface StartingRun {
  readonly name: string
  /** Its log, relative to the project's root. */
  readonly log: string
  /** Only where the log has several processes. */
  readonly pid: NamedPid | undefined
  /** Only where another run's chart already has the default name. */
  readonly chartFile: string | undefined
  /** Whether it has samples of memory over time. */
  readonly hasSamples: boolean
  /** The format that is proposed for it; only of a file of columns that no format reads. */
  readonly data?: ProposedFormat
  /** What its log states, and what follows from it. */
  readonly figures: readonly StartingFigure[]
}

/** A metric of a log, with its value today; absent of an example. */
export interface StartingFigure {
  readonly metric: string
  readonly quantity?: Quantity
  /** What a row is called that shows it, where the metric does not say what it is of. */
  readonly title?: string
  /** Whether the result that it is of by its place is listed by its name, too. */
  readonly isNamedToo?: boolean
}
