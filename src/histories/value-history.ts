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
export interface HistoryChange<Entry = HistoryEntry> extends LevelChange {
  readonly entry: Entry
}

/** Find where the level of a value changes; entries without one are passed over. */
export function findHistoryChanges<Entry extends Pick<HistoryEntry, 'quantity'>>(
  entries: readonly Entry[],
): readonly HistoryChange<Entry>[] {
  const stated = entries.flatMap((entry) =>
    entry.quantity === undefined ? [] : [{ entry, value: entry.quantity.value }],
  )
  return findChanges(stated.map(({ value }) => value)).flatMap((change) => {
    const entry = stated[change.at]?.entry
    return entry === undefined ? [] : [{ ...change, entry }]
  })
}
