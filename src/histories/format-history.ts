import { findUnitName, formatUnit } from '../quantities/quantity.ts'
import { describeChange } from './describe-change.ts'
import { FALSE_ALARM, FEWEST_VALUES } from './find-changes.ts'
import type { HistoryChange, HistoryEntry } from './value-history.ts'

/** Write the values by commit, oldest first, and where the level changes. */
export function formatHistory(
  entries: readonly HistoryEntry[],
  changes: readonly HistoryChange[],
): string {
  const rows = entries.map((entry) => [
    entry.commit ?? '(not committed)',
    entry.date,
    entry.text.replaceAll('\u00a0', ' '),
    entry.subject,
  ])
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]?.length ?? 0)))
  const lines = entries.flatMap((entry, i) => {
    const cells = (rows[i] ?? []).map((cell, column) => {
      const width = widths[column] ?? 0
      return column === 2 ? cell.padStart(width) : cell.padEnd(width)
    })
    const change = changes.find((one) => one.entry === entry)
    const mark = change === undefined ? [] : [`  ${markChange(change)}`]
    return [...mark, cells.join('  ').trimEnd()]
  })
  const count = entries.filter(({ quantity }) => quantity !== undefined).length
  if (count < FEWEST_VALUES) {
    return `${lines.join('\n')}\ntoo few values to find changes of level: ${String(count)}, expected at least ${String(FEWEST_VALUES)}\n`
  }
  const what =
    changes.length === 0
      ? 'no change of level was found'
      : `${String(changes.length)} ${changes.length === 1 ? 'change' : 'changes'} of level`
  const test = `Pettitt's test; in a series without a change it reports one with a chance of ${String(100 * FALSE_ALARM)} % at most, in each part that it searches`
  return `${lines.join('\n')}\n${what} (${test})\n`
}

function markChange(change: HistoryChange): string {
  const levels = describeChange(change).replaceAll('\u00a0', ' ')
  return `level changes ${levels} (chance ${(100 * change.chance).toPrecision(2)} %)`
}

/** Turn a history into data, in base units. */
export function exportHistory(
  entries: readonly HistoryEntry[],
  changes: readonly HistoryChange[],
): object {
  const unit = entries.find(({ quantity }) => quantity !== undefined)?.quantity?.unit
  return {
    unit: unit === undefined ? null : (findUnitName(unit) ?? formatUnit(unit)),
    entries: entries.map(({ commit, date, subject, quantity }) => ({
      commit: commit ?? null,
      date,
      subject,
      value: quantity?.value ?? null,
    })),
    changes: changes.map(({ entry, before, after, chance }) => ({
      commit: entry.commit ?? null,
      before,
      after,
      chance,
    })),
  }
}
