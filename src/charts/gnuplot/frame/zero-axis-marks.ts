import type { AxisName, Chart } from '../../chart.ts'
import type { PathMark } from '../../drawing.ts'
import type { CoordinateSetting } from '../device-point.ts'
import { findStroke } from '../marks/line-styles.ts'
import { joinPoints } from '../marks/pen.ts'

/** Lay out the lines at zero of `set zeroaxis`, where zero is in the range and the axis is linear (gnuplot 5.4). */
export function layOutZeroAxes(
  { zeroAxes = {} }: Chart,
  axes: CoordinateSetting['axes'],
  { box, scales }: CoordinateSetting,
): PathMark[] {
  const order: readonly AxisName[] = ['x', 'y', 'x2', 'y2']
  return order.flatMap((name): PathMark[] => {
    const line = zeroAxes[name]
    if (line === undefined) return []
    const isHorizontal = name.startsWith('x')
    const across = isHorizontal ? (name === 'x' ? 'y' : 'y2') : name === 'y' ? 'x' : 'x2'
    const range = axes[across]
    if (range === undefined || range.log !== undefined) return []
    const [low, high] = [Math.min(range.min, range.max), Math.max(range.min, range.max)]
    if (!(low <= 0 && high >= 0)) return []
    const place = scales[across](0)
    const ends = isHorizontal
      ? joinPoints([box.left, place], [box.right, place])
      : joinPoints([place, box.bottom], [place, box.top])
    return [{ kind: 'path', ...findStroke(line), lines: [ends] }]
  })
}
