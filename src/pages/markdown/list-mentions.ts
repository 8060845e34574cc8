import type { Nodes, Root } from 'mdast'
import type { PlacedText } from '../page-block.ts'
import type { Range } from '../region.ts'
import { isPhrasingParent } from './find-misplacement.ts'

/** List the running texts of a Markdown or MDX page that mention tracedocs, with blanks in the place of code and markup. */
export function listMentions(tree: Root, source: string): readonly PlacedText[] {
  return listTexts(tree).flatMap((node) => {
    const { start, end } = rangeOf(node)
    const text = source.slice(start, end)
    if (!/tracedocs/i.test(text)) return []
    return [
      {
        text: listCode(node).reduce((before, code) => blank(before, code, start), text),
        start,
        end,
      },
    ]
  })
}

/** The topmost nodes that hold running text. */
function listTexts(node: Nodes): readonly Nodes[] {
  if (isPhrasingParent(node.type)) return [node]
  return 'children' in node ? node.children.flatMap(listTexts) : []
}

/** The code and the markup within a node, in which nothing is a marker of another syntax. */
function listCode(node: Nodes): readonly Range[] {
  if (node.type === 'inlineCode' || node.type === 'html') return [rangeOf(node)]
  return 'children' in node ? node.children.flatMap(listCode) : []
}

/** Put blanks in the place of a stretch of the page, in a text that begins at an offset of it. */
function blank(text: string, { start, end }: Range, offset: number): string {
  return text.slice(0, start - offset) + ' '.repeat(end - start) + text.slice(end - offset)
}

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
