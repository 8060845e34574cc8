import { formatQuantity } from '../quantities/format-quantity.ts'
import type { Unit } from '../quantities/quantity.ts'
import type { HistoryChange, HistoryEntry } from './value-history.ts'

/** Describe the levels before and after a change: `from 4.00 s to 5.00 s, +25.0 %`. */
export function describeChange({
  before,
  after,
  entry,
}: HistoryChange<Pick<HistoryEntry, 'quantity'>>): string {
  const share = before === 0 ? '' : `, ${formatShare(after / before - 1)}`
  const shown = [before, after].map((value) => show(value, entry.quantity?.unit))
  return `from ${shown.join(' to ')}${share}`
}

function formatShare(share: number): string {
  return `${share < 0 ? '−' : '+'}${(100 * Math.abs(share)).toFixed(1)} %`
}

function show(value: number, unit: Unit | undefined): string {
  if (unit === undefined) return String(value)
  const formatted = formatQuantity({ value, unit }, undefined)
  return formatted.kind === 'made' ? formatted.value : String(value)
}
