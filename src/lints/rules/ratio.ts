import { findDerivedKind, type DerivedKind } from '../tables/derived-column.ts'
import { findClear } from '../tables/clear-ratios.ts'
import { findEvident } from '../tables/evident-ratios.ts'
import { formatExpectation } from '../format-figure.ts'
import type { Finding } from '../finding.ts'
import { createFinding, type LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportMiscalculation, reportQuotient } from '../report-miscalculation.ts'
import type { NumberColumn, NumberTable } from '../tables/number-table.ts'
import { listRatioReadings } from '../tables/ratio-readings.ts'
import type { Candidate, Trial } from '../tables/ratio-trials.ts'
import { difference } from './difference.ts'
import { percentage } from './percentage.ts'
import { repeatedRatio } from './repeated-ratio.ts'

/** Ratios in tables. Its check finds percentages and differences too, since it reads columns alike. */
export const ratio: LintRule<Miscalculation> = {
  name: 'ratio',
  summary: 'a ratio in a table that is not that of its cells',
  explain: explainMiscalculation,
  check: ({ tables }) => tables.flatMap(checkTable),
}

/** Find ratios, percentages and differences in a table that are not those of its other cells. */
function checkTable(table: NumberTable): readonly Finding[] {
  return table.columns.flatMap((target) => {
    const kind = findDerivedKind(target)
    if (kind === undefined) return []
    const candidate = { table, target, kind, readings: listRatioReadings(table, target, kind) }
    const trials = findEvident(candidate) ?? findClear(candidate)
    return trials === undefined ? [] : reportTrials(candidate, trials)
  })
}

function reportTrials({ kind, target }: Candidate, trials: readonly Trial[]): readonly Finding[] {
  const wrong = trials.filter((trial) => !trial.fits)
  const repeated = trials.filter(
    (trial) => trial.fits && wrong.some((other) => repeats(trial, other, target)),
  )
  return [
    ...wrong.map((trial) => reportTrial(kind, trial)),
    ...repeated.map(({ number, expectation }): Finding => {
      const { computed } = formatExpectation(number, expectation)
      const { formula } = expectation
      const { text: written, start, end } = number
      return createFinding(repeatedRatio, { formula, computed, written }, { start, end })
    }),
  ]
}

function reportTrial(kind: DerivedKind, trial: Trial): Finding {
  switch (kind) {
    case 'ratio':
      return reportQuotient(ratio, trial)
    case 'percent':
      return reportQuotient(percentage, trial)
    case 'difference':
      return reportMiscalculation(difference, trial)
  }
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
