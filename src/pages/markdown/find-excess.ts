import type { PageExcess } from '../page-excess.ts'
import { NESTED } from '../refuse-page.ts'

/** Shorter pages are read in no time, whatever is in them. */
const HARMLESS = 8 * 1024

/** Quotes and items that begin in one line, or that are open at once; people write ten. */
const MOST_DEPTH = 200

/** Pictures in the texts of pictures. */
const MOST_PICTURES = 200

/** Markup that stays open, times the characters of its paragraph, all of which the parser reads for each. */
const MOST_WORK = 2e8

/** Lines that go on with the paragraph of a quote or an item without saying so: for each the parser looks at all before. */
const MOST_LAZY = 2000

/** Characters of a line; pictures that stand in a page as data are as long. */
const LONGEST_LINE = 2 * 1024 ** 2

const LAZY = `more than ${String(MOST_LAZY)} lines go on with the quote or item before them; put a blank line before them`

const TOO_LONG = 'its line is longer than 2 MiB; break it'

/**
 * Find where a page of Markdown would take a parser time with the square of its length, or a deep stack: cheaply, before it is
 * parsed. It looks at lines and blocks of lines alone, so that code counts as text does; no page that a person wrote comes near.
 */
export function findExcess(source: string): PageExcess | undefined {
  if (source.length < HARMLESS) return undefined
  const levels: number[] = []
  const lazy = new LazyLines()
  let line = 1
  for (const block of source.split(/(?<=\n)[ \t]*\r?\n/)) {
    const excess = findNesting(block, levels) ?? lazy.find(block) ?? findOpenMarkup(block)
    if (excess !== undefined) return { ...excess, line: line + excess.line - 1 }
    line += countFeeds(block) + 1
  }
  return undefined
}

/**
 * @param levels the columns of the items that are open, which the block changes
 */
function findNesting(block: string, levels: number[]): PageExcess | undefined {
  let line = 0
  for (const text of block.split('\n')) {
    line += 1
    const marks = OPENINGS.exec(text)?.[0] ?? ''
    const column = /^[ \t]*/.exec(text)?.[0].length ?? 0
    if (text.length > column) while ((levels.at(-1) ?? -1) >= column) levels.pop()
    if (marks !== '') levels.push(column)
    if (text.length > LONGEST_LINE) return { reason: TOO_LONG, line, column: 1 }
    const isDeep = marks.replaceAll(/[ \t]/g, '').length > MOST_DEPTH && !RULE.test(text)
    if (isDeep || levels.length > MOST_DEPTH) return { reason: NESTED, line, column: column + 1 }
  }
  return undefined
}

/** What begins quotes and items in a line. */
const OPENINGS = /^(?:[ \t]*(?:>|(?:[-+*]|\d{1,9}[.)])(?=[ \t])))+/

/** Rules may be as long as their author likes. */
const RULE = /^[ \t>]*(?:[-*][ \t]*)+\r?$/

/** Counts the lines of a page that go on with a quote or an item without a sign of it; those of fenced code do not. */
class LazyLines {
  /** The mark of the fence that is open. */
  #fence: string | undefined

  find(block: string): PageExcess | undefined {
    let [line, count, isInside] = [0, 0, false]
    for (const text of block.split('\n')) {
      line += 1
      const fence = FENCE.exec(text)?.[1]
      const isCode = this.#fence !== undefined || fence !== undefined
      if (fence !== undefined) {
        if (this.#fence === undefined) this.#fence = fence
        else if (this.#fence === fence) this.#fence = undefined
      }
      if (isCode || OPENINGS.test(text)) [count, isInside] = [0, !isCode]
      else if (isInside) count += 1
      if (count > MOST_LAZY) return { reason: LAZY, line, column: 1 }
    }
    return undefined
  }
}

const FENCE = /^[ \t>]*(```|~~~)/

function findOpenMarkup(block: string): PageExcess | undefined {
  let [pictures, line, start] = [0, 1, 0]
  let open = 0
  for (const { 0: mark, index } of block.matchAll(/\n|!\[|\]|<[!?]|>/g)) {
    if (mark === '\n') [line, start] = [line + 1, index + 1]
    else if (mark === '![') pictures += 1
    else if (mark === ']') pictures = Math.max(pictures - 1, 0)
    else open = mark === '>' ? Math.max(open - 1, 0) : open + 1
    if (pictures > MOST_PICTURES) return { reason: NESTED, line, column: index - start + 1 }
    if (open * block.length > MOST_WORK) {
      const reason = `a paragraph of ${String(block.length)} characters has more than ${String(open - 1)} comments or the like that stay open; close them, or put blank lines into it`
      return { reason, line, column: index - start + 1 }
    }
  }
  return undefined
}

function countFeeds(text: string): number {
  return text.split('\n').length - 1
}
