import type { EllipseUnits, Plot } from '../charts/chart.ts'
import { ColumnBuilder } from '../series/column-builder.ts'

/** By how much gnuplot 5.4 widens the room of an ellipse in x and y, whose turn it does not look at. */
const ROOM: Readonly<Record<EllipseUnits, readonly [x: number, y: number]>> = {
  xy: [1, 1.4],
  xx: [1.1, 1.4],
  yy: [1, 1],
}

/** Collects the columns of `ellipses` behind x and y: both diameters, and the angle of the first. */
export class EllipseCollector {
  readonly #units: EllipseUnits
  readonly #major = new ColumnBuilder()
  readonly #minor = new ColumnBuilder()
  readonly #angle = new ColumnBuilder()
  readonly #ends = {
    x: { low: new ColumnBuilder(), high: new ColumnBuilder() },
    y: { low: new ColumnBuilder(), high: new ColumnBuilder() },
  }

  constructor(units: EllipseUnits) {
    this.#units = units
  }

  /** @param cells all columns of a row; none at a gap */
  push([x = NaN, y = NaN, major = 0, minor = major, angle = 0]: readonly number[]): void {
    this.#major.push(Math.abs(major))
    this.#minor.push(Math.abs(minor))
    this.#angle.push(angle)
    const half = Math.max(Math.abs(major), Math.abs(minor)) / 2
    const [roomX, roomY] = ROOM[this.#units]
    this.#ends.x.low.push(x - half * roomX)
    this.#ends.x.high.push(x + half * roomX)
    this.#ends.y.low.push(y - half * roomY)
    this.#ends.y.high.push(y + half * roomY)
  }

  finish(): Pick<Plot, 'errors' | 'ellipses'> {
    const { x, y } = this.#ends
    return {
      errors: {
        x: { low: x.low.finish(), high: x.high.finish() },
        y: { low: y.low.finish(), high: y.high.finish() },
      },
      ellipses: {
        major: this.#major.finish(),
        minor: this.#minor.finish(),
        angle: this.#angle.finish(),
        units: this.#units,
      },
    }
  }
}
