import type { Quantity } from '../quantities/quantity.ts'

/** A value as it was in an earlier state of the lock. */
export interface PastState {
  /** The first twelve digits of its hash. */
  readonly commit: string
  /** `2026-01-02`, when it was committed. */
  readonly date: string
  readonly quantity: Quantity
}
