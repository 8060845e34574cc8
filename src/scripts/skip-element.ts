import type { TokenReader } from './token-reader.ts'

/** Skip an element of a plot that is drawn for no value at all. */
export function skipElement(reader: TokenReader): void {
  for (let depth = 0; !reader.isAtEnd() && !(depth === 0 && reader.isNext(','));) {
    const { text, kind } = reader.next('a word')
    if (kind === 'symbol') depth += '([{'.includes(text) ? 1 : ')]}'.includes(text) ? -1 : 0
  }
}
