import { areOverlapping } from '../pages/are-overlapping.ts'
import type { PageBlock, PlacedText, TableBlock, TextBlock } from '../pages/page-block.ts'
import type { LocateOffset } from '../pages/locate-offset.ts'
import type { CheckedPage } from './checked-page.ts'
import { listSentences } from './english/sentences.ts'
import { dropFollowers } from './drop-followers.ts'
import type { Finding } from './finding.ts'
import type { LintData } from './lint-data.ts'
import { lintRules } from './lint-rules.ts'
import { readCodeTables } from './tables/code-tables.ts'
import { readComparisonListing } from './tables/comparison-listing.ts'
import { createNumberTables } from './tables/number-table.ts'

/** The texts of a page that rules are applied to. */
export interface RuledTexts {
  readonly blocks: readonly PageBlock[]
  /** The alternative texts of its images. */
  readonly alts?: readonly PlacedText[]
  /** Whether tracedocs wrote what stands at an offset; numbers of its tables are compared with others, and not judged. */
  readonly isOwned?: (offset: number) => boolean
}

/** Read the texts of a page as rules check them. */
export function createCheckedPage(
  { blocks, alts = [], isOwned = () => false }: RuledTexts,
  locate: LocateOffset,
  data: LintData | undefined,
): CheckedPage {
  const sentences = listSentences(blocks.flatMap((block) => (block.kind === 'text' ? [block] : [])))
  const tables = blocks
    .flatMap((block) =>
      block.kind === 'table' ? [block] : block.kind === 'code' ? readListing(block) : [],
    )
    .map((block) => ({ isTyped: !isOwned(block.start), numbers: createNumberTables(block) }))
  const cells = blocks.flatMap((block) =>
    block.kind === 'table' && !isOwned(block.start) ? block.rows.flat() : [],
  )
  const statements = [
    ...sentences,
    ...listSentences(cells.filter(isStatement).map(createTextBlock)),
  ]
  return {
    ...{ blocks, locate, data, sentences, statements },
    claims:
      data === undefined
        ? sentences
        : [...sentences, ...listSentences([...cells, ...alts].map(createTextBlock))],
    tables: tables.flatMap(({ numbers }) => numbers),
    typedTables: tables.flatMap(({ isTyped, numbers }) => (isTyped ? numbers : [])),
  }
}

/** Whether a cell says how a number comes about: `59 + 162 = 221`. */
function isStatement({ text }: PlacedText): boolean {
  return text.includes('=') && /\d[^=]*=[^=]*\d/.test(text)
}

/** The tables that a listing has, and those that a program printed in its own way. */
function readListing(block: PlacedText): readonly TableBlock[] {
  return [...readCodeTables(block), ...readComparisonListing(block)]
}

/** Apply every rule to a page. */
export function applyRules(page: CheckedPage): readonly Finding[] {
  const found = lintRules.map(({ check, isLastResort = false }) => {
    return { isLastResort, findings: check?.(page) ?? [] }
  })
  const first = found.flatMap(({ isLastResort, findings }) => (isLastResort ? [] : findings))
  const last = found.flatMap(({ isLastResort, findings }) => (isLastResort ? findings : []))
  return dropFollowers([
    ...last.filter((one) => !first.some((other) => areOverlapping(one, other))),
    ...first,
  ])
}

/** Take a text that is no paragraph, such as that of a cell, for one. */
export function createTextBlock({ text, start, end }: PlacedText): TextBlock {
  return { kind: 'text', isHeading: false, inert: [], text, start, end }
}
