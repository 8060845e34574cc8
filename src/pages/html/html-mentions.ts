import type { PlacedText, TextBlock } from '../page-block.ts'
import type { HtmlNode } from './html-node.ts'
import { listHtmlBlocks } from './html-blocks.ts'

/** List the running texts of an HTML page that mention tracedocs, with blanks in the place of code and markup. */
export function listHtmlMentions(
  nodes: readonly HtmlNode[],
  source: string,
): readonly PlacedText[] {
  if (!/tracedocs/i.test(source)) return []
  return listHtmlBlocks(nodes, source).flatMap((block): readonly PlacedText[] => {
    if (block.kind === 'code') return []
    const texts = block.kind === 'table' ? block.rows.flat() : [blankCode(block)]
    return texts.filter(({ text }) => /tracedocs/i.test(text))
  })
}

function blankCode({ text, start, end, inert }: TextBlock): PlacedText {
  const plain = inert.reduce((before, code) => {
    const [from, to] = [code.start - start, code.end - start]
    return before.slice(0, from) + ' '.repeat(to - from) + before.slice(to)
  }, text)
  return { text: plain, start, end }
}
