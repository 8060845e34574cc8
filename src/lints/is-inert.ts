import type { TextBlock } from '../pages/page-block.ts'
import { createWithin } from './range-search.ts'

const searches = new WeakMap<TextBlock, (offset: number) => boolean>()

/** Whether an offset of the page lies in code, or in a value that tracedocs writes, within a text; the block's ranges are indexed once. */
export function isInert(block: TextBlock, offset: number): boolean {
  if (block.inert.length === 0) return false
  const search = searches.get(block) ?? createWithin(block.inert)
  searches.set(block, search)
  return search(offset)
}
