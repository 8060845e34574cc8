import type { AreaMark, PathMark } from '../../drawing.ts'
import { fillBox } from './box-marks.ts'
import { isDefined, limitToRange, strokePlot, type Curve } from './curve.ts'
import { pushClipped } from './line-curves.ts'
import { createPen } from '../marks/pen.ts'
import { layOutSteps } from './step-curves.ts'

/** A step from one point to the next, in device units within the plot. */
interface Step {
  readonly left: number
  readonly right: number
  readonly level: number
}

/** Lay out `fillsteps`: boxes from zero, or from where they are closed, to each step; without a filling, only steps (gnuplot 5.4). */
export function layOutFillSteps(curve: Curve): readonly (AreaMark | PathMark)[] {
  const { plot, ranges, y: scaleY, box } = curve
  const style = plot.fill?.style
  if (style === undefined || style.kind === 'empty') return layOutSteps(curve, 'horizontal')
  const { closing } = plot
  const isLog = ranges.y.log !== undefined
  const foot = closing?.kind === 'y' ? closing.at : isLog ? ranges.y.min : 0
  const zero = scaleY(limitToRange(foot, ranges.y))
  const side = closing?.kind === 'y' || closing?.kind === 'between' ? closing.side : undefined
  const isOpaque = style.kind === 'solid' && style.density === 1 && side === undefined
  return listSteps(curve).flatMap(({ left, right, level }) => {
    const isShown = level < zero ? side !== 'above' : side !== 'below'
    const [bottom, top] = [Math.min(level, zero), Math.max(level, zero)]
    const pen = createPen()
    // A line hides the seam between two boxes.
    if (isOpaque) pushClipped(pen, [left, level, left, zero], box)
    return [
      ...(isOpaque ? strokePlot(plot, pen.lines()) : []),
      ...(isShown ? fillBox(plot, { left, right, bottom, top }) : []),
    ]
  })
}

function listSteps({ plot, states, x: scaleX, y: scaleY, box }: Curve): readonly Step[] {
  const limit = (value: number, low: number, high: number): number =>
    Math.min(Math.max(value, low), high)
  const steps: Step[] = []
  let before: readonly [x: number, y: number] | undefined
  states.forEach((state, i) => {
    const [x, y] = [scaleX(plot.x[i] ?? NaN), scaleY(plot.y[i] ?? NaN)]
    const isDrawn = isDefined(state) && !Number.isNaN(x + y)
    if (before !== undefined && isDrawn) {
      const [left, right] = [before[0], x].map((at) => limit(at, box.left, box.right))
      const isOutside = left === right && (left === box.left || left === box.right)
      const level = limit(before[1], box.bottom, box.top)
      if (!isOutside && left !== undefined && right !== undefined)
        steps.push({ left, right, level })
    }
    before = isDrawn ? [x, y] : undefined
  })
  return steps
}
