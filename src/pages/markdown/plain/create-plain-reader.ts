import type { Root } from 'mdast'
import { findLineBreak } from './plain-block.ts'
import { readPlainBlocks } from './read-plain-blocks.ts'

/** Blocks that were read without a parser, in their places in the page. */
export interface PlainSection {
  readonly root: Root
  readonly end: number
}

/** Reads the blocks from an offset on that need no parser. */
export type PlainReader = (start: number) => PlainSection | undefined

/** A carriage return that ends a line by itself, and what parsers put another character in the place of. */
const DOUBT = /\r(?!\n)|\0/

/**
 * Create what reads the plain blocks of a page from any offset on, outside of every block.
 *
 * @param isEnough tells before which blocks to stop
 */
export function createPlainReader(
  source: string,
  isEnough: (start: number) => boolean,
): PlainReader {
  if (DOUBT.test(source)) return () => undefined
  let known: { readonly start: number; readonly section: PlainSection | undefined } | undefined
  const lineOf = createLineCounter(source)
  const read = (start: number): PlainSection | undefined => {
    if (start === 0 && /^(?:---|\+\+\+|\uFEFF)/.test(source)) return undefined
    const line = lineOf(start)
    const { nodes, end } = readPlainBlocks({ source, start, line }, isEnough)
    if (nodes.length === 0) return undefined
    return { root: { type: 'root', children: [...nodes] }, end }
  }
  return (start) => {
    if (known?.start !== start) known = { start, section: read(start) }
    return known.section
  }
}

/** Create what tells the number of the line at an offset, in time that grows with the distance to the one before. */
function createLineCounter(source: string): (offset: number) => number {
  let [line, at] = [1, 0]
  return (offset) => {
    if (offset < at) [line, at] = [1, 0]
    for (;;) {
      const { next } = findLineBreak(source, at)
      if (next > offset || next === at || source[next - 1] !== '\n') return line
      line++
      at = next
    }
  }
}
