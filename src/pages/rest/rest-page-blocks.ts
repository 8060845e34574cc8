import { getSource, type RestPage } from './rest-page.ts'
import { createFindings } from '../scan-findings.ts'
import { visitRestBlocks, type RestVisitor } from './rest-blocks.ts'
import { listLineStarts, splitRestLines, type RestLine } from './rest-lines.ts'
import type { PageBlock } from '../page-block.ts'
import { readDirectiveTable } from './rest-directive-tables.ts'
import { placeLines, readRestText, type PlaceLines } from './rest-text.ts'
import { readGridTable, readSimpleTable } from './rest-text-tables.ts'

/** List the blocks of a reST page that may hold numbers, in its order. */
export function listRestBlocks(source: string): readonly PageBlock[] {
  const lineStarts = listLineStarts(source)
  const page: RestPage = { findings: createFindings('', source), lineStarts, parents: new Map() }
  const place: PlaceLines = (lines) => placeLines(lines, { source, lineStarts })
  const blocks: PageBlock[] = []
  visitRestBlocks(splitRestLines(source), createVisitor(blocks, page, place))
  return blocks.sort((a, b) => a.start - b.start)
}

/** Directives whose body is a listing. */
const LISTINGS = /^(?:code|code-block|sourcecode|parsed-literal|highlight)$/i

function createVisitor(blocks: PageBlock[], page: RestPage, place: PlaceLines): RestVisitor {
  /** Lines that a table of a directive has taken, which are visited as texts too. */
  const taken = new Set<number>()
  const pushCode = (lines: readonly RestLine[]): void => {
    const text = place(lines)
    if (text !== undefined) blocks.push({ kind: 'code', ...text })
  }
  const pushText = (lines: readonly RestLine[]): void => {
    if (lines.some(({ index }) => taken.has(index))) return
    const text = place(lines)
    if (text !== undefined) blocks.push(readRestText(text, isTitle(lines)))
  }
  return {
    comment: () => undefined,
    text: pushText,
    plain: (_, lines) => {
      pushText(lines)
    },
    literal: () => undefined,
    literalBlock: pushCode,
    table: (lines) => {
      const [first] = lines
      if (first === undefined) return
      const read = first.text.startsWith('+') ? readGridTable : readSimpleTable
      const table = read(lines, place)
      if (table !== undefined) blocks.push(table)
    },
    directive: (name, line, block) => {
      if (LISTINGS.test(name)) pushCode(block.slice(1))
      const table = readDirectiveTable(name, block, place)
      if (table === undefined) return
      for (const { index } of block) taken.add(index)
      blocks.push({ ...table, start: getSource(page, line).start })
    },
    substitution: (_, line) => {
      taken.add(line.index)
    },
  }
}

function isTitle(lines: readonly RestLine[]): boolean {
  const last = lines.at(-1)?.text ?? ''
  return lines.length > 1 && /^([!-/:-@[-`{-~])\1*$/.test(last)
}
