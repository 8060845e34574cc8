import type { Quantity } from '../quantities/quantity.ts'
import { findChanges, type LevelChange } from './find-changes.ts'

/** A state of the lock: a commit, or what is not committed yet. */
export interface LockState {
  /** Short hash; `undefined` of what is not committed. */
  readonly commit: string | undefined
  /** `2026-01-02`, of the commit; empty of what is not committed. */
  readonly date: string
  readonly subject: string
}

/** A value in a state of the lock. */
export interface HistoryEntry extends LockState {
  /** `undefined` where the lock does not state it. */
  readonly quantity: Quantity | undefined
  /** As a page shows it; `n/a` without one. */
  readonly text: string
}

/** A change of level, with the entry that begins it. */
export interface HistoryChange extends LevelChange {
  readonly entry: HistoryEntry
}

/** Find where the level of a value changes; entries without one are passed over. */
export function findHistoryChanges(entries: readonly HistoryEntry[]): readonly HistoryChange[] {
  const stated = entries.flatMap((entry) =>
    entry.quantity === undefined ? [] : [{ entry, value: entry.quantity.value }],
  )
  return findChanges(stated.map(({ value }) => value)).flatMap((change) => {
    const entry = stated[change.at]?.entry
    return entry === undefined ? [] : [{ ...change, entry }]
  })
}
