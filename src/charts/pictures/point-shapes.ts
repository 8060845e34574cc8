/**
 * A point symbol of half-width 1, y downwards: a circle, or lines, which are closed if they have more than
 * two points.
 */
export interface PointShape {
  readonly kind: 'circle' | 'lines'
  readonly isFilled: boolean
  readonly lines: readonly (readonly Point[])[]
}

type Point = readonly [x: number, y: number]

const PLUS: PointShape['lines'] = [
  [
    [-1, 0],
    [1, 0],
  ],
  [
    [0, -1],
    [0, 1],
  ],
]

const CROSS: PointShape['lines'] = [
  [
    [-1, -1],
    [1, 1],
  ],
  [
    [1, -1],
    [-1, 1],
  ],
]

const STAR: PointShape['lines'] = [
  ...PLUS,
  [
    [-1, -1],
    [1, 1],
  ],
  [
    [-1, 1],
    [1, -1],
  ],
]

const SQUARE: readonly Point[] = [
  [-1, -1],
  [1, -1],
  [1, 1],
  [-1, 1],
]

const TRIANGLE: readonly Point[] = [
  [0, -1.33],
  [-1.33, 0.67],
  [1.33, 0.67],
]

const PENTAGON: readonly Point[] = [
  [0, 1.33],
  [1.265, 0.411],
  [0.782, -1.067],
  [-0.782, -1.076],
  [-1.265, 0.411],
]

/** The outlines of gnuplot 5.4's svg terminal: from type 4 on, each is followed by the same shape filled. */
const OUTLINES: readonly PointShape['lines'][] = [
  [SQUARE],
  [],
  [TRIANGLE],
  [TRIANGLE.map(([x, y]) => [-x, -y])],
  [SQUARE.map(([x, y]) => [(x - y) * Math.SQRT1_2, (x + y) * Math.SQRT1_2])],
  [PENTAGON],
]

/** Find the shape of a point type; from 16 on, types repeat. */
export function findPointShape(type: number): PointShape {
  const index = (type - 1) % 15
  const strokes = [PLUS, CROSS, STAR][index]
  if (strokes) return { kind: 'lines', isFilled: false, lines: strokes }
  const lines = OUTLINES[Math.floor((index - 3) / 2)] ?? []
  return { kind: lines.length === 0 ? 'circle' : 'lines', isFilled: index % 2 === 0, lines }
}
