import { addEdge, isLineSeen, SIDE, type MeshDrawing } from './mesh-drawing.ts'
import {
  createTriangle,
  measureBefore,
  type EdgeSide,
  type MeshLine,
  type MeshVertex,
  type Triangle,
} from './space-mesh.ts'

/** A cell of the grid, as far as its neighbours ask: the edges and triangles at its last corner. */
interface Cell {
  along?: MeshLine | undefined
  across?: MeshLine | undefined
  /** The triangle that lies at `along`, and the one that lies at `across`. */
  lower?: Triangle | undefined
  upper?: Triangle | undefined
}

/** Add the two triangles of each cell of a grid, and their sides (gnuplot 5.4 `build_networks`). */
export function meshGrid(
  rows: readonly (readonly (MeshVertex | undefined)[])[],
  drawing: MeshDrawing,
): void {
  const mesher = new GridMesher(drawing)
  let before: readonly Cell[] = []
  rows.forEach((row, number) => {
    const above = rows[number - 1]
    const cells: Cell[] = []
    row.forEach((corner, index) => {
      const corners = {
        corner,
        left: row[index - 1],
        above: above?.[index],
        aboveLeft: above?.[index - 1],
      }
      const neighbours = { left: cells[index - 1], above: before[index] }
      cells.push(mesher.addCell(corners, { ...neighbours, isFirst: index === 0 }))
    })
    before = cells
  })
}

interface Corners {
  readonly corner: MeshVertex | undefined
  readonly left: MeshVertex | undefined
  readonly above: MeshVertex | undefined
  readonly aboveLeft: MeshVertex | undefined
}

interface Neighbours {
  readonly left: Cell | undefined
  readonly above: Cell | undefined
  readonly isFirst: boolean
}

class GridMesher {
  readonly #drawing: MeshDrawing
  readonly #isSeen: boolean

  constructor(drawing: MeshDrawing) {
    this.#drawing = drawing
    this.#isSeen = isLineSeen(drawing.placed)
  }

  addCell(corners: Corners, neighbours: Neighbours): Cell {
    const { corner, left, above, aboveLeft } = corners
    const { hasOtherDiagonal } = this.#drawing.setting.hiding
    if (corner === undefined) {
      if (!neighbours.isFirst && hasOtherDiagonal) this.#addFar(corners, neighbours)
      return {}
    }
    if (neighbours.isFirst) return { across: this.#addEdge(corner, above, SIDE.across) }
    const cell: Cell = {
      along: this.#addEdge(corner, left, SIDE.along),
      across: this.#addEdge(corner, above, SIDE.across),
    }
    const diagonal = this.#addEdge(corner, aboveLeft, SIDE.diagonal)
    if (diagonal !== undefined) this.#addBoth(corners, { cell, diagonal, neighbours })
    else if (cell.along !== undefined && cell.across !== undefined && hasOtherDiagonal)
      this.#addNear(corners, cell)
    return cell
  }

  /** Without its last corner, a cell may have the triangle of the other three. */
  #addFar({ left, above, aboveLeft }: Corners, neighbours: Neighbours): void {
    const diagonal = this.#addEdge(left, above, SIDE.diagonal)
    if (diagonal === undefined) return
    const triangle = this.#addTriangle(left, aboveLeft, above)
    this.#showSide(diagonal, neighbours.left?.across, [triangle, neighbours.left?.upper])
    this.#showSide(diagonal, neighbours.above?.along, [triangle, neighbours.above?.lower])
  }

  /** Without the corner opposite to the last one, a cell has the triangle of the other three. */
  #addNear({ corner, left, above }: Corners, cell: Cell): void {
    // gnuplot 5.4 draws the side to the right in place of the diagonal.
    const diagonal = left === undefined ? undefined : this.#addEdge(corner, above, SIDE.diagonal)
    if (diagonal === undefined) return
    const triangle = this.#addTriangle(corner, left, above)
    cell.lower = triangle
    cell.upper = triangle
    if (triangle === undefined || triangle.isFront || !this.#isSeen) return
    for (const edge of [cell.along, cell.across, diagonal]) {
      if (edge !== undefined) edge.side = 'back'
    }
  }

  #addBoth(
    { corner, left, above, aboveLeft }: Corners,
    {
      cell,
      diagonal,
      neighbours,
    }: { readonly cell: Cell; readonly diagonal: MeshLine; readonly neighbours: Neighbours },
  ): void {
    if (cell.along !== undefined) {
      cell.lower = this.#addTriangle(corner, left, aboveLeft)
      this.#showSide(cell.along, neighbours.left?.across, [cell.lower, neighbours.left?.upper])
    }
    if (cell.across !== undefined) {
      cell.upper = this.#addTriangle(corner, aboveLeft, above)
      this.#showSide(cell.across, neighbours.above?.along, [cell.upper, neighbours.above?.lower])
    }
    this.#showSide(diagonal, diagonal, [cell.lower, cell.upper])
  }

  #addEdge(
    from: MeshVertex | undefined,
    to: MeshVertex | undefined,
    bit: number,
  ): MeshLine | undefined {
    if (from === undefined || to === undefined) return undefined
    return addEdge(this.#drawing, [from, to], bit)
  }

  #addTriangle(
    first: MeshVertex | undefined,
    second: MeshVertex | undefined,
    third: MeshVertex | undefined,
  ): Triangle | undefined {
    const triangle = createTriangle(first, second, third)
    if (triangle !== undefined) this.#drawing.triangles.push(triangle)
    return triangle
  }

  /**
   * Decide which side of the surface two edges show: the new one, which has a new triangle only, and one that the new
   * triangle has in common with an old one (gnuplot 5.4 `color_edges`).
   */
  #showSide(
    own: MeshLine,
    shared: MeshLine | undefined,
    [triangle, neighbour]: readonly [Triangle | undefined, Triangle | undefined],
  ): void {
    if (triangle === undefined) return
    const old = neighbour ?? triangle
    if (triangle.isFront && old.isFront) return
    if (!old.isFront && !triangle.isFront) {
      turn(own)
      turn(shared)
      return
    }
    if (old.isFront) turn(own)
    if (shared === undefined) return
    const isBend = own === shared && this.#drawing.setting.hiding.showsBends
    if (!isBend && shared.side === 'unseen') return
    const third = triangle.corners.find((corner) => corner !== shared.near && corner !== shared.far)
    if (third === undefined) return
    const isBefore = measureBefore(old.plane, third) > 0
    // A line that no one asked for shows where a cell is bent over, unless the surface has no lines.
    const shown: EdgeSide = (isBefore ? triangle : old).isFront ? 'front' : 'back'
    shared.side = this.#isSeen ? shown : 'unseen'
  }
}

/** Let an edge show the back. */
function turn(edge: MeshLine | undefined): void {
  if (edge !== undefined && edge.side !== 'unseen') edge.side = 'back'
}
