import type { Quantity } from '../quantities/quantity.ts'
import type { ComparedRuns } from './compared-runs.ts'
import type { ClaimMeasure } from './english/claim-meaning.ts'
import type { NamedRun } from './english/run-mentions.ts'

/** A figure of the project's runs, by the expression that gives it. */
export interface LintMetric {
  /** Such as `baseline.time.real`. */
  readonly name: string
  readonly quantity: Quantity
}

/** A figure of the lock of an older revision, in the unit that it has today. */
export interface OlderMetric {
  readonly name: string
  readonly value: number
  /** As messages name it. */
  readonly revision: string
}

/** What pages are compared with. */
export interface LintData {
  readonly metrics: readonly LintMetric[]
  /** The figures of older locks, the newest first; `undefined` when nobody asked for them. */
  readonly older?: readonly OlderMetric[] | undefined
  /** The run that ratios refer to. */
  readonly baseline: string | undefined
  /** The runs that sentences may name. */
  readonly runs?: readonly NamedRun[]
  /** Compare two runs, by their names; `undefined` if they lack what the claim is about. */
  readonly compareRuns?:
    | ((runs: readonly [string, string], measure: ClaimMeasure) => ComparedRuns | undefined)
    | undefined
}
