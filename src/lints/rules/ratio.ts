import { findDerivedKind, type DerivedKind } from '../tables/derived-column.ts'
import { findClear } from '../tables/clear-ratios.ts'
import { findEvident } from '../tables/evident-ratios.ts'
import { formatExpectation } from '../format-figure.ts'
import type { Finding } from '../finding.ts'
import { reportNumber, type ComputedRule } from '../judge-number.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import { listRatioReadings } from '../tables/ratio-readings.ts'
import type { Candidate, Trial } from '../tables/ratio-trials.ts'

/** Find ratios, percentages and differences in a table that are not those of its other cells. */
export function checkRatios(table: NumberTable): readonly Finding[] {
  return table.columns.flatMap((target) => {
    const kind = findDerivedKind(target)
    if (kind === undefined) return []
    const candidate = { table, target, kind, readings: listRatioReadings(table, target, kind) }
    const trials = findEvident(candidate) ?? findClear(candidate)
    return trials === undefined ? [] : reportTrials(candidate, trials)
  })
}

const RULE_OF_KIND: Readonly<Record<DerivedKind, ComputedRule>> = {
  ratio: 'ratio',
  percent: 'percentage',
  difference: 'difference',
}

function reportTrials({ kind, target }: Candidate, trials: readonly Trial[]): readonly Finding[] {
  const wrong = trials.filter((trial) => !trial.fits)
  const repeated = trials.filter(
    (trial) => trial.fits && wrong.some((other) => repeats(trial, other, target)),
  )
  return [
    ...wrong.map(({ number, expectation }) =>
      reportNumber(RULE_OF_KIND[kind], number, expectation),
    ),
    ...repeated.map(({ number, expectation }): Finding => {
      const { computed } = formatExpectation(number, expectation)
      const { formula } = expectation
      const problem = { kind: 'repeated-ratio', formula, computed, written: number.text } as const
      const { start, end } = number
      return { rule: 'repeated-ratio', problem, start, end, figures: undefined }
    }),
  ]
}

/**
 * Whether a cell is the same as a wrong one beside it, and fits only at the edge of what its own cells may stand
 * for: `x68` for 16m / 243,285, which is x65.8, and x67.8 at most.
 */
function repeats(trial: Trial, wrong: Trial, target: NumberColumn): boolean {
  if (Math.abs(trial.row - wrong.row) !== 1) return false
  if (target.texts[trial.row] !== target.texts[wrong.row]) return false
  const { low, high } = trial.number.interval
  return trial.expectation.values.every((value) => value < low || value > high)
}
