import type { AxisName } from './chart-axis.ts'
import type { Plot } from './chart-plot.ts'

/** A plot area of a drawing and what is drawn in it, for those who read values at a place of the picture. */
export interface ChartView {
  /** The title of its chart. */
  readonly title: string
  /** In device units, y upwards, as the marks of the drawing. */
  readonly box: ViewBox
  /** Axes that could not be scaled are absent. */
  readonly axes: Readonly<Partial<Record<AxisName, ViewAxis>>>
  /** The plot elements with their data: no copies, and not thinned. */
  readonly plots: readonly Plot[]
}

/** A rectangle in device units. */
interface ViewBox {
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
}

/** The values of an axis between the ends of its side of the box. */
export interface ViewAxis {
  /** At the left or the bottom; of a logarithmic axis, the power of its base. */
  readonly min: number
  /** At the right or the top. */
  readonly max: number
  /** The base of a logarithmic axis. */
  readonly base?: number
  /** Whether its values are seconds since 1970. */
  readonly isTime: boolean
  /** Its label, empty without one. */
  readonly label: string
  /** The words at its listed tics, by their values: the names of bars. */
  readonly names: ReadonlyMap<number, string>
}
