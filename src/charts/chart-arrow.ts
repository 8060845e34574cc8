import type { Coordinate, CoordinateSystem, LineStyle } from './chart-style.ts'

/** `set arrow from … to …`. */
export interface Arrow {
  readonly from: Coordinate
  readonly to: Coordinate
  /** `rto`: `to` is relative to `from`. */
  readonly isRelative?: boolean
  /** `length … angle …`: degrees, counter-clockwise on the page; x of `to` is the length. */
  readonly angle?: number
  readonly line: LineStyle
  /** Defaults to one at the end. */
  readonly heads?: 'none' | 'end' | 'start' | 'both'
  readonly head?: ArrowHead
  /** Defaults to `back`: under the curves. */
  readonly layer?: 'front' | 'back'
}

/** The head of an arrow. An absent field takes gnuplot's default. */
export interface ArrowHead {
  /** Length in x units of the system; angles of the wings and of the back in degrees. */
  readonly size?: {
    readonly length: number
    readonly system: CoordinateSystem
    readonly angle: number
    readonly backAngle: number
  }
  readonly fill?: 'nofilled' | 'empty' | 'filled' | 'noborder'
  /** A short arrow keeps the size of its head. */
  readonly fixed?: boolean
}
