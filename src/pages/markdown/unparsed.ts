import type { Node, Nodes, Root } from 'mdast'
import { countUntil } from '../count-until.ts'
import type { Range } from '../region.ts'
import { HEADER_HINT } from './indented-bodies.ts'
import { MENTION } from './mention.ts'
import { CUT } from './section-cut.ts'

/** A stretch of whole blocks that was left as it is, since nothing in it concerns tracedocs. */
export interface Unparsed extends Node {
  type: 'unparsed'
}

declare module 'mdast' {
  interface RootContentMap {
    unparsed: Unparsed
  }
}

/** What may be HTML, which may go on behind the block that it begins in. */
const TAG = /<[A-Za-z/!?]/

/** A place that links lead to: it ends where it begins, so that nothing behind it is read otherwise. */
const ANCHOR = /<a (?:id|name)="[\w.:-]*">[ \t]*<\/a>/g

/** What defines a reference, or may, and what encloses blocks by lines of its own. */
const REFERENCE_OR_ENCLOSURE = /^[ \t>*+\-\d.)]*(?:\[(?:.*\]:|[^\]]*$)|:::)/

/** A fence whose place in a list cannot be told without parsing. */
const INDENTED_FENCE = /^ {1,3}(?:```|~~~)/

/** A carriage return that ends a line by itself. */
const LONE_RETURN = /\r(?!$)/

const FENCE = /^(?:(`{3,})[^`{]*|(~{3,})[^{]*)$/

/** Characters of a stretch that is worth to be left: about as long as it takes to begin a parse, and to end it. */
const LEAST = 80

/** Finds where what may be left unparsed from an offset on ends, outside of every block; the offset itself, where nothing is left. */
export type UnparsedFinder = (start: number) => number

/**
 * Create a search for the blocks of a page that can be left unparsed: they neither mention tracedocs, nor stand in a region, nor
 * change how what is behind them is read.
 *
 * @param least characters of what is left
 */
export function createUnparsedFinder(source: string, least = LEAST): UnparsedFinder {
  const regions = listRegions(source)
  // An anchor would end a link that is still open.
  const hasLinks = /<\/?a\b/i.test(source.replaceAll(ANCHOR, ' '))
  const find = (start: number): number => {
    if (touchesAny(regions, { start, end: start + 1 })) return start
    const end = findPlainEnd(source, start, hasLinks)
    return end - start < least ? start : end
  }
  // One offset is asked for several times.
  let known: Range | undefined
  return (start) => {
    if (known?.start !== start) known = { start, end: find(start) }
    return known.end
  }
}

/** What stands between markers will be described; a marker in code makes more of the page parsed than need be. */
function listRegions(source: string): readonly Range[] {
  const found: { start: number; end: number }[] = []
  for (const { 1: word, index } of source.matchAll(/tracedocs:\s*(begin|end)\b/gi)) {
    const last = found.at(-1)
    const isOpen = last?.end === Infinity
    if (word?.toLowerCase() === 'begin' && !isOpen) found.push({ start: index, end: Infinity })
    if (word?.toLowerCase() === 'end' && isOpen) last.end = index
  }
  return found
}

/** @param start where no block is open */
function findPlainEnd(source: string, start: number, hasLinks: boolean): number {
  if (start === 0 && /^(?:---|\+\+\+)/.test(source)) return start
  let end = start
  let fence: string | undefined
  for (let at = start; at < source.length;) {
    const feed = source.indexOf('\n', at)
    const next = feed === -1 ? source.length : feed + 1
    const line = source.slice(at, feed === -1 ? next : feed).replace(/\r$/, '')
    if (fence === undefined) {
      if (at > start && isCut(source, at)) end = at
      const [, ticks, tildes] = FENCE.exec(line) ?? []
      fence = ticks ?? tildes
      if (concerns(line) || (fence === undefined && isOpen(line, hasLinks))) return end
    } else {
      if (concerns(line)) return end
      if (endsFence(line, fence)) fence = undefined
    }
    at = next
  }
  return source.length
}

const CUT_HERE = new RegExp(CUT, 'y')

function isCut(source: string, at: number): boolean {
  CUT_HERE.lastIndex = at
  return CUT_HERE.test(source)
}

function concerns(line: string): boolean {
  return MENTION.test(line) || LONE_RETURN.test(line)
}

/** Whether a line outside of fences may matter to what is behind its block. */
function isOpen(line: string, hasLinks: boolean): boolean {
  const hasTag = TAG.test(line) && (hasLinks || TAG.test(line.replaceAll(ANCHOR, ' ')))
  return (
    hasTag ||
    REFERENCE_OR_ENCLOSURE.test(line) ||
    INDENTED_FENCE.test(line) ||
    HEADER_HINT.test(line) ||
    /^(?:```|~~~)/.test(line)
  )
}

function endsFence(line: string, fence: string): boolean {
  const [, close = ''] = /^ {0,3}(`+|~+)[ \t]*$/.exec(line) ?? []
  return close.startsWith(fence)
}

/** Make the tree of a stretch that is left as it is. */
export function createUnparsed(text: string, lines: number): Root {
  const position = {
    start: { line: 1, column: 1, offset: 0 },
    end: { line: lines + 1, column: 1, offset: text.length },
  }
  return { type: 'root', children: [{ type: 'unparsed', position }], position }
}

/** List the stretches of a page that were left as they are, in its order. */
export function listUnparsed(root: Root): readonly Range[] {
  const found: Range[] = []
  const open: Nodes[] = [root]
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (node.type === 'unparsed') found.push(rangeOf(node))
    // Bodies of containers are parsed as pages are.
    else if ('children' in node) for (const child of node.children) open.push(child)
  }
  return found.toSorted((a, b) => a.start - b.start)
}

/** Whether a range has a part of any of several others, which are in order and apart from each other. */
export function touchesAny(ranges: readonly Range[], { start, end }: Range): boolean {
  const first = countUntil(ranges, (range) => range.end > start)
  return (ranges[first]?.start ?? Infinity) < end
}

function rangeOf({ position }: Node): Range {
  return { start: position?.start.offset ?? 0, end: position?.end.offset ?? 0 }
}
