import type { Scan } from '../../charts/chart.ts'
import { ColumnBuilder } from '../../series/column-builder.ts'

/** A point as it is read. */
export interface ScanPoint {
  readonly x: number
  readonly y: number
  readonly z: number
  readonly color?: number
  readonly size?: number
  readonly type?: number
  readonly text?: string
  readonly end?: readonly [number, number, number]
}

/** A place in a row without a point. */
export const GAP: ScanPoint = { x: NaN, y: NaN, z: NaN }

/** Collects the points of a row. */
export class ScanBuilder {
  readonly #x = new ColumnBuilder()
  readonly #y = new ColumnBuilder()
  readonly #z = new ColumnBuilder()
  readonly #colors = new ColumnBuilder()
  readonly #sizes = new ColumnBuilder()
  readonly #types = new ColumnBuilder()
  readonly #ends = [new ColumnBuilder(), new ColumnBuilder(), new ColumnBuilder()] as const
  readonly #texts: string[] = []
  readonly #has = { colors: false, sizes: false, types: false, texts: false, ends: false }
  #length = 0

  get length(): number {
    return this.#length
  }

  push({ x, y, z, color, size, type, text, end }: ScanPoint): void {
    this.#length += 1
    this.#x.push(x)
    this.#y.push(y)
    this.#z.push(z)
    this.#colors.push(color ?? z)
    this.#sizes.push(size ?? 1)
    this.#types.push(type ?? 1)
    this.#texts.push(text ?? '')
    this.#ends.forEach((column, i) => {
      column.push(end?.[i] ?? NaN)
    })
    const has = this.#has
    has.colors ||= color !== undefined
    has.sizes ||= size !== undefined
    has.types ||= type !== undefined
    has.texts ||= text !== undefined
    has.ends ||= end !== undefined
  }

  finish(): Scan | undefined {
    if (this.#length === 0) return undefined
    const { colors, sizes, types, texts, ends } = this.#has
    const [x, y, z] = this.#ends
    return {
      x: this.#x.finish(),
      y: this.#y.finish(),
      z: this.#z.finish(),
      ...(colors ? { colors: this.#colors.finish() } : {}),
      ...(sizes ? { sizes: this.#sizes.finish() } : {}),
      ...(types ? { types: this.#types.finish() } : {}),
      ...(texts ? { texts: this.#texts } : {}),
      ...(ends ? { ends: { x: x.finish(), y: y.finish(), z: z.finish() } } : {}),
    }
  }
}
