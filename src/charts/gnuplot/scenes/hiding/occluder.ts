import type { Vertex } from '../projection.ts'
import { sortByDepth } from './sort-by-depth.ts'
import {
  isSamePlace,
  measureBefore,
  TOLERANCE,
  type MeshLine,
  type MeshVertex,
  type Triangle,
} from './space-mesh.ts'

/** The cells along x and along y in which triangles are kept (gnuplot 5.4 `QUADTREE_GRANULARITY`). */
const CELLS = 30

/** Triangles that lines are compared with before a picture counts as too large: some ten seconds. */
const MOST_TESTS = 1_000_000_000

/** A line of which parts may be hidden. */
export type HideableLine = Pick<MeshLine, 'near' | 'far'>

/** Draws a part of a line that is seen, the nearer end first. */
export type DrawPart = (near: MeshVertex, far: MeshVertex) => void

/**
 * Finds what triangles leave of lines (gnuplot 5.4 `in_front`). The triangles are kept in cells of the picture's plane,
 * from the farthest to the nearest; which of them comes first decides how a line is cut into parts.
 */
export class Occluder {
  readonly #cells: readonly Cell[]
  readonly #scale: number
  #tests = 0

  /** @param scale how far the scene reaches in x and in y from its middle */
  constructor(triangles: readonly Triangle[], scale: number) {
    this.#scale = scale
    const cells: Triangle[][] = Array.from({ length: CELLS * CELLS }, () => [])
    for (const triangle of sortByDepth(triangles, ({ max }) => max.z)) {
      const { min, max } = triangle
      for (const cell of this.#listCells(min, max)) cells[cell]?.push(triangle)
    }
    this.#cells = cells.map((own) => ({ triangles: own, extents: listExtents(own) }))
  }

  /** Whether the work became too much; lines are then no longer drawn. */
  get isExhausted(): boolean {
    return this.#tests > MOST_TESTS
  }

  /** Draw what is seen of a line. */
  show(line: HideableLine, draw: DrawPart): void {
    const pending: Search[] = []
    let search: Search | undefined = this.#start(line.near, line.far)
    while (search !== undefined && !this.isExhausted) {
      const behind = this.#search(search, line)
      if (behind !== undefined) {
        // The part behind the triangle is looked at first.
        pending.push(search)
        search = this.#start(...behind)
        continue
      }
      if (!search.isHidden) draw(search.near, search.far)
      search = pending.pop()
    }
  }

  #start(first: MeshVertex, second: MeshVertex): Search {
    const search = new Search(first, second)
    search.cells = this.#listCells(search.min, search.max)
    return search
  }

  #listCells(min: Pick<Vertex, 'x' | 'y'>, max: Pick<Vertex, 'x' | 'y'>): readonly number[] {
    const [left, right] = [this.#findCell(min.x), this.#findCell(max.x)]
    const [bottom, top] = [this.#findCell(min.y), this.#findCell(max.y)]
    const cells: number[] = []
    for (let x = left; x <= right; x++) {
      for (let y = bottom; y <= top; y++) cells.push(x * CELLS + y)
    }
    return cells
  }

  #findCell(value: number): number {
    const cell = Math.trunc(((value / this.#scale + 1) / 2) * CELLS)
    return Math.min(Math.max(cell, 0), CELLS - 1)
  }

  /** Go on until nothing is left to compare with; returns the part behind a triangle that cuts out the middle. */
  #search(search: Search, line: HideableLine): readonly [MeshVertex, MeshVertex] | undefined {
    for (; search.cell < search.cells.length; search.cell++, search.next = 0) {
      const cell = this.#cells[search.cells[search.cell] ?? 0]
      if (cell === undefined) continue
      this.#tests += cell.triangles.length - search.next
      for (;;) {
        search.next = findMeeting(cell.extents, search)
        const triangle = cell.triangles[search.next]
        if (triangle === undefined) break
        search.next += 1
        if (isSideOf(line, triangle)) continue
        const behind = search.cut(triangle)
        if (search.isHidden) return undefined
        if (behind !== undefined) return behind
      }
    }
    return undefined
  }
}

/** The triangles of a cell, and what is asked first of each: its least and greatest x and y, and its greatest z. */
interface Cell {
  readonly triangles: readonly Triangle[]
  readonly extents: Float64Array
}

const EXTENTS = 5

function listExtents(triangles: readonly Triangle[]): Float64Array {
  const extents = new Float64Array(triangles.length * EXTENTS)
  triangles.forEach(({ min, max }, i) => {
    extents.set([min.x, max.x, min.y, max.y, max.z], i * EXTENTS)
  })
  return extents
}

/** Find the next triangle whose extent meets that of a line, and that is not behind it. Hot path. */
function findMeeting(extents: Float64Array, { next, min, max, far }: Search): number {
  const [left, right, bottom, top, low] = [min.x, max.x, min.y, max.y, far.z]
  let at = next * EXTENTS
  for (; at < extents.length; at += EXTENTS) {
    if ((extents[at + 4] ?? NaN) < low) continue
    if ((extents[at + 1] ?? NaN) < left || (extents[at] ?? NaN) > right) continue
    if ((extents[at + 3] ?? NaN) >= bottom && (extents[at + 2] ?? NaN) <= top) break
  }
  return at / EXTENTS
}

/** Whether a line is a side of a triangle, as a whole. */
function isSideOf({ near, far }: HideableLine, { corners: [a, b, c] }: Triangle): boolean {
  return (near === a || near === b || near === c) && (far === a || far === b || far === c)
}

/** The state of the search along what is left of a line. */
class Search {
  near: MeshVertex
  far: MeshVertex
  min = { x: 0, y: 0 }
  max = { x: 0, y: 0 }
  isHidden = false
  /** The cells of the line as it was at first. */
  cells: readonly number[] = []
  cell = 0
  next = 0

  constructor(first: MeshVertex, second: MeshVertex) {
    this.near = first
    this.far = second
    this.#set(first, second)
  }

  /** Take away what a triangle hides; returns the part behind it where both ends are seen. */
  cut(triangle: Triangle): readonly [MeshVertex, MeshVertex] | undefined {
    const { near, far } = this
    const shares = listCuts(near, far, triangle)
    const last = shares.length - 1
    for (let i = 0; i < last; i++) {
      const from = findCover(near, far, { share: shares[i] ?? 0, triangle })
      if (from === 'none') continue
      let to: Cover = 'none'
      let end = i
      for (; end < last; end++) {
        const cover = findCover(near, far, { share: shares[end + 1] ?? 1, triangle })
        if (cover === 'none') break
        to = cover
      }
      if (end === i || (from === 'touched' && to === 'touched')) return undefined
      return this.#takeAway({
        from: i === 0 ? undefined : shares[i],
        to: end === last ? undefined : shares[end],
      })
    }
    return undefined
  }

