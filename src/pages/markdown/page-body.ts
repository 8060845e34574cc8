import type { Nodes } from 'mdast'
import type { Range } from '../region.ts'
import { moveTree } from './move-tree.ts'

/** Lines of a page, without what stands before them in their lines, as a document of their own. */
export interface PageBody {
  readonly text: string
  readonly lines: readonly BodyLine[]
}

/** Where a line begins: in the body and in the page. */
interface BodyLine {
  readonly at: number
  readonly start: number
}

/** Take a body out of a page: a stretch of each of its lines. */
export function takeBody(source: string, stretches: readonly Range[]): PageBody {
  let at = 0
  const lines = stretches.map(({ start, end }) => {
    const line = { at, start }
    at += end - start + 1
    return line
  })
  return { text: stretches.map(({ start, end }) => source.slice(start, end)).join('\n'), lines }
}

/** Move the tree of a body to where the body stands in the page. */
export function moveIntoPage(node: Nodes, body: PageBody): void {
  moveTree(node, (point) => ({ ...point, offset: findPageOffset(body, point.offset ?? 0) }))
}

/** A line's end belongs to the line. */
function findPageOffset({ lines }: PageBody, offset: number): number {
  let low = 0
  let high = lines.length - 1
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if ((lines[middle]?.at ?? 0) <= offset) low = middle
    else high = middle - 1
  }
  const line = lines[low]
  return line === undefined ? offset : line.start + offset - line.at
}

/** List the lines of a page, without line ends. */
export function listPageLines(source: string): readonly Range[] {
  const ends = [...source.matchAll(/\r\n|\n|\r|$/g)]
  return ends.map((end, index) => {
    const before = ends[index - 1]
    return { start: before === undefined ? 0 : before.index + before[0].length, end: end.index }
  })
}
