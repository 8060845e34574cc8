import type { Root } from 'mdast'
import { createLocator } from '../../locate-offset.ts'
import type { PlacePoint } from './plain-block.ts'
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
  const place = createPlacer(source)
  const read = (start: number): PlainSection | undefined => {
    if (start === 0 && /^(?:---|\+\+\+|\uFEFF)/.test(source)) return undefined
    const { nodes, end } = readPlainBlocks({ source, place, start }, isEnough)
    if (nodes.length === 0) return undefined
    return { root: { type: 'root', children: [...nodes] }, end }
  }
  return (start) => {
    if (known?.start !== start) known = { start, section: read(start) }
    return known.section
  }
}

function createPlacer(source: string): PlacePoint {
  const locate = createLocator('', source)
  return (offset) => {
    const { line, column } = locate(offset)
    return { line, column, offset }
  }
}
