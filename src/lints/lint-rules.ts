import type { LintRule } from './lint-rule.ts'
import { againstData } from './rules/against-data.ts'
import { beforeAfter } from './rules/before-after.ts'
import { columnRange } from './rules/column-range.ts'
import { average } from './rules/average.ts'
import { comparison } from './rules/comparison.ts'
import { conclusion } from './rules/conclusion.ts'
import { contradicted } from './rules/contradicted.ts'
import { difference } from './rules/difference.ts'
import { equation } from './rules/equation.ts'
import { formula } from './rules/formula.ts'
import { fraction } from './rules/fraction.ts'
import { ignoreWithoutReason } from './rules/ignore-without-reason.ts'
import { listTotal } from './rules/list-total.ts'
import { namedCount } from './rules/named-count.ts'
import { otherPage } from './rules/other-page.ts'
import { percentage } from './rules/percentage.ts'
import { rate } from './rules/rate.ts'
import { ratio } from './rules/ratio.ts'
import { repeatedRatio } from './rules/repeated-ratio.ts'
import { rowRatio } from './rules/row-ratio.ts'
import { staleNumber } from './rules/stale-number.ts'
import { staleWord } from './rules/stale-word.ts'
import { sum } from './rules/sum.ts'
import { timeBlock } from './rules/time-block.ts'
import { truncatedRatio } from './rules/truncated-ratio.ts'
import { twoValues } from './rules/two-values.ts'
import { unproven } from './rules/unproven.ts'
import { unusedIgnore } from './rules/unused-ignore.ts'

/**
 * Every rule of lint, in the order of the documentation. Of two findings at one place the later rule's
 * is shown.
 */
export const lintRules: readonly LintRule<never>[] = [
  ratio,
  truncatedRatio,
  repeatedRatio,
  percentage,
  difference,
  formula,
  sum,
  average,
  conclusion,
  equation,
  comparison,
  fraction,
  rowRatio,
  beforeAfter,
  listTotal,
  rate,
  columnRange,
  namedCount,
  staleWord,
  twoValues,
  otherPage,
  timeBlock,
  againstData,
  staleNumber,
  unproven,
  contradicted,
  ignoreWithoutReason,
  unusedIgnore,
]

/** The names of all rules. */
export const RULE_NAMES: readonly string[] = lintRules.map(({ name }) => name)
