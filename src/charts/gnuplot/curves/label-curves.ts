import { layOutLabel } from '../marks/label-marks.ts'
import { POINT } from '../ranges/ranges.ts'
import type { Curve } from './curve.ts'
import type { CurveMark } from './curve-mark.ts'
import { findOwnColor } from './own-styles.ts'

/** Lay out `with labels`: the texts of the points in range. */
export function layOutLabels(curve: Curve): CurveMark[] {
  const { plot, states, places } = curve
  const { label, texts = [], pointColors } = plot
  if (label === undefined) return []
  const systems = [
    plot.axes.startsWith('x2') ? 'second' : 'first',
    plot.axes.endsWith('y2') ? 'second' : 'first',
  ] as const
  return [...states.keys()].flatMap((i) => {
    if (states[i] !== POINT.inside) return []
    const at = { x: plot.x[i] ?? NaN, y: plot.y[i] ?? NaN, systems }
    const color = pointColors && { color: findOwnColor(pointColors, i) }
    const caption = { ...label.caption, ...color, text: texts[i] ?? '' }
    const own = plot.pointAngles?.[i]
    const rotate = own !== undefined && Number.isFinite(own) ? own : label.rotate
    return layOutLabel({ ...label, at, caption, rotate }, places)
  })
}
