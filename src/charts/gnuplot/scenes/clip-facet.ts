import type { SceneStage } from './scene-stage.ts'

/** A corner of a facet: its place and its value. */
export interface FacetCorner {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly value: number
}

/** Cut off what lies above or below the range of z (gnuplot 5.4 `clip_filled_polygon`); empty if nothing is left. */
export function clipHeight(
  corners: readonly FacetCorner[],
  { frame }: SceneStage,
): readonly FacetCorner[] {
  const { min, max } = frame.ranges.z
  const [low, high] = [Math.min(min, max), Math.max(min, max)]
  const sides = corners.map(({ z }) => (z > high ? 1 : z < low ? -1 : 0))
  if (sides.every((side) => side === 0)) return corners
  if (sides.every((side) => side === 1) || sides.every((side) => side === -1)) return []
  const kept: FacetCorner[] = []
  const cut = (outside: FacetCorner, inside: FacetCorner): FacetCorner => {
    const z = outside.z >= high ? high : low
    const share = (z - inside.z) / (outside.z - inside.z)
    return {
      x: inside.x + share * (outside.x - inside.x),
      y: inside.y + share * (outside.y - inside.y),
      z,
      value: 0,
    }
  }
  corners.forEach((corner, i) => {
    const next = corners[(i + 1) % corners.length] ?? corner
    const [side = 0, nextSide = 0] = [sides[i], sides[(i + 1) % corners.length]]
    if (side === 0) {
      kept.push(corner)
      if (nextSide !== 0) kept.push(cut(next, corner))
    } else if (nextSide === 0) kept.push(cut(corner, next))
    else if (side !== nextSide) {
      const first = cut(corner, next)
      kept.push(first, cut(next, first))
    }
  })
  return kept.length <= 1 ? [] : kept
}
