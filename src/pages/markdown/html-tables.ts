import type { Nodes, Root } from 'mdast'
import type { PlacedCell, TableBlock } from '../page-block.ts'
import type { Range } from '../region.ts'
import type { HtmlElement, HtmlNode } from '../html/html-node.ts'
import { isLayout, readHtmlTable } from '../html/html-table-blocks.ts'
import { parseHtml } from '../html/parse-html.ts'

/** List the tables in HTML or JSX of a Markdown page. What Markdown makes of the lines within them is no text. */
export function listHtmlTables(tree: Root, source: string): readonly TableBlock[] {
  const ranges = listStarts(tree).flatMap((start): readonly Range[] => {
    const end = source.indexOf(END, start)
    return end === -1 ? [] : [{ start, end: end + END.length }]
  })
  return ranges.flatMap((range) => readTables(source, range))
}

const END = '</table>'

/** Where tables start in the HTML of a page; code is none. */
function listStarts(node: Nodes): readonly number[] {
  const offset = node.position?.start.offset ?? 0
  if (node.type === 'html') {
    return [...node.value.matchAll(/<table[\s>]/gi)].map((match) => offset + match.index)
  }
  if (isJsxTable(node)) return [offset]
  return 'children' in node ? node.children.flatMap(listStarts) : []
}

/** MDX has elements where Markdown has HTML. */
function isJsxTable(node: Nodes): boolean {
  return node.type.startsWith('mdxJsx') && 'name' in node && node.name === 'table'
}

function readTables(source: string, { start, end }: Range): readonly TableBlock[] {
  const text = source.slice(start, end)
  return listTables(parseHtml(text))
    .filter((table) => !isLayout(table))
    .map((table) => move(readHtmlTable(table, text), start))
}

function listTables(nodes: readonly HtmlNode[]): readonly HtmlElement[] {
  return nodes.flatMap((node) => {
    if (node.kind !== 'element') return []
    return node.name === 'table' ? [node] : listTables(node.children)
  })
}

/** A table that was read from a part of a page, at its place in the page. */
function move({ rows, headerRows, start, end }: TableBlock, by: number): TableBlock {
  const moveCell = ({ text, ...range }: PlacedCell): PlacedCell => ({
    text,
    start: range.start + by,
    end: range.end + by,
  })
  return {
    kind: 'table',
    rows: rows.map((row) => row.map(moveCell)),
    headerRows,
    start: start + by,
    end: end + by,
  }
}
