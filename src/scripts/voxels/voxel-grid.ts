/** The names of the axes of space. */
export type SpaceAxis = 'x' | 'y' | 'z'

/** Both ends of a grid on an axis. */
export interface GridRange {
  readonly min: number
  readonly max: number
}

/** Voxels along each axis, at least and at most (gnuplot 5.4). */
export const VOXEL_COUNTS = { least: 10, most: 256, usual: 100 }

/** Why a command that means the grid fails where none is set. */
export const NO_GRID = 'there is no grid of voxels; set one with `set vgrid $name`'

/** The places of a voxel: what a row of `vfill` has. */
export interface VoxelSphere {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly radius: number
}

/** A cube of evenly spaced values in space (gnuplot 5.4 `set vgrid`), of single precision as in gnuplot. */
export class VoxelGrid {
  readonly size: number
  readonly #values: Float32Array
  /** Ends that are set, or taken from the axes when values are first needed. */
  readonly ranges = new Map<SpaceAxis, GridRange>()

  constructor(size: number) {
    this.size = size
    this.#values = new Float32Array(size ** 3)
  }

  clear(): void {
    this.#values.fill(0)
  }

  /** Get the value at a place; `NaN` outside of the grid. */
  get(x: number, y: number, z: number): number {
    const index = this.#findIndex(x, y, z)
    return index === undefined ? NaN : (this.#values[index] ?? NaN)
  }

  /** Set the value at a place; return whether it lies in the grid. */
  set([x, y, z]: readonly [number, number, number], value: number): boolean {
    const index = this.#findIndex(x, y, z)
    if (index === undefined) return false
    this.#values[index] = value
    return true
  }

  /**
   * Add to all voxels within a sphere, and to the nearest one; a centre outside of the grid adds nothing.
   *
   * @param density what to add at a distance from the centre
   * @returns how many voxels were visited
   */
  fill({ x, y, z, radius }: VoxelSphere, density: (distance: number) => number): number {
    if (this.#findIndex(x, y, z) === undefined) return 0
    const [atX, atY, atZ] = [
      this.#listNear('x', x, radius),
      this.#listNear('y', y, radius),
      this.#listNear('z', z, radius),
    ]
    const isWithin = (distance: number, isNearest: boolean) => !(distance > radius) || isNearest
    for (const one of atX) {
      for (const two of atY) {
        for (const three of atZ) {
          const distance = Math.sqrt(
            (one.value - x) * (one.value - x) +
              (two.value - y) * (two.value - y) +
              (three.value - z) * (three.value - z),
          )
          if (!isWithin(distance, one.isNearest && two.isNearest && three.isNearest)) continue
          const index = one.index + two.index * this.size + three.index * this.size * this.size
          this.#values[index] = (this.#values[index] ?? 0) + density(distance)
        }
      }
    }
    return atX.length * atY.length * atZ.length
  }

  /** List the voxels along an axis that may lie within a sphere. */
  #listNear(axis: SpaceAxis, value: number, radius: number) {
    const { min, step } = this.#measure(axis)
    const nearest = Math.ceil((value - min) / step)
    const reach = Math.floor(radius / step)
    const list: { readonly index: number; readonly value: number; readonly isNearest: boolean }[] =
      []
    const last = Math.min(nearest + reach, this.size - 1)
    for (let index = Math.max(nearest - reach, 0); index <= last; index++)
      list.push({ index, value: min + index * step, isNearest: index === nearest })
    return list
  }

  #findIndex(x: number, y: number, z: number): number | undefined {
    const [first, second, third] = [
      this.#findPlace('x', x),
      this.#findPlace('y', y),
      this.#findPlace('z', z),
    ]
    if (first === undefined || second === undefined || third === undefined) return undefined
    return first + second * this.size + third * this.size * this.size
  }

  #findPlace(axis: SpaceAxis, value: number): number | undefined {
    const { min, max, step } = this.#measure(axis)
    return value >= min && value <= max ? Math.ceil((value - min) / step) : undefined
  }

  #measure(axis: SpaceAxis): GridRange & { readonly step: number } {
    const { min, max } = this.ranges.get(axis) ?? { min: NaN, max: NaN }
    return { min, max, step: (max - min) / (this.size - 1) }
  }
}
