import type { LineStyle, Plot } from '../../chart.ts'
import { roundDevicePoint, type DevicePoint } from '../device-point.ts'
import { createExactScale, type Scale } from '../ranges/scale.ts'
import { layOutShaft } from '../marks/arrow-marks.ts'
import type { Curve } from './curve.ts'
import type { CurveMark } from './curve-mark.ts'
import { isDefined } from './curve.ts'
import { stylePoint } from './own-styles.ts'

/** Lay out `with vectors` or `with arrows` (gnuplot 5.4): an arrow from each point, whose shaft is clipped to the plot. */
export function layOutVectors(curve: Curve): CurveMark[] {
  const { plot, states, x: scaleX, y: scaleY, box, places } = curve
  const { arrow = {}, arrowStyles } = plot
  // An arrow whose style says nothing of its line has the pen of the one before (gnuplot 5.4).
  let pen = plot.line
  return [...states.keys()].flatMap((i) => {
    if (!isDefined(states[i])) return []
    const from = { x: scaleX(plot.x[i] ?? NaN), y: scaleY(plot.y[i] ?? NaN) }
    const to = findTip(curve, i)
    if ([from.x, from.y, to.x, to.y].some(Number.isNaN)) return []
    const own = arrowStyles?.styles.get(Math.trunc(arrowStyles.values[i] ?? NaN))
    if (arrowStyles !== undefined) pen = changePen(pen, own?.line)
    const { line } = stylePoint({ ...plot, line: pen }, i)
    const shape = arrowStyles === undefined ? arrow : (own ?? {})
    return layOutShaft({ ...shape, line }, { from, to, bounds: box }, places)
  })
}

/** Find the pen of the last arrow that has a style of its own, which an opaque key takes for its sample (gnuplot 5.4). */
export function findLastPen({ line, arrowStyles }: Plot): LineStyle {
  if (arrowStyles === undefined) return line
  const { values, styles } = arrowStyles
  return values.reduce((pen, value) => changePen(pen, styles.get(Math.trunc(value))?.line), line)
}

/** Change the pen as a style says; a colour or type that it does not name stays, its width and dashes do not. */
function changePen(pen: LineStyle, change: Partial<LineStyle> = {}): LineStyle {
  const isNamed = change.type !== undefined || change.color !== undefined
  const { type, color } = isNamed ? { type: pen.type, color: undefined, ...change } : pen
  const { width = 1, dash } = change
  return {
    type,
    width,
    ...(color === undefined ? {} : { color }),
    ...(dash === undefined ? {} : { dash }),
  }
}

/** Find where an arrow points to, in device units: to another point, or by a length and an angle on the canvas. */
function findTip(curve: Curve, index: number): DevicePoint {
  const { plot, x: scaleX, y: scaleY, box } = curve
  const { errors, darts } = plot
  if (darts === undefined)
    return { x: scaleX(errors?.x?.high[index] ?? NaN), y: scaleY(errors?.y?.high[index] ?? NaN) }
  const { x: exactX, y: exactY } = createExactScales(curve)
  const x = plot.x[index] ?? NaN
  const given = darts.length[index] ?? NaN
  const length =
    given > 0 ? exactX(x + given) - exactX(x) : Math.abs(given * (box.right - box.left))
  const angle = ((darts.angle[index] ?? NaN) * Math.PI) / 180
  return roundDevicePoint({
    x: exactX(x) + Math.cos(angle) * length,
    y: exactY(plot.y[index] ?? NaN) + Math.sin(angle) * length,
  })
}

const UNIT = { min: 0, max: 1 }

function createExactScales({ plot, places, box }: Curve): Readonly<Record<'x' | 'y', Scale>> {
  const { axes } = places
  const x = (plot.axes.startsWith('x2') ? axes.x2 : axes.x) ?? UNIT
  const y = (plot.axes.endsWith('y2') ? axes.y2 : axes.y) ?? UNIT
  return {
    x: createExactScale(x, box.left, box.right),
    y: createExactScale(y, box.bottom, box.top),
  }
}
