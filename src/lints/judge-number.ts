import { isTruncated, findFactor, type Expectation } from './expectation.ts'
import type { Finding, RuleName } from './finding.ts'
import { formatExpectation } from './format-figure.ts'
import { spanOf } from './rounding-interval.ts'
import type { WrittenNumber } from './written-number.ts'

/** Rules whose findings are numbers that others on the page give otherwise. */
export type ComputedRule = Extract<
  RuleName,
  'ratio' | 'percentage' | 'difference' | 'sum' | 'equation' | 'comparison'
>

/** Report a number that is not as expected. */
export function reportNumber(
  rule: ComputedRule,
  number: WrittenNumber,
  expectation: Expectation,
): Finding {
  const { formula } = expectation
  const { computed, allowed } = formatExpectation(number, expectation)
  const written = number.text
  const { start, end } = number
  const factor = findFactor(number, expectation)
  const bounds = expectation.intervals.flatMap(({ low, high }) => [low, high])
  const figures = { written, value: number.value, expected: spanOf(bounds), factor }
  const isDerived = rule === 'ratio' || rule === 'percentage' || rule === 'comparison'
  if (isDerived && isTruncated(number, expectation)) {
    const problem = { kind: 'truncated-ratio', formula, computed, written } as const
    return { rule: 'truncated-ratio', problem, start, end, figures }
  }
  const hint = factor === undefined ? undefined : describeFactor(factor)
  const problem = { kind: rule, formula, computed, allowed, written, hint } as const
  return { rule, problem, start, end, figures }
}

function describeFactor(factor: number): string {
  const size = factor < 1 ? Math.round(1 / factor) : factor
  const verb = factor < 1 ? 'divided' : 'multiplied'
  return `it fits when it is ${verb} by ${String(size)}, so a factor of ${String(size)} went astray`
}
