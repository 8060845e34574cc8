import type { HostedText } from 'tracedocs'

interface Point {
  line: number
  column: number
  offset?: number | undefined
}

interface PlacedNode {
  readonly position?: { readonly start: Point; readonly end: Point } | undefined
  readonly children?: readonly unknown[]
}

/**
 * Create a function that gives the nodes of a page with its figures their places in its source. What was put in stands, from its first to its last node,
 * where the markers leave room for it.
 */
export function createPlacer(source: string, { edits }: HostedText): (node: unknown) => void {
  const mark = source.startsWith('\uFEFF') ? 1 : 0
  const starts = [
    0,
    ...Array.from(source.slice(mark).matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length),
  ]
  const move = (point: Point, side: 'start' | 'end'): void => {
    if (point.offset === undefined) return
    const offset = moveBack(point.offset, edits, side)
    const line = starts.findLastIndex((start) => start <= offset)
    point.line = line + 1
    point.column = offset - (starts[line] ?? 0) + 1
    point.offset = offset
  }
  const place = (node: unknown): void => {
    const { position, children = [] } = node as PlacedNode
    if (position !== undefined) {
      move(position.start, 'start')
      move(position.end, 'end')
    }
    for (const child of children) place(child)
  }
  return place
}

/** Find the offset in the source of an offset in the text; within an edit, the start or the end of what was replaced. */
function moveBack(offset: number, edits: HostedText['edits'], side: 'start' | 'end'): number {
  let grown = 0
  for (const { start, end, text } of edits) {
    if (offset < start + grown || (offset === start + grown && side === 'end')) break
    if (
      offset < start + grown + text.length ||
      (offset === start + grown + text.length && side === 'end')
    ) {
      return side === 'start' ? start : end
    }
    grown += text.length - (end - start)
  }
  return offset - grown
}
