import type { RootContent } from 'mdast'
import { passBlankLines, type BlockPlace, type PlainBlock } from './plain-block.ts'
import { readPlainComment } from './plain-comment.ts'
import { readPlainFence } from './plain-fence.ts'
import { readPlainHeading } from './plain-heading.ts'
import { readPlainList } from './plain-list.ts'
import { readPlainParagraph } from './plain-paragraph.ts'
import { readPlainRule } from './plain-rule.ts'
import { readPlainTable } from './plain-table.ts'

/** Blocks that follow one another. */
export interface PlainBlocks {
  readonly nodes: readonly RootContent[]
  /** Where the first line begins that has not been read. */
  readonly end: number
}

type Reader = (place: BlockPlace) => PlainBlock | undefined

/** What reads blocks, by the first character of one; a paragraph may begin with most of them, too. */
const READERS: readonly { readonly signs: string; readonly read: Reader }[] = [
  { signs: '#', read: readPlainHeading },
  { signs: '<', read: readPlainComment },
  { signs: '|', read: readPlainTable },
  { signs: '`', read: readPlainFence },
  { signs: '-*_', read: readPlainRule },
  { signs: '-*+0123456789', read: readPlainList },
]

/**
 * Read the blocks from a line on that can be read without doubt.
 *
 * @param isEnough tells before each block behind the first whether it is not wanted
 *
 * Hot path: the parser takes some ten times as long for the same nodes (`npm run bench -- load`).
 */
export function readPlainBlocks(
  { source, place, start }: BlockPlace,
  isEnough: (at: number) => boolean,
): PlainBlocks {
  const nodes: RootContent[] = []
  for (let at = start; ;) {
    at = passBlankLines(source, at)
    const isOver = at === source.length || (nodes.length > 0 && isEnough(at))
    const block = isOver ? undefined : readBlock({ source, place, start: at })
    if (block === undefined) return { nodes, end: at }
    nodes.push(block.node)
    at = block.end
  }
}

function readBlock(place: BlockPlace): PlainBlock | undefined {
  const first = place.source[place.start] ?? ''
  for (const { signs, read } of READERS) {
    const block = signs.includes(first) ? read(place) : undefined
    if (block !== undefined) return block
  }
  return readPlainParagraph(place)
}
