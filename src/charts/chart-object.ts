import type { Fill } from './chart-plot.ts'
import type { Color, Coordinate, Dash } from './chart-style.ts'

/** `set object`: a rectangle, or another shape. */
export interface ChartObject {
  readonly from: Coordinate
  readonly to: Coordinate
  /** `center` and `size`: `from` is the middle, and `to` the size; `rto`: `to` is relative to `from`. */
  readonly measure: 'corners' | 'center' | 'relative'
  /** Defaults to the background's colour. */
  readonly color?: Color
  readonly fill: Fill
  /** Width of the outline. */
  readonly width: number
  /** Dashes of the outline; defaults to solid. */
  readonly dash?: Dash
  readonly layer: 'behind' | 'back' | 'front'
  /** Another shape than a rectangle; `from` is then the centre of a circle or an ellipse. */
  readonly shape?: ChartShape
  /** Whether it may reach beyond the plot. */
  readonly isUnclipped?: boolean
}

/** A circle or a part of it in degrees, an ellipse by its diameters, or a polygon by its corners. */
export type ChartShape =
  | {
      readonly kind: 'circle'
      /** Its x is the radius. */
      readonly extent: Coordinate
      readonly begin: number
      readonly end: number
      readonly isWedge: boolean
    }
  | { readonly kind: 'ellipse'; readonly extent: Coordinate; readonly angle: number }
  | { readonly kind: 'polygon'; readonly corners: readonly Coordinate[] }
