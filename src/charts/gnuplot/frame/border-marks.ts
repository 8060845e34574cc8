import type { Box } from '../canvas.ts'
import type { AxisName, Border, Chart, Side } from '../../chart.ts'
import type { PathMark, Polyline } from '../../drawing.ts'
import { findStroke, type Stroke } from '../marks/line-styles.ts'
import { createPen, outlineBox } from '../marks/pen.ts'
import type { ChartScales } from '../ranges/scale.ts'
import type { TickedAxes } from '../tics/tick-axes.ts'

/** Find the stroke of a chart's border, which its tics share. */
export function findBorderStroke({ border }: Chart): Stroke {
  return border?.line ? findStroke(border.line) : { ink: 'foreground', width: 1, dashes: [] }
}

/** What the border of a chart depends on. */
export interface BorderSetting {
  readonly box: Box
  readonly axes: TickedAxes
  readonly scales: ChartScales
}

/** Lay out the border, from the top left corner downwards. */
export function layOutBorder(chart: Chart, setting: BorderSetting): PathMark[] {
  const lines = outlineSides(chart.border ?? { sides: SIDES }, setting)
  return lines.length === 0 ? [] : [{ kind: 'path', ...findBorderStroke(chart), lines }]
}

const SIDES: readonly Side[] = ['left', 'bottom', 'right', 'top']
const AXES: readonly AxisName[] = ['y', 'x', 'y2', 'x2']

function outlineSides(
  { sides }: Pick<Border, 'sides'>,
  { box, axes, scales }: BorderSetting,
): readonly Polyline[] {
  const isWhole = AXES.every((name) => axes[name]?.limits === undefined)
  if (isWhole && SIDES.every((side) => sides.includes(side))) return [outlineBox(box)]
  const { left, right, bottom, top } = box
  const corners = [
    [left, bottom],
    [right, bottom],
    [right, top],
    [left, top],
  ] as const
  const pen = createPen()
  pen.moveTo(left, top)
  corners.forEach(([x, y], index) => {
    const [side, name] = [SIDES[index], AXES[index]]
    if (side === undefined || name === undefined) return
    const limits = axes[name]?.limits
    if (!sides.includes(side)) pen.moveTo(x, y)
    else if (limits === undefined) pen.lineTo(x, y)
    else {
      const [first, last] = [scales[name](limits.min), scales[name](limits.max)]
      const isVertical = side === 'left' || side === 'right'
      // The left and the upper side are drawn towards the least value.
      const [from, to] = side === 'left' || side === 'top' ? [last, first] : [first, last]
      if (Number.isFinite(limits.min)) {
        pen.moveTo(isVertical ? x : from, isVertical ? from : y)
        pen.lineTo(isVertical ? x : to, isVertical ? to : y)
      }
      pen.moveTo(x, y)
    }
  })
  return SIDES.every((side) => sides.includes(side)) ? closeLast(pen.lines()) : pen.lines()
}

/** Close the last line: gnuplot 5.4 closes the path of a border with all sides, though it may have parts. */
function closeLast(lines: readonly Polyline[]): readonly Polyline[] {
  return lines.map((line, index) => (index === lines.length - 1 ? { ...line, closed: true } : line))
}
