import type { LineShape } from './line-shape.ts'
import type { Line } from './line.ts'
import type { RowSource } from './record-rows.ts'

/** So many shapes are kept; the oldest one makes way for another. */
const MOST_SHAPES = 32

/** What a line was read to. */
interface LineKind {
  /** Whether it is a record; else it says nothing. */
  readonly isRecord: boolean
  /** Whether somebody wants to know of it though it says nothing. */
  readonly isNoted: boolean
}

/** The shapes that the lines of a format, or of a table, were found to have. */
export class ShapeSet {
  readonly source: RowSource
  readonly #keys: string[] = []
  #shapes: LineShape[] = []
  #added = 0
  /** How many lines are to pass until another one is looked at, and how many have passed. */
  #patience = 1
  #passed = 0

  constructor(source: RowSource) {
    this.source = source
  }

  /** Another list whenever it has changed. */
  get shapes(): readonly LineShape[] {
    return this.#shapes
  }

  /**
   * Learn the shape of a line that has none of those that are known. Where lines have too many shapes, ever fewer lines
   * are looked at.
   *
   * @param accepts whether a shape may be kept
   */
  learn(line: Line, { isRecord, isNoted }: LineKind, accepts: (shape: LineShape) => boolean): void {
    if (++this.#passed < this.#patience) return
    this.#passed = 0
    const found = this.source.findShape(line, isRecord)
    const shape = found && isNoted ? { ...found, isNoted: true as const } : found
    const key = JSON.stringify(shape)
    if (shape === undefined || this.#keys.includes(key) || !accepts(shape)) {
      this.#patience *= 2
      return
    }
    if (this.#added >= MOST_SHAPES) this.#patience *= 2
    const place = this.#added++ % MOST_SHAPES
    this.#keys[place] = key
    this.#shapes = this.#shapes.toSpliced(place, 1, shape)
  }
}
