import type { Nodes, Root, Table } from 'mdast'
import type { Range } from '../region.ts'
import { blankOut, trimPlaced } from '../blank-out.ts'
import { keepReferences } from '../character-references.ts'
import { listHtmlTables } from './html-tables.ts'
import type { PageBlock, PlacedCell } from '../page-block.ts'

/** List the blocks of a Markdown or MDX page that may hold numbers, in its order. */
export function listMarkdownBlocks(tree: Root, source: string): readonly PageBlock[] {
  const tables = source.includes('<table') ? listHtmlTables(tree, source) : []
  if (tables.length === 0) return listBlocks(tree, source)
  const isWithin = ({ start }: Range): boolean =>
    tables.some((table) => table.start <= start && start < table.end)
  const others = listBlocks(tree, source).filter((block) => !isWithin(block))
  return [...others, ...tables].sort((a, b) => a.start - b.start)
}

function listBlocks(node: Nodes, source: string): readonly PageBlock[] {
  if (node.type === 'table') return [readTable(node, source)]
  if (node.type === 'paragraph' || node.type === 'heading') {
    return [{ kind: 'text', isHeading: node.type === 'heading', ...readText(node, source) }]
  }
  if (node.type === 'code') {
    const range = rangeOf(node)
    return [{ kind: 'code', text: source.slice(range.start, range.end), ...range }]
  }
  return 'children' in node ? node.children.flatMap((child) => listBlocks(child, source)) : []
}

function readTable(table: Table, source: string): PageBlock {
  const rows = table.children.map((row) =>
    row.children.map((cell): PlacedCell => trimPlaced(readText(cell, source))),
  )
  return { kind: 'table', rows, headerRows: 1, ...rangeOf(table) }
}

interface ReadText extends Range {
  readonly text: string
  readonly inert: readonly Range[]
}

function readText(node: Nodes, source: string): ReadText {
  const range = rangeOf(node)
  const blanker = new Blanker(source, range)
  blanker.keepTextOf(node)
  return { ...range, text: blanker.finish(), inert: blanker.inert }
}

/** Takes over the texts of nodes, which stand in the order of the page, into a blank copy of a stretch. */
class Blanker {
  readonly inert: Range[] = []
  readonly #source: string
  readonly #end: number
  readonly #pieces: string[] = []
  /** Where what is not copied yet begins. */
  #at: number
  /** Within `<sup>`: a footnote's mark, no part of the number before it. */
  #isRaised = false

  constructor(source: string, { start, end }: Range) {
    this.#source = source
    this.#at = start
    this.#end = end
  }

  /** Make the copy. */
  finish(): string {
    this.#blankUntil(this.#end)
    return this.#pieces.join('')
  }

  keepTextOf(node: Nodes): void {
    if (node.type === 'text') this.#keep(rangeOf(node), cleanText)
    if (node.type === 'inlineCode') {
      this.#keep(rangeOf(node), (code) => code.replaceAll('`', ' '))
      this.inert.push(rangeOf(node))
    }
    if (node.type === 'html' && /^<\/?(?:sup|sub)\b/i.test(node.value)) {
      this.#isRaised = !node.value.startsWith('</')
    }
    if ('children' in node && !this.#isSilent(node)) {
      for (const child of node.children) this.keepTextOf(child)
    }
  }

  /** What was struck out, and an address that is its own text. */
  #isSilent(node: Nodes): boolean {
    if (node.type === 'delete') return true
    return node.type === 'link' && this.#source.charAt(rangeOf(node).start) !== '['
  }

  #keep({ start, end }: Range, clean: (text: string) => string): void {
    if (this.#isRaised) return
    this.#blankUntil(start)
    this.#pieces.push(clean(this.#source.slice(start, end)))
    this.#at = end
  }

  #blankUntil(end: number): void {
    this.#pieces.push(blankOut(this.#source.slice(this.#at, end)))
    this.#at = end
  }
}

/** Blank what is no text in the source of a text: quote marks and escapes, and what is left of references. */
function cleanText(source: string): string {
  const text = source
    .replace(/(?<=\n)[ \t]*(?:>[ \t]?)+/g, blankOut)
    .replace(/\\(?=[!-/:-@[-`{-~])/g, ' ')
  return keepReferences(text)
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
