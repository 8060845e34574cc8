import type { LocateOffset } from '../pages/locate-offset.ts'
import type { Finding } from './finding.ts'
import type { LintData } from './lint-data.ts'
import { createNumberTables } from './tables/number-table.ts'
import type { PageBlock } from '../pages/page-block.ts'
import { checkAgainstData } from './rules/against-data.ts'
import { checkComparisons } from './rules/comparison.ts'
import { checkEquations } from './rules/equation.ts'
import { checkRatios } from './rules/ratio.ts'
import { checkStaleWords } from './rules/stale-word.ts'
import { checkSums } from './rules/sum.ts'
import { checkTimeBlocks } from './rules/time-block.ts'
import { checkTwoValues } from './rules/two-values.ts'
import { checkUnproven } from './rules/unproven.ts'
import { listSentences } from './english/sentences.ts'

/** Put all rules to the blocks of a page. */
export function checkBlocks(
  blocks: readonly PageBlock[],
  locate: LocateOffset,
  data: LintData | undefined,
): readonly Finding[] {
  const tables = blocks
    .flatMap((block) => (block.kind === 'table' ? [block] : []))
    .flatMap(createNumberTables)
  const sentences = listSentences(blocks.flatMap((block) => (block.kind === 'text' ? [block] : [])))
  return [
    ...tables.flatMap(checkRatios),
    ...tables.flatMap(checkSums),
    ...sentences.flatMap(checkEquations),
    ...checkComparisons({ sentences, tables }),
    ...checkStaleWords({ sentences, tables }),
    ...checkTwoValues(sentences, tables, locate),
    ...checkTimeBlocks(blocks, tables, locate),
    ...(data === undefined ? [] : checkAgainstData(sentences, data)),
    ...(data === undefined ? [] : checkUnproven({ sentences, tables }, data)),
  ]
}
