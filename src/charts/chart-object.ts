import type { Fill } from './chart-plot.ts'
import type { Color, Coordinate } from './chart-style.ts'

/** `set object rectangle`. */
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
  readonly layer: 'behind' | 'back' | 'front'
  /** Whether it may reach beyond the plot. */
  readonly isUnclipped?: boolean
}
