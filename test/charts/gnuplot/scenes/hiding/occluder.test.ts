import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { Occluder } from '../../../../../src/charts/gnuplot/scenes/hiding/occluder.ts'
import {
  createTriangle,
  measureBefore,
  type MeshVertex,
  type Triangle,
} from '../../../../../src/charts/gnuplot/scenes/hiding/space-mesh.ts'

const vertex = (x: number, y: number, z: number): MeshVertex => ({ x, y, z, value: z })

function triangle(...corners: readonly [MeshVertex, MeshVertex, MeshVertex]): Triangle {
  const found = createTriangle(...corners)
  if (found === undefined) throw new Error('Expected a triangle')
  return found
}

function listParts(
  triangles: readonly Triangle[],
  near: MeshVertex,
  far: MeshVertex,
): readonly (readonly [MeshVertex, MeshVertex])[] {
  const parts: (readonly [MeshVertex, MeshVertex])[] = []
  new Occluder(triangles, 1).show({ near, far }, (from, to) => parts.push([from, to]))
  return parts
}

/** A triangle at z = 0.5 with corners at (-0.5, -0.5), (0.5, -0.5) and (0, 0.5). */
const roof = triangle(vertex(-0.5, -0.5, 0.5), vertex(0.5, -0.5, 0.5), vertex(0, 0.5, 0.5))

describe('a line', () => {
  test('behind the middle of a triangle has two parts, the far one first', () => {
    const [near, far] = [vertex(-1, 0, 0.1), vertex(1, 0, 0)]
    const parts = listParts([roof], near, far)
    // At y = 0 the triangle reaches from x = -0.25 to x = 0.25.
    expect(parts.map(([from, to]) => [from.x, to.x])).toEqual([
      [0.25, 1],
      [-1, -0.25],
    ])
    expect(parts[0]?.[0].value).toBeCloseTo(0.0375, 12)
  })

  test('before a triangle, beside it, or along one of its sides is seen whole', () => {
    const before = [vertex(-1, 0, 0.9), vertex(1, 0, 0.8)] as const
    expect(listParts([roof], ...before)).toEqual([before])
    const beside = [vertex(-1, 0.6, 0.1), vertex(1, 0.6, 0)] as const
    expect(listParts([roof], ...beside)).toEqual([beside])
    const [first, second] = roof.corners
    expect(listParts([roof], second, first)).toEqual([[first, second]])
  })

  test('that pierces a triangle is hidden behind it', () => {
    const [near, far] = [vertex(-0.1, 0, 1), vertex(0.1, 0, 0)]
    const parts = listParts([roof], near, far)
    expect(parts).toHaveLength(1)
    expect(parts[0]?.[0]).toBe(near)
    expect(parts[0]?.[1].x).toBeCloseTo(0, 12)
    expect(parts[0]?.[1].z).toBeCloseTo(0.5, 12)
  })

  test('behind a triangle as a whole is hidden, and so is a point', () => {
    expect(listParts([roof], vertex(0, 0, 0.1), vertex(0.1, 0, 0))).toEqual([])
    const point = vertex(0, 0, 0)
    expect(listParts([roof], point, point)).toEqual([])
    const seen = vertex(0, 0, 0.7)
    expect(listParts([roof], seen, seen)).toEqual([[seen, seen]])
  })
})

test('a triangle without an area is none, and one seen from its edge hides nothing', () => {
  const corner = vertex(0, 0, 0)
  expect(createTriangle(corner, vertex(0, 0, 1e-6), vertex(1, 0, 0))).toBeUndefined()
  expect(createTriangle(corner, undefined, vertex(1, 0, 0))).toBeUndefined()
  const upright = triangle(vertex(-0.5, 0, 0), vertex(0.5, 0, 0), vertex(0, 0, 1))
  const [near, far] = [vertex(0, -1, 0.5), vertex(0, 1, 0.4)]
  expect(listParts([upright], near, far)).toEqual([[near, far]])
})

const place = fc.integer({ min: -900, max: 900 }).map((value) => value / 1000)
const corner = fc.tuple(place, place, place).map(([x, y, z]) => vertex(x, y, z))
const triangles = fc
  .array(fc.tuple(corner, corner, corner), { maxLength: 6 })
  .map((all) => all.map((corners) => createTriangle(...corners)).filter((one) => one !== undefined))

/** Whether a triangle covers a place by at least a margin, or whether it leaves it free by one. */
function judge({ corners, plane }: Triangle, at: MeshVertex): 'covers' | 'leaves' | 'unsure' {
  const MARGIN = 1e-3
  const [a, b, c] = corners
  const area = (p: MeshVertex, q: MeshVertex): number =>
    (q.x - p.x) * (at.y - p.y) - (q.y - p.y) * (at.x - p.x)
  const areas = [area(a, b), area(b, c), area(c, a)]
  const [low, high] = [Math.min(...areas), Math.max(...areas)]
  const depth = measureBefore(plane, at)
  if (Math.abs(plane.c) < 0.05) return 'unsure'
  if (low < -MARGIN && high > MARGIN) return 'leaves'
  if (depth > MARGIN) return 'leaves'
  const isInside = low > MARGIN || high < -MARGIN
  return isInside && depth < -MARGIN ? 'covers' : 'unsure'
}

test('for all triangles and lines, a place of a line is drawn if and only if no triangle covers it', () => {
  fc.assert(
    fc.property(triangles, corner, corner, (all, near, far) => {
      fc.pre(Math.hypot(near.x - far.x, near.y - far.y) > 0.05)
      const parts = listParts(all, near, far)
      const share = (at: MeshVertex): number =>
        Math.abs(far.x - near.x) > Math.abs(far.y - near.y)
          ? (at.x - near.x) / (far.x - near.x)
          : (at.y - near.y) / (far.y - near.y)
      for (let step = 1; step < 40; step++) {
        const along = step / 40
        const at = vertex(
          near.x + along * (far.x - near.x),
          near.y + along * (far.y - near.y),
          near.z + along * (far.z - near.z),
        )
        const verdicts = all.map((one) => judge(one, at))
        const isDrawn = parts.some(([from, to]) => {
          const [low, high] = [share(from), share(to)].toSorted((one, other) => one - other)
          return along >= (low ?? 0) - 1e-9 && along <= (high ?? 0) + 1e-9
        })
        if (verdicts.includes('covers')) expect(isDrawn).toBe(false)
        else if (verdicts.every((verdict) => verdict === 'leaves')) expect(isDrawn).toBe(true)
      }
    }),
    { numRuns: 300 },
  )
})
