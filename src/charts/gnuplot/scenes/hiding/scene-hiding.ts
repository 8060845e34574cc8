import type { HidingSettings } from '../../../chart.ts'
import type { Vertex } from '../projection.ts'
import { Occluder, type HideableLine } from './occluder.ts'
import type { MeshVertex, SpaceMesh } from './space-mesh.ts'

/** Draws a part of a line that is seen. */
type DrawVertices = (from: Vertex, to: Vertex) => void

/** What is hidden in a scene: nothing until its surfaces are known (gnuplot 5.4 `set hidden3d`). */
export class SceneHiding {
  readonly settings: HidingSettings
  readonly #scale: number
  #occluder: Occluder | undefined

  /** @param scale how far the scene reaches in x and in y from its middle */
  constructor(settings: HidingSettings, scale: number) {
    this.settings = settings
    this.#scale = scale
  }

  /** Whether hiding lines became too much work; the picture then lacks some. */
  get isExhausted(): boolean {
    return this.#occluder?.isExhausted === true
  }

  /** Whether something hides, and has lines of another colour on its back. */
  get hasSides(): boolean {
    return this.#occluder !== undefined && this.settings.offset !== 0
  }

  /** Let a mesh hide what is drawn from now on. Without triangles, nothing is hidden. */
  hideBehind({ triangles }: SpaceMesh): void {
    if (triangles.length > 0) this.#occluder = new Occluder(triangles, this.#scale)
  }

  /** Draw what is seen of a line of the mesh. */
  show(line: HideableLine, draw: (near: MeshVertex, far: MeshVertex) => void): void {
    if (this.#occluder === undefined) draw(line.near, line.far)
    else this.#occluder.show(line, draw)
  }

  /** Draw what is seen of any other line, such as one of the border. */
  showLine(from: Vertex, to: Vertex, draw: DrawVertices): void {
    if (this.#occluder === undefined) {
      draw(from, to)
      return
    }
    const [start, end] = [from, to].map((vertex): MeshVertex => ({ ...vertex, value: 0 }))
    if (start === undefined || end === undefined) return
    const isStartNear = start.z >= end.z
    this.show({ near: isStartNear ? start : end, far: isStartNear ? end : start }, draw)
  }

  /** Whether a place is seen. */
  isSeen(place: Vertex): boolean {
    const corner: MeshVertex = { ...place, value: 0 }
    let isSeen = false
    this.show({ near: corner, far: corner }, () => {
      isSeen = true
    })
    return isSeen
  }
}
