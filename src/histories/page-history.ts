import type { PastState } from '../expressions/past-state.ts'
import { isSameUnit, type Quantity } from '../quantities/quantity.ts'
import { describeChange } from './describe-change.ts'
import { FALSE_ALARM, FEWEST_VALUES } from './find-changes.ts'
import { findHistoryChanges, type HistoryChange } from './value-history.ts'

/** A state of a value as a page shows it. */
export interface ShownState {
  /** The first seven digits of its hash; `undefined` of today's logs. */
  readonly commit: string | undefined
  /** `2026-01-02`; empty of today's logs. */
  readonly date: string
  readonly quantity: Quantity
}

/** How a value came to be what it is. */
export interface PageHistory {
  /** The oldest first; the last one is that of today's logs. */
  readonly states: readonly ShownState[]
  readonly changes: readonly HistoryChange<ShownState>[]
  /** How many states were left out, since they have another unit than today's, or no number. */
  readonly unlike: number
}

/** Join the earlier states of a value with today's, which has no commit: committing it must not change the page. */
export function createPageHistory(past: readonly PastState[], today: Quantity): PageHistory {
  const alike = past.filter(
    ({ quantity: { unit, value } }) => isSameUnit(unit, today.unit) && Number.isFinite(value),
  )
  const states = [
    ...alike.map(({ commit, date, quantity }) => ({ commit: commit.slice(0, 7), date, quantity })),
    { commit: undefined, date: '', quantity: today },
  ]
  return { states, changes: findHistoryChanges(states), unlike: past.length - alike.length }
}

/** Say in sentences where the level of a value changed, that it did not, or that nobody can tell. */
export function describeFinding({ states, changes }: PageHistory): readonly string[] {
  const count = states.length
  const counted = count === 1 ? '1 state' : `${String(count)} states`
  if (count < FEWEST_VALUES) {
    return [`${counted}, too few to find a change of level: ${String(FEWEST_VALUES)} are needed.`]
  }
  if (changes.length === 0) return [`No change of level found in ${counted}.`]
  return changes.map((change) => {
    const { commit = '', date } = change.entry
    return `The level changed ${describeChange(change)}, at commit ${commit} of ${date}.`
  })
}

/** Say in sentences how changes were sought, and what was left out. */
export function describeSearch({ states, unlike }: PageHistory): readonly string[] {
  const search = `Changes of level are found by Pettitt's test, with a chance of ${String(100 * FALSE_ALARM)} % at most of one where nothing changes.`
  const left = `${String(unlike)} earlier ${unlike === 1 ? 'state' : 'states'} of another unit or without a number left out.`
  return [...(states.length < FEWEST_VALUES ? [] : [search]), ...(unlike === 0 ? [] : [left])]
}
