import { countUntil } from '../../count-until.ts'
import type { PlacePoint } from './plain-block.ts'

/** What nothing but text of a paragraph begins with; a number with a dot may begin a list. */
const TEXT = /(?!\d{1,9}[.)](?:\s|$))[^\s#>+=_~|:<&\\\-`*]|`(?!``)|\*(?![*\s]*(?:[\r\n]|$)|\s)/y

/** Whether the text at an offset, behind the blanks of its line, goes on with a paragraph or begins one. */
export function isTextAt(source: string, offset: number): boolean {
  TEXT.lastIndex = offset
  return TEXT.test(source)
}

/** Create what tells places in several lines, which may still become more. @param starts where each of them begins */
export function placeInLines(starts: readonly number[], line: number): PlacePoint {
  return (offset) => {
    const index = countUntil(starts, (start) => start > offset) - 1
    return { line: line + index, column: offset - (starts[index] ?? 0) + 1, offset }
  }
}

/** Pass over blanks. */
export function passBlanks(source: string, offset: number): number {
  let at = offset
  while (source[at] === ' ') at++
  return at
}
