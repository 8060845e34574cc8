import { blankOut } from '../blank-out.ts'
import { keepReferences } from '../character-references.ts'
import type { PlacedText } from '../page-block.ts'
import type { Range } from '../region.ts'
import type { HtmlNode } from './html-node.ts'

/** Elements whose text is none of the sentence: struck out, a footnote's mark, or no text at all. */
const LEFT_OUT: ReadonlySet<string> = new Set(
  'canvas del iframe object option s script select strike style sub sup svg textarea'.split(' '),
)

const CODE: ReadonlySet<string> = new Set(['code', 'kbd', 'samp', 'tt', 'var'])

const TAG = /<[a-z/!?][^>]*>/gi

/** Read the text of nodes beside each other, with blanks in the place of markup. */
export function readHtmlRun(
  nodes: readonly HtmlNode[],
  source: string,
): PlacedText & { readonly inert: readonly Range[] } {
  const start = nodes[0]?.start ?? 0
  const end = nodes.at(-1)?.end ?? start
  const inert: Range[] = []
  let text = blankOut(source.slice(start, end))
  const keep = (node: HtmlNode): void => {
    if (node.kind === 'text') {
      // browsers move text out of tables, and then it reaches over tags
      const kept = keepReferences(source.slice(node.start, node.end).replace(TAG, blankOut))
      text = text.slice(0, node.start - start) + kept + text.slice(node.end - start)
    }
    if (node.kind !== 'element' || LEFT_OUT.has(node.name)) return
    if (CODE.has(node.name)) inert.push({ start: node.start, end: node.end })
    node.children.forEach(keep)
  }
  nodes.forEach(keep)
  return { text, start, end, inert }
}
