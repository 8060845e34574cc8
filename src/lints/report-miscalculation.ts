import { findFactor, isTruncated, type Expectation } from './expectation.ts'
import type { Basis } from './certainty.ts'
import { findCorrection } from './find-correction.ts'
import type { Finding, FindingFigures } from './finding.ts'
import { formatExpectation } from './format-figure.ts'
import { createFinding, type LintRule } from './lint-rule.ts'
import type { Miscalculation } from './miscalculation.ts'
import { spanOf } from './rounding-interval.ts'
import { truncatedRatio } from './rules/truncated-ratio.ts'
import type { WrittenNumber } from './written-number.ts'

/** A number that is not as expected. */
export interface Misfit {
  readonly number: WrittenNumber
  readonly expectation: Expectation
  readonly basis: Basis
  /** What would correct it, as a clause; absent where the factor says it. */
  readonly hint?: string | undefined
}

/** Report a number that is not as expected. */
export function reportMiscalculation(rule: LintRule<Miscalculation>, misfit: Misfit): Finding {
  const { number, expectation, basis } = misfit
  const { text: written, start, end } = number
  const factor = findFactor(number, expectation)
  const hint = misfit.hint ?? (factor === undefined ? undefined : describeFactor(factor))
  const { formula } = expectation
  const facts = { formula, ...formatExpectation(number, expectation), written, hint }
  const fix = findCorrection(number, expectation)
  const from = expectation.from?.map((one) => one.start)
  return createFinding(rule, facts, { basis, start, end, figures: listFigures(misfit), fix, from })
}

/** Report a ratio or a percentage that is not as expected, also when it was cut off instead of rounded. */
export function reportQuotient(rule: LintRule<Miscalculation>, misfit: Misfit): Finding {
  const { number, expectation, basis } = misfit
  if (!isTruncated(number, expectation)) return reportMiscalculation(rule, misfit)
  return reportCutOff({ number, expectation, basis })
}

/** The cells that a message of one that was cut off is about, too. */
interface CutOffHabit {
  readonly others: number
  readonly where: 'column' | 'page'
}

/** Report a number that was cut off, and how many others were. */
export function reportCutOff(misfit: Misfit, habit?: CutOffHabit): Finding {
  const { number, expectation, basis } = misfit
  const { text: written, start, end } = number
  const { computed } = formatExpectation(number, expectation)
  const facts = { formula: expectation.formula, computed, written, ...habit }
  const fix = findCorrection(number, expectation)
  const figures = listFigures(misfit)
  const from = expectation.from?.map((one) => one.start)
  return createFinding(truncatedRatio, facts, { basis, start, end, figures, fix, from })
}

/** The figures behind a misfit, for programs. */
function listFigures({
  number,
  expectation,
}: Pick<Misfit, 'number' | 'expectation'>): FindingFigures {
  const bounds = expectation.intervals.flatMap(({ low, high }) => [low, high])
  return {
    written: number.text,
    value: number.value,
    expected: spanOf(bounds),
    factor: findFactor(number, expectation),
  }
}

function describeFactor(factor: number): string {
  const size = factor < 1 ? Math.round(1 / factor) : factor
  const verb = factor < 1 ? 'divided' : 'multiplied'
  return `it fits when it is ${verb} by ${String(size)}, so it is off by a factor of ${String(size)}`
}
