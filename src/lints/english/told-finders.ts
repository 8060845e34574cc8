import { findToldClockSpans } from './told-clock-spans.ts'
import { findToldCounts } from './told-counts.ts'
import { findToldDifferences } from './told-differences.ts'
import { findToldEach } from './told-each.ts'
import { findToldOfEvery } from './told-of-every.ts'
import { findToldPercentOf } from './told-percent-of.ts'
import { findToldPoints } from './told-points.ts'
import { findToldRemainders } from './told-remainders.ts'
import { findToldTimes } from './told-times.ts'
import { findToldWordChanges } from './told-word-changes.ts'
import type { FindToldResults } from './told-result.ts'

/** What results of a sentence are found by their words. */
export const toldFinders: readonly FindToldResults[] = [
  findToldPoints,
  findToldDifferences,
  findToldClockSpans,
  findToldRemainders,
  findToldEach,
  findToldCounts,
  findToldPercentOf,
  findToldTimes,
]

/** What ratios and percentages of a sentence are found by their words. */
export const toldQuotientFinders: readonly FindToldResults[] = [
  findToldOfEvery,
  findToldWordChanges,
]
