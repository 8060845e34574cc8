import type { Nodes, Root } from 'mdast'
import { blankRanges } from '../blank-out.ts'
import type { PlacedText } from '../page-block.ts'
import type { Range } from '../region.ts'
import { isPhrasingParent } from './find-misplacement.ts'

/** List the running texts of a Markdown or MDX page that mention tracedocs, with blanks in the place of code and markup. */
export function listMentions(tree: Root, source: string): readonly PlacedText[] {
  return listTexts(tree).flatMap((node) => {
    const { start, end } = rangeOf(node)
    const text = source.slice(start, end)
    if (!/tracedocs/i.test(text)) return []
    const code = listCode(node).map((range) => ({
      start: range.start - start,
      end: range.end - start,
    }))
    return [{ text: blankRanges(text, code), start, end }]
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

function rangeOf(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 }
}
