import type { PageBlock } from '../pages/page-block.ts'
import type { LocateOffset } from '../pages/locate-offset.ts'
import { listSentences } from './english/sentences.ts'
import type { Finding } from './finding.ts'
import type { LintData } from './lint-data.ts'
import { lintRules } from './lint-rules.ts'
import { createNumberTables } from './tables/number-table.ts'

/** Apply every rule to the blocks of a page. */
export function applyRules(
  blocks: readonly PageBlock[],
  locate: LocateOffset,
  data: LintData | undefined,
): readonly Finding[] {
  const page = {
    ...{ blocks, locate, data },
    tables: blocks
      .flatMap((block) => (block.kind === 'table' ? [block] : []))
      .flatMap(createNumberTables),
    sentences: listSentences(blocks.flatMap((block) => (block.kind === 'text' ? [block] : []))),
  }
  return lintRules.flatMap(({ check }) => check?.(page) ?? [])
}
