import { isTruncated, type Expectation } from '../expectation.ts'
import { findComparison, type Comparison, type PageText } from '../english/find-comparison.ts'
import type { Finding } from '../finding.ts'
import { listMisfits } from '../english/judge-comparison.ts'
import { reportNumber } from '../judge-number.ts'

/** Find ratios and percentages in sentences that the quantities which they compare do not give. */
export function checkComparisons(page: PageText): readonly Finding[] {
  return page.sentences.flatMap(({ numbers }, index) => {
    const comparators = numbers.filter(({ form }) => form === 'ratio' || form === 'percent')
    const isOnly = comparators.length === 1
    return comparators.flatMap((number): readonly Finding[] => {
      if (number.isBound || number.isApproximate) return []
      const comparison = findComparison(page, index, { number, isOnly })
      if (comparison === undefined) return []
      const misfits = listMisfits(comparison)
      const shown = misfits.find((one) => isTruncated(number, one)) ?? misfits[0]
      return shown === undefined ? [] : [report(comparison, shown)]
    })
  })
}

function report({ number, subject, references }: Comparison, expectation: Expectation): Finding {
  const finding = reportNumber('comparison', number, expectation)
  const quotient = subject.value / (references[0]?.value ?? 1)
  const { problem } = finding
  if (number.form !== 'percent' || problem.kind !== 'comparison' || Math.abs(quotient) < 2) {
    return finding
  }
  // nobody says that something is 2873 % above another
  return { ...finding, problem: { ...problem, hint: `that is x${quotient.toPrecision(3)}` } }
}
