import type { SpaceRanges } from './projection.ts'

/** A place on the axes of a scene. */
export type SpacePoint = readonly [x: number, y: number, z: number]

type Ranges = Pick<SpaceRanges, 'x' | 'y' | 'z'>

function listRanges({ x, y, z }: Ranges) {
  return [x, y, z] as const
}

function isWithin(value: number, { min, max }: { readonly min: number; readonly max: number }) {
  return value >= Math.min(min, max) && value <= Math.max(min, max)
}

/**
 * Find where the line from a point outside to one inside enters the box; the point outside, where it only touches an
 * edge (gnuplot 5.4 `edge3d_intersect`).
 */
export function enterBox(outside: SpacePoint, inside: SpacePoint, ranges: Ranges): SpacePoint {
  const ends = listRanges(ranges)
  for (const axis of [0, 1, 2] as const) {
    const [from, to] = [outside[axis], inside[axis]]
    for (const cut of [ends[axis].min, ends[axis].max]) {
      if (!isWithin(cut, { min: from, max: to }) || cut === from || cut === to) continue
      const place = (other: 0 | 1 | 2): number =>
        other === axis
          ? cut
          : (cut - from) * ((inside[other] - outside[other]) / (to - from)) + outside[other]
      const found: SpacePoint = [place(0), place(1), place(2)]
      const isFound = ([0, 1, 2] as const).every(
        (other) => other === axis || isWithin(found[other], ends[other]),
      )
      if (isFound) return found
    }
  }
  return outside
}

/** Find the part of a line between two points outside that lies in the box; `undefined` without any. */
export function crossBox(
  from: SpacePoint,
  to: SpacePoint,
  ranges: Ranges,
): readonly [SpacePoint, SpacePoint] | undefined {
  const ends = listRanges(ranges)
  let [start, end] = [0, 1]
  for (const axis of [0, 1, 2] as const) {
    const [a, b] = [from[axis], to[axis]]
    const { min, max } = ends[axis]
    if (a === b) {
      if (!isWithin(a, ends[axis])) return undefined
      continue
    }
    const cuts = [(min - a) / (b - a), (max - a) / (b - a)]
    start = Math.max(start, Math.min(...cuts))
    end = Math.min(end, Math.max(...cuts))
  }
  if (start > end || from.every((value, axis) => value === to[axis])) return undefined
  const place = (share: number): SpacePoint => [
    from[0] + share * (to[0] - from[0]),
    from[1] + share * (to[1] - from[1]),
    from[2] + share * (to[2] - from[2]),
  ]
  return [place(start), place(end)]
}
