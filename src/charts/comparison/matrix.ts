import type { Point } from './primitive.ts'

/** An affine transformation of the plane: translation, rotation and scaling. */
export interface Matrix {
  apply(point: Point): Point
  /** The factor by which lengths grow. */
  readonly scale: number
  /** Append an SVG `transform`. */
  then(transform: string): Matrix
}

/** Create the matrix that moves the origin to a point. */
export function placeAt([x, y]: Point): Matrix {
  return createMatrix([1, 0, 0, 1, x, y])
}

type Numbers = readonly [number, number, number, number, number, number]

function createMatrix(numbers: Numbers): Matrix {
  const [a, b, c, d, e, f] = numbers
  return {
    apply: ([x, y]) => [a * x + c * y + e, b * x + d * y + f],
    scale: Math.hypot(a, b),
    then: (transform) => createMatrix(readTransforms(transform).reduce(multiply, numbers)),
  }
}

function readTransforms(transform: string): Numbers[] {
  return [...transform.matchAll(/(\w+)\(([^)]*)\)/g)].map(([, name, inside = '']): Numbers => {
    const [x = 0, y] = inside.split(/[ ,]+/).map(Number)
    if (name === 'translate') return [1, 0, 0, 1, x, y ?? 0]
    if (name === 'scale') return [x, 0, 0, y ?? x, 0, 0]
    const [cosine, sine] = [Math.cos((x * Math.PI) / 180), Math.sin((x * Math.PI) / 180)]
    return [cosine, sine, -sine, cosine, 0, 0]
  })
}

function multiply([a, b, c, d, e, f]: Numbers, [A, B, C, D, E, F]: Numbers): Numbers {
  return [
    a * A + c * B,
    b * A + d * B,
    a * C + c * D,
    b * C + d * D,
    a * E + c * F + e,
    b * E + d * F + f,
  ]
}
