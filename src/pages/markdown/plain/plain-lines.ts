import { matchAt } from './plain-block.ts'

/** What nothing but text of a paragraph begins with; a number with a dot may begin a list. */
const TEXT = /(?!\d{1,9}[.)](?:\s|$))[^\s#>+=_~|:<&\\\-`*]|`(?!``)|\*(?![*\s]*(?:[\r\n]|$)|\s)/y

/** Whether the text at an offset, behind the blanks of its line, goes on with a paragraph or begins one. */
export function isTextAt(source: string, offset: number): boolean {
  return matchAt(TEXT, source, offset) !== null
}

/** Pass over blanks. */
export function passBlanks(source: string, offset: number): number {
  let at = offset
  while (source[at] === ' ') at++
  return at
}