  /** Take away a part between two shares of the line; without one, it goes to that end. */
  #takeAway({
    from,
    to,
  }: {
    readonly from: number | undefined
    readonly to: number | undefined
  }): readonly [MeshVertex, MeshVertex] | undefined {
    const { near, far } = this
    if (from === undefined && to === undefined) {
      this.isHidden = true
      return undefined
    }
    if (from === undefined) {
      this.#set(splitLine(near, far, to ?? 0), far)
      return undefined
    }
    if (to === undefined) {
      this.#set(near, splitLine(near, far, from))
      return undefined
    }
    const [before, behind] = [splitLine(near, far, from), splitLine(near, far, to)]
    if (behind === near) return undefined
    this.#set(near, before)
    return [behind, far]
  }

  #set(first: MeshVertex, second: MeshVertex): void {
    const isOrdered = first.z > second.z
    this.near = isOrdered ? first : second
    this.far = isOrdered ? second : first
    this.min = { x: Math.min(first.x, second.x), y: Math.min(first.y, second.y) }
    this.max = { x: Math.max(first.x, second.x), y: Math.max(first.y, second.y) }
  }
}

/** List where a line may begin or end to be hidden, as shares of its length, from 0 to 1. */
function listCuts(near: Vertex, far: Vertex, { plane, corners }: Triangle): readonly number[] {
  const [a, b, c] = corners
  const shares = [0]
  const add = (share: number): void => {
    if (!(share > 0 && share < 1)) return
    // The least comes first.
    let at = shares.length
    while (at > 1 && (shares[at - 1] ?? 0) > share) at--
    shares.splice(at, 0, share)
  }
  add(crossPlane(near, far, plane))
  add(crossLine(near, far, a, b))
  add(crossLine(near, far, b, c))
  add(crossLine(near, far, c, a))
  shares.push(1)
  return shares
}

function crossPlane(near: Vertex, far: Vertex, plane: Triangle['plane']): number {
  const distance = measureBefore(plane, near)
  if (distance === 0) return 0
  const step = plane.a * (near.x - far.x) + plane.b * (near.y - far.y) + plane.c * (near.z - far.z)
  return distance / step
}

/** Find where a line meets another as seen; infinite for parallel ones. */
function crossLine(near: Vertex, far: Vertex, from: Vertex, to: Vertex): number {
  const distance = (to.x - from.x) * (near.y - from.y) - (to.y - from.y) * (near.x - from.x)
  if (distance === 0) return 0
  const step = (to.y - from.y) * (far.x - near.x) - (to.x - from.x) * (far.y - near.y)
  return distance / step
}

/** Whether a triangle hides a place, or the place lies on it. */
type Cover = 'none' | 'hidden' | 'touched'

function findCover(
  near: Vertex,
  far: Vertex,
  { share, triangle }: { readonly share: number; readonly triangle: Triangle },
): Cover {
  const { plane, corners } = triangle
  // A triangle that is seen from its edge hides nothing.
  if (plane.c === 0) return 'none'
  const x = near.x + share * (far.x - near.x)
  const y = near.y + share * (far.y - near.y)
  const z = near.z + share * (far.z - near.z)
  const [a, b, c] = corners
  const first = measureArea(a, b, { x, y })
  const second = measureArea(b, c, { x, y })
  const third = measureArea(c, a, { x, y })
  const isLeft = first >= -TOLERANCE && second >= -TOLERANCE && third >= -TOLERANCE
  const isRight = first <= TOLERANCE && second <= TOLERANCE && third <= TOLERANCE
  if (!isLeft && !isRight) return 'none'
  const height = -(plane.a * x + plane.b * y + plane.d) / plane.c
  if (height < z - TOLERANCE) return 'none'
  return z >= height - TOLERANCE ? 'touched' : 'hidden'
}

/** Measure twice the area of three places as seen; it is positive counter-clockwise. */
function measureArea(
  a: Pick<Vertex, 'x' | 'y'>,
  b: Pick<Vertex, 'x' | 'y'>,
  c: Pick<Vertex, 'x' | 'y'>,
): number {
  return (b.x - a.x) * (c.y - a.y) - (b.y - a.y) * (c.x - a.x)
}

/** Find the corner at a share of a line; at an end, it is that end. */
function splitLine(near: MeshVertex, far: MeshVertex, share: number): MeshVertex {
  const found: MeshVertex = {
    x: (far.x - near.x) * share + near.x,
    y: (far.y - near.y) * share + near.y,
    z: (far.z - near.z) * share + near.z,
    value: (far.value - near.value) * share + near.value,
  }
  if (isSamePlace(found, near)) return near
  return isSamePlace(found, far) ? far : found
}
