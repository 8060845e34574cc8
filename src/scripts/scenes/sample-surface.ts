import type { Scan, Surface } from '../../charts/chart.ts'
import { real, toNumber, type ScriptExpression, type Value } from '../script-expression.ts'
import type { ScriptSettings } from '../script-settings.ts'
import { describeSurface } from './create-surface.ts'
import type { SurfaceElement, SurfaceFunction } from './surface-element.ts'

/** A range in which functions are sampled; over a logarithmic axis at equal ratios. */
export interface SampledRange {
  readonly min: number
  readonly max: number
  readonly isLog: boolean
}

/** A function whose points are found once all data are read, since those decide the ranges of x and y. */
export interface PendingSurface {
  readonly element: SurfaceElement & { readonly source: SurfaceFunction }
  /** The variables as they are at its place. */
  readonly variables: Map<string, Value>
}

/** More points than this no picture shows. */
const MOST_POINTS = 4_000_000

/** Find the points of a function: on `set isosamples` lines along x and as many along y (gnuplot 5.4). */
export function sampleSurface(
  { element, variables }: PendingSurface,
  settings: ScriptSettings,
  [u, v]: readonly [SampledRange, SampledRange],
): Surface {
  const { scope, samples, scene, isParametric } = settings
  const { expressions, start } = element.source
  const [linesAcross, linesAlong] = scene.rows
  // Where lines are hidden, the points are those at which the lines cross.
  const { isOn: isHiding } = scene.hiding
  const points = isHiding ? linesAcross : samples
  const samplesAcross = isHiding ? 0 : (scene.samplesAcross ?? samples)
  const work = (linesAlong * points + linesAcross * samplesAcross) * expressions.length
  const sampler = { u, v, settings, expressions }
  scope.spend(start, Math.min(work, MOST_POINTS))
  const { scans, across } = scope.withVariables(variables, () => ({
    scans: sampleLines(sampler, { lines: linesAlong, points, isAcross: false }),
    across: isHiding
      ? findCrossing(scene)
      : sampleLines(sampler, { lines: linesAcross, points: samplesAcross, isAcross: true }),
  }))
  const { title } = element
  return {
    ...describeSurface(element, settings),
    // A function has no headers: its title is none (gnuplot 5.4).
    title: title.kind === 'text' ? title.text : undefined,
    hasColors: false,
    scans,
    across,
    isGrid: true,
    isFunction: !isParametric,
  }
}

/** Where lines are hidden, those across go through the points of the others, unless `set surface explicit` leaves them out. */
function findCrossing({ isExplicit }: ScriptSettings['scene']): Surface['across'] {
  return isExplicit ? 'none' : []
}

interface Sampler {
  readonly u: SampledRange
  readonly v: SampledRange
  readonly settings: ScriptSettings
  readonly expressions: readonly ScriptExpression[]
}

function sampleLines(
  { u, v, settings, expressions }: Sampler,
  {
    lines,
    points,
    isAcross,
  }: { readonly lines: number; readonly points: number; readonly isAcross: boolean },
): readonly Scan[] {
  const { scope, isParametric } = settings
  const [along, other] = isAcross ? [v, u] : [u, v]
  const places = listPlaces(along, points)
  return Array.from(listPlaces(other, lines), (line) => {
    const first = isAcross ? places.map(() => line) : places
    const second = isAcross ? places : places.map(() => line)
    const evaluate = (expression: ScriptExpression | undefined): Float64Array =>
      first.map((a, i) => {
        if (expression === undefined) return NaN
        const value = toNumber(scope.evaluateWith(expression, [real(a), real(second[i] ?? NaN)]))
        return Number.isFinite(value) ? value : NaN
      })
    if (!isParametric) return { x: first, y: second, z: evaluate(expressions[0]) }
    return {
      x: evaluate(expressions[0]),
      y: evaluate(expressions[1]),
      z: evaluate(expressions[2]),
    }
  })
}

function listPlaces({ min, max, isLog }: SampledRange, count: number): Float64Array {
  const [from, to] = isLog ? [Math.log(min), Math.log(max)] : [min, max]
  const step = (to - from) / (count - 1)
  return Float64Array.from({ length: count }, (_, i) => {
    const place = from + i * step
    return isLog ? Math.exp(place) : place
  })
}
