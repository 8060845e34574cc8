import type { Place } from '../problems/diagnostics.ts'
import type { Page } from './page.ts'

/** Finds the line and column of an offset. */
export type LocateOffset = (offset: number) => Required<Place>

/**
 * Create a function that finds lines and columns in a page. Lines end with LF, CRLF or CR, as Markdown and
 * docutils count them. They are counted when the first place is asked for.
 */
export function createLocator(path: string, source: string): LocateOffset {
  let known: readonly number[] | undefined
  return (offset) => {
    const starts = (known ??= listLineStarts(source))
    const line = findLine(starts, offset)
    return { path, line: line + 1, column: offset - (starts[line] ?? 0) + 1 }
  }
}

/** Create a function that finds lines and columns in a page, whose offsets count no byte order mark. */
export function createPageLocator({ path, source }: Pick<Page, 'path' | 'source'>): LocateOffset {
  return createLocator(path, source.replace(/^\ufeff/, ''))
}

function listLineStarts(source: string): readonly number[] {
  return [0, ...Array.from(source.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)]
}

/** The last line that starts at or before the offset. */
function findLine(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((starts[middle] ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  return low
}
