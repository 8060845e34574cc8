import type { Canvas } from '../canvas.ts'
import type { AxisName, Chart } from '../../chart.ts'
import type { FoundRanges } from '../ranges/ranges.ts'
import type { TickedAxes } from '../tics/tick-axes.ts'

/** The room between the plot box and the edge of the canvas for the parts of each axis, in device units. */
export interface AxisRooms {
  /** Room for tics that point away from the plot. */
  readonly ticLength: Readonly<Record<AxisName, number>>
  /** Room for the tic labels. */
  readonly ticRoom: Readonly<Record<AxisName, number>>
  /** Room for the axis labels. */
  readonly labelRoom: Readonly<Record<AxisName, number>>
}

/** The rooms on one side of the plot, in device units. */
export interface Rooms {
  readonly ticLength: number
  readonly ticRoom: number
  readonly labelRoom: number
}

/** What the frame is measured from. */
export interface FrameInput {
  readonly chart: Chart
  readonly canvas: Canvas
  readonly axes: TickedAxes
  /** The ranges before they were extended to the next tic. */
  readonly ranges: FoundRanges['ranges']
}

/** Pick the rooms of one axis. */
export function pickRooms({ ticLength, ticRoom, labelRoom }: AxisRooms, name: AxisName): Rooms {
  return { ticLength: ticLength[name], ticRoom: ticRoom[name], labelRoom: labelRoom[name] }
}
