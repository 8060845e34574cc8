import { layOutShaft } from '../marks/arrow-marks.ts'
import type { Curve } from './curve.ts'
import type { CurveMark } from './curve-mark.ts'
import { isDefined } from './curve.ts'
import { stylePoint } from './own-styles.ts'

/** Lay out `with vectors` (gnuplot 5.4): an arrow from each point, whose shaft is clipped to the plot. */
export function layOutVectors(curve: Curve): CurveMark[] {
  const { plot, states, x: scaleX, y: scaleY, box, places } = curve
  const { errors, arrow = {} } = plot
  return [...states.keys()].flatMap((i) => {
    if (!isDefined(states[i])) return []
    const from = { x: scaleX(plot.x[i] ?? NaN), y: scaleY(plot.y[i] ?? NaN) }
    const to = { x: scaleX(errors?.x?.high[i] ?? NaN), y: scaleY(errors?.y?.high[i] ?? NaN) }
    if ([from.x, from.y, to.x, to.y].some(Number.isNaN)) return []
    const { line } = stylePoint(plot, i)
    return layOutShaft({ ...arrow, line }, { from, to, bounds: box }, places)
  })
}
