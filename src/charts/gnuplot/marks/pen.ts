import type { Polyline } from '../../drawing.ts'

/**
 * Collects polylines as gnuplot's svg terminal does: a move or line to the current position is ignored,
 * so that points on the same device unit are drawn once.
 */
export interface Pen {
  moveTo(x: number, y: number): void
  lineTo(x: number, y: number): void
  /** The lines drawn so far, without moves that no line followed. */
  lines(): readonly Polyline[]
}

/** Create a pen that has drawn nothing yet. */
export function createPen(): Pen {
  const drawn: { points: number[]; closed: boolean }[] = []
  let current: number[] = []
  let penX = NaN
  let penY = NaN
  return {
    moveTo(x, y) {
      if (x === penX && y === penY) return
      current = [x, y]
      drawn.push({ points: current, closed: false })
      penX = x
      penY = y
    },
    lineTo(x, y) {
      if (x === penX && y === penY) return
      current.push(x, y)
      penX = x
      penY = y
    },
    lines: () => drawn.filter(({ points }) => points.length > 2),
  }
}

/** Make a polyline through a few points. */
export function joinPoints(...points: readonly (readonly [x: number, y: number])[]): Polyline {
  return { points: points.flat(), closed: false }
}

/** Make the outline of a rectangle, from its top left corner downwards. */
export function outlineBox(box: {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}): Polyline {
  const { left, right, bottom, top } = box
  return { points: [left, top, left, bottom, right, bottom, right, top], closed: true }
}
