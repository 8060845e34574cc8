import type { Box } from '../gnuplot/canvas.ts'
import { clipSegment } from '../gnuplot/marks/clip-segment.ts'
import type { CurveMark } from '../gnuplot/curves/curve-mark.ts'

/**
 * Choose the box that covers the fewest marks of some curves, the first of equals; `undefined` without
 * boxes.
 */
export function chooseBox(
  boxes: readonly Box[],
  curves: readonly CurveMark[],
): { readonly box: Box; readonly covered: number } | undefined {
  const counted = boxes.map((box) => ({ box, covered: countCovered(box, curves) }))
  return counted.sort((a, b) => a.covered - b.covered)[0]
}

/** Count the segments, symbols and areas of curves that a box would cover, in whole or in part. */
export function countCovered(box: Box, curves: readonly CurveMark[]): number {
  return curves.reduce((sum, mark) => sum + countMark(box, mark), 0)
}

function countMark(box: Box, mark: CurveMark): number {
  switch (mark.kind) {
    case 'path':
      return mark.lines.reduce((sum, { points }) => sum + countSegments(box, points), 0)
    case 'symbol':
      return countPoints(box, mark.points)
    case 'area':
      return meetsArea(box, mark.points) ? 1 : 0
    case 'image':
      return meetsArea(box, [mark.left, mark.bottom, mark.right, mark.top]) ? 1 : 0
    case 'placed-text':
      return countPoints(box, [mark.x, mark.y])
  }
}

function countSegments(box: Box, points: readonly number[]): number {
  let count = 0
  for (let i = 0; i + 3 < points.length; i += 2) {
    const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = points.slice(i, i + 4)
    if (clipSegment([x0, y0, x1, y1], box) !== undefined) count++
  }
  return count
}

function countPoints({ left, right, bottom, top }: Box, points: readonly number[]): number {
  let count = 0
  for (let i = 0; i + 1 < points.length; i += 2) {
    const [x = 0, y = 0] = points.slice(i, i + 2)
    if (x >= left && x <= right && y >= bottom && y <= top) count++
  }
  return count
}

/** Compare bounding boxes: areas are boxes, or nearly. */
function meetsArea({ left, right, bottom, top }: Box, points: readonly number[]): boolean {
  const xs = points.filter((_, i) => i % 2 === 0)
  const ys = points.filter((_, i) => i % 2 === 1)
  const isAcross = Math.min(...xs) <= right && Math.max(...xs) >= left
  return isAcross && Math.min(...ys) <= top && Math.max(...ys) >= bottom
}
