import { findBorderStroke } from './border-marks.ts'
import type { Box, Canvas } from '../canvas.ts'
import { findDisplacement } from '../device-point.ts'
import type { AxisName, Chart, Tics } from '../../chart.ts'
import type { PathMark } from '../../drawing.ts'
import { layOutGridLine } from './grid-marks.ts'
import type { Frame } from './margins.ts'
import type { ChartScales } from '../ranges/scale.ts'
import type { AnchoredText } from '../marks/text-marks.ts'
import { findAxisTics, type AxisTicPlace } from './axis-tics.ts'
import { layOutTicLabel } from './tic-label-marks.ts'
import { layOutTicLines } from './tic-marks.ts'
import type { TickedAxes } from '../tics/tick-axes.ts'
import type { Tic } from '../tics/tics.ts'

/** What the marks of all axes are laid out from. */
export interface AxisSetting {
  readonly chart: Chart
  readonly canvas: Canvas
  readonly frame: Frame
  readonly axes: TickedAxes
  readonly scales: ChartScales
  /** Grid lines stop at the key, whether it has an outline or not. */
  readonly keyBox: Box | undefined
  /**
   * With `set tics front`, gnuplot 5.4 draws the marks of tics twice: `under` the curves with the grid, and `over` them
   * with the labels.
   */
  readonly part?: 'under' | 'over'
}

/**
 * Lay out the tics of the axes in gnuplot's order (y, x, y2, x2): for each tic its grid line, its mark
 * with the mirror on the opposite side, and its label.
 */
export function layOutAxes(setting: AxisSetting): (PathMark | AnchoredText)[] {
  return (['y', 'x', 'y2', 'x2'] as const).flatMap((name) => {
    const { tics } = setting.chart.axes[name]
    const ticked = setting.axes[name]
    if (tics === undefined || ticked === undefined) return []
    const scale = setting.scales[name]
    const taken = ticked.taken.map(scale)
    const shown = ticked.tics.map((tic) => {
      const place = scale(tic.value)
      const isTaken = taken.some((other) => Math.abs(other - place) <= SAME_PLACE)
      return isTaken ? { ...tic, label: undefined } : tic
    })
    const onAxis = findAxisTics(name, setting)
    return [...ticked.listed, ...shown].flatMap((tic) =>
      layOutTic({ name, tics, ...(onAxis === undefined ? {} : { onAxis }) }, tic, setting),
    )
  })
}

/** A tic this close to a listed one, in device units, is not labelled. */
const SAME_PLACE = 2

/** An axis with its tics, and where these stand if not at the border. */
interface TicAxis {
  readonly name: AxisName
  readonly tics: Tics
  readonly onAxis?: AxisTicPlace
}

function layOutTic(
  { name, tics, onAxis }: TicAxis,
  { value, isMinor, label }: Tic,
  { chart, canvas, frame, axes, scales, keyBox, part }: AxisSetting,
): (PathMark | AnchoredText)[] {
  const { box } = frame
  const place = scales[name](value)
  const grid = part === 'over' ? [] : layOutGridLine(chart, { name, place, isMinor, box, keyBox })
  const isOutside = (name === 'x' || name === 'x2') && (place < box.left || place > box.right)
  if (isOutside) return grid
  const lines = layOutTicLines(
    tics,
    { name, place, isMinor, box, ...(onAxis && { start: onAxis.start }) },
    canvas,
  )
  const stroke = findBorderStroke(chart)
  const shift = tics.shift && findDisplacement(tics.shift, { canvas, box, axes, scales })
  const mark: PathMark[] = lines.length === 0 ? [] : [{ kind: 'path', ...stroke, lines }]
  const text =
    label && part !== 'under'
      ? [
          layOutTicLabel(
            label,
            {
              name,
              tics,
              place,
              frame,
              stroke,
              ...(shift && { shift }),
              ...(onAxis && { cross: onAxis.text }),
            },
            canvas,
          ),
        ]
      : []
  return [...grid, ...mark, ...text]
}
