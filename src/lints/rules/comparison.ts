import type { PageNumbers } from '../checked-page.ts'
import { findComparison, type WrittenComparison } from '../english/find-comparison.ts'
import { listMisfits } from '../english/judge-comparison.ts'
import { isTruncated } from '../expectation.ts'
import type { Finding } from '../finding.ts'
import type { LintRule } from '../lint-rule.ts'
import { explainMiscalculation, type Miscalculation } from '../miscalculation.ts'
import { reportQuotient } from '../report-miscalculation.ts'

/** Ratios and percentages in sentences. */
export const comparison: LintRule<Miscalculation> = {
  name: 'comparison',
  summary: 'a ratio or percentage in a sentence that its numbers do not give',
  explain: explainMiscalculation,
  check: checkSentences,
}

/** Find ratios and percentages that the quantities which they compare do not give. */
function checkSentences(page: PageNumbers): readonly Finding[] {
  return page.sentences.flatMap(({ numbers }, index) => {
    const comparators = numbers.filter(({ form }) => form === 'ratio' || form === 'percent')
    const isOnly = comparators.length === 1
    return comparators.flatMap((number): readonly Finding[] => {
      if (number.isBound || number.isApproximate) return []
      const compared = findComparison(page, index, { number, isOnly })
      if (compared === undefined) return []
      const misfits = listMisfits(compared)
      const expectation = misfits.find((one) => isTruncated(number, one)) ?? misfits[0]
      if (expectation === undefined) return []
      return [reportQuotient(comparison, { number, expectation, hint: suggestRatio(compared) })]
    })
  })
}

/** Nobody says that something is 2873 % above another. */
function suggestRatio({ number, subject, references }: WrittenComparison): string | undefined {
  const quotient = subject.value / (references[0]?.value ?? 1)
  if (number.form !== 'percent' || Math.abs(quotient) < 2) return undefined
  return `that is x${quotient.toPrecision(3)}`
}
