import type { Axis, Plot } from '../../charts/chart.ts'
import { findReach, isInverted, type PolarTurn } from '../../charts/chart-polar.ts'
import type { LoadedPlot } from '../load-plot.ts'
import type { ScriptSettings } from '../script-settings.ts'

/** The points of a polar plot along x and y, and their largest radius; `undefined` without any above 0. */
export interface PolarPoints {
  readonly loaded: readonly LoadedPlot[]
  readonly largest: number | undefined
}

/**
 * Turn angles and radii into places along x and y, whose middle is 0. A radius out of its range is outside, wherever
 * it lies; an angle out of `set trange` is nowhere (gnuplot 5.4).
 */
export function placePolarPoints(
  loaded: readonly LoadedPlot[],
  settings: ScriptSettings,
): PolarPoints {
  const { polar, parameterRange, scope } = settings
  const { range, bounds } = polar.radius
  const place = createPlacer(range, polar.turn, scope.radiansPerAngle)
  const highest = bounds?.max?.high ?? Infinity
  let largest = -Infinity
  const placed = loaded.map((one): LoadedPlot => {
    const { plot } = one
    const { closing } = plot
    const count = plot.x.length
    const [x, y] = [new Float64Array(count), new Float64Array(count)]
    const beyond = new Uint8Array(count)
    for (let i = 0; i < count; i++) {
      const [angle, radius] = [plot.x[i] ?? NaN, plot.y[i] ?? NaN]
      const isNowhere = one.isSampled !== true && !isTurned(angle, parameterRange)
      if (!Number.isNaN(angle + radius)) {
        if (range.max === undefined) {
          const reached = closing?.kind === 'r' && one.isSampled === true ? closing.at : radius
          largest = Math.max(largest, Math.min(radius, highest), Math.min(reached, highest))
        }
        if (isOutside(range, radius, range.max ?? largest)) beyond[i] = 1
      }
      const [px, py] = isNowhere ? [NaN, NaN] : place(angle, radius)
      x[i] = px
      y[i] = py
    }
    return {
      ...one,
      plot: { ...plot, x, y, beyond, ...placeSides(plot, x), ...placeSecond(plot, place) },
    }
  })
  return { loaded: placed, largest: largest > 0 ? largest : undefined }
}

type Placer = (angle: number, radius: number) => readonly [x: number, y: number]

function createPlacer(range: Axis['range'], turn: PolarTurn, radians: number): Placer {
  const { direction, origin } = turn
  const start = origin * (Math.PI / 180)
  return (angle, radius) => {
    const reach = findReach(range, radius)
    const turned = angle * direction * radians + start
    return [reach * Math.cos(turned), reach * Math.sin(turned)]
  }
}

function isTurned(angle: number, { min, max }: Axis['range']): boolean {
  return (
    !(min !== undefined && angle > (max ?? Infinity)) &&
    !(max !== undefined && angle < (min ?? -Infinity))
  )
}

/** Whether a radius is out of range; one below 0 lies on the other side of the middle. */
function isOutside(range: Axis['range'], radius: number, max: number): boolean {
  const { min } = range
  if (isInverted(range)) return radius > (min ?? NaN) || radius < (range.max ?? NaN)
  const isBelow = min !== undefined && radius < min
  if (isBelow && (min < 0 || radius >= 0 || -radius > max)) return true
  return range.max !== undefined && radius > range.max
}

/** Place the second curve of an area, or the circle at which it is closed. */
function placeSecond(
  { closing, second, x, y }: Plot,
  place: Placer,
): Pick<Plot, 'closing' | 'second' | 'secondX'> {
  if (closing === undefined || (closing.kind !== 'r' && closing.kind !== 'between')) return {}
  const { side } = closing
  const radii = closing.kind === 'r' ? y.map(() => closing.at) : second
  if (radii === undefined) return {}
  const [farX, farY] = [new Float64Array(x.length), new Float64Array(x.length)]
  for (const [i, angle] of x.entries()) {
    const [px, py] = place(angle, radii[i] ?? NaN)
    farX[i] = px
    farY[i] = py
  }
  return {
    closing: { kind: 'between', ...(side === undefined ? {} : { side }) },
    second: farY,
    secondX: farX,
  }
}

/** Place the sides of circles, which do not turn. */
function placeSides({ errors }: Plot, middle: Float64Array): Pick<Plot, 'errors'> {
  const sides = errors?.x
  if (sides === undefined) return {}
  const radius = sides.low.map((low, i) => ((sides.high[i] ?? NaN) - low) / 2)
  const low = middle.map((x, i) => x - (radius[i] ?? NaN))
  const high = middle.map((x, i) => x + (radius[i] ?? NaN))
  return { errors: { x: { low, high } } }
}
