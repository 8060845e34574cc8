import type { Axis, Chart, Scan, Scene, Surface } from '../../chart.ts'
import type { ChartProblem } from '../../drawing.ts'
import { settleRange, type AxisRange } from '../ranges/ranges.ts'
import { closeSpan, createSpan, isDrawable, widenSpan, type Span } from '../ranges/spans.ts'
import { POINT } from '../ranges/widen-spans.ts'
import { placeScans, type PlacedScan } from './placed-scan.ts'

/** The ranges of a scene's axes, the values of its colours, and the states of all points. */
export interface SceneRanges {
  readonly x: AxisRange
  readonly y: AxisRange
  readonly z: AxisRange
  /** The lowest and the highest value of colours; `undefined` without any. */
  readonly colors: readonly number[]
  readonly surfaces: readonly PlacedSurface[]
}

/** A surface whose points are known to be in the ranges or outside. */
export interface PlacedSurface {
  readonly surface: Surface
  readonly scans: readonly PlacedScan[]
  /** The lines across the scans. */
  readonly across: readonly PlacedScan[]
}

/** The ranges of a scene, or why it has none. */
export type FoundSceneRanges =
  | { readonly kind: 'found'; readonly ranges: SceneRanges }
  | { readonly kind: 'failed'; readonly problems: readonly ChartProblem[] }

/** Autoscale the axes of a scene as gnuplot 5.4 does: data first, since functions stand over the range that they give. */
export function findSceneRanges(chart: Chart, scene: Scene): FoundSceneRanges {
  const spans = {
    x: createSpan(chart.axes.x),
    y: createSpan(chart.axes.y),
    z: createSpan(scene.z),
    color: createSpan(chart.colors?.axis ?? UNBOUNDED),
  }
  const placed = new Map<Surface, PlacedSurface>()
  for (const isFunction of [false, true]) {
    for (const surface of scene.surfaces) {
      if (surface.isFunction === isFunction) placed.set(surface, placeSurface(surface, spans))
    }
  }
  const hasData = scene.surfaces.some(({ isFunction }) => !isFunction)
  const [x, y] = (['x', 'y'] as const).map((name) =>
    hasData ? closeRange(chart.axes[name], spans[name]) : fillRange(chart.axes[name], spans[name]),
  )
  // A map needs no z.
  const z =
    closeRange(scene.z, spans.z) ?? (scene.view.isMap ? fillRange(scene.z, spans.z) : undefined)
  const problems = [
    ...(x === undefined ? [explain('x', chart.axes.x)] : []),
    ...(y === undefined ? [explain('y', chart.axes.y)] : []),
    ...(z === undefined ? [explain('z', scene.z)] : []),
  ]
  if (x === undefined || y === undefined || z === undefined) return { kind: 'failed', problems }
  const { min, max } = spans.color
  return {
    kind: 'found',
    ranges: {
      x,
      y,
      z,
      // Without any colour, that of z is taken (gnuplot 5.4).
      colors: min <= max ? [min, max] : [z.min, z.max],
      surfaces: scene.surfaces.flatMap((surface) => placed.get(surface) ?? []),
    },
  }
}

const UNBOUNDED: Axis = { label: undefined, range: {}, tics: undefined, format: '' }

function explain(axis: 'x' | 'y' | 'z', { range: { min, max } }: Axis): ChartProblem {
  return min !== undefined && min === max
    ? { kind: 'empty-range', axis, value: min }
    : { kind: 'no-data', axis }
}

function closeRange(axis: Axis, span: Span): AxisRange | undefined {
  const closed = closeSpan(span)
  return closed && settleRange('x', axis, closed)
}

/** Find where functions are sampled: over x and y as far as the data and the settings reach, not to the next tic. */
export function findSampledBase(
  chart: Chart,
  surfaces: readonly Surface[],
): Readonly<Record<'x' | 'y', { readonly min: number; readonly max: number }>> {
  const spans = {
    x: createSpan(chart.axes.x),
    y: createSpan(chart.axes.y),
    z: createSpan(UNBOUNDED),
    color: createSpan(UNBOUNDED),
  }
  for (const surface of surfaces) placeSurface(surface, spans)
  const find = ({ log, ...span }: Span) => {
    const closed = surfaces.length === 0 ? undefined : closeSpan({ ...span, log })
    const min = span.fixedMin ?? closed?.min ?? span.usual.min
    return { min, max: span.fixedMax ?? closed?.max ?? span.usual.max }
  }
  return { x: find(spans.x), y: find(spans.y) }
}

/** Without data, functions are drawn from −10 to 10, and to the next tic around it. */
function fillRange(axis: Axis, span: Span): AxisRange | undefined {
  const min = span.fixedMin ?? span.usual.min
  const max = span.fixedMax ?? span.usual.max
  if (min === max) return undefined
  const minFixed = span.fixedMin !== undefined
  const maxFixed = span.fixedMax !== undefined
  return settleRange('x', axis, { min, max, minFixed, maxFixed })
}

interface SceneSpans {
  readonly x: Span
  readonly y: Span
  readonly z: Span
  readonly color: Span
}

function placeSurface(surface: Surface, spans: SceneSpans): PlacedSurface {
  const widen: WidenSpan = surface.isUnscaled === true ? isInside : widenSpan
  // Of data, the last row stands first.
  const states = surface.scans
    .toReversed()
    .map((scan) => findStates(surface, scan, { spans, widen }))
    .toReversed()
  widenToZero(surface, spans.z)
  const scans = placeScans(surface.scans, states)
  if (surface.across === 'none') return { surface, scans, across: [] }
  if (surface.across === 'points') return { surface, scans, across: transpose(scans) }
  const others = surface.across.map((scan) => findStates(surface, scan, { spans, widen }))
  return { surface, scans, across: placeScans(surface.across, others) }
}

type WidenSpan = (span: Span, value: number) => boolean

/** Whether a value lies inside of the limits of a span, which stays as it is. */
function isInside(span: Span, value: number): boolean {
  if (span.log !== undefined && value <= 0) return false
  return value >= span.lowest && value <= span.highest
}

/** Impulses reach to zero. */
function widenToZero({ style, isFunction }: Surface, span: Span): void {
  if (style !== 'impulses' || isFunction || span.log !== undefined) return
  if (span.fixedMin === undefined && span.min > 0) span.min = 0
  if (span.fixedMax === undefined && span.max < 0) span.max = 0
}

/** Find the states of a row's points, and widen the spans to them. Hot path over all points. */
function findStates(
  surface: Surface,
  scan: Scan,
  { spans, widen }: { readonly spans: SceneSpans; readonly widen: WidenSpan },
): Uint8Array {
  const states = new Uint8Array(scan.x.length)
  const isImage = surface.style === 'image'
  for (let i = 0; i < states.length; i++) {
    const z = scan.z[i] ?? NaN
    const value = surface.hasColors ? (scan.colors?.[i] ?? NaN) : z
    states[i] = findState(surface, [scan.x[i] ?? NaN, scan.y[i] ?? NaN, z], { spans, widen })
    if (states[i] === POINT.inside && scan.ends !== undefined) widenToEnds(scan.ends, i, spans)
    const isColored = isImage ? states[i] !== POINT.gap : states[i] === POINT.inside
    if (isColored && isDrawable(spans.color, value)) widen(spans.color, value)
  }
  return states
}

/** Find the state of a point: behind a coordinate that is outside, the others do not widen their spans. */
function findState(
  { style, isFunction }: Surface,
  [x, y, z]: readonly [number, number, number],
  { spans, widen }: { readonly spans: SceneSpans; readonly widen: WidenSpan },
): number {
  // A function stands over the ranges, and leaves x and y as they are.
  const widenBase = isFunction ? isInside : widen
  if (!isDrawable(spans.x, x)) return POINT.gap
  let isIn: boolean = isFunction || widenBase(spans.x, x)
  if (!isDrawable(spans.y, y)) return POINT.gap
  isIn &&= isFunction || widenBase(spans.y, y)
  // The pixels of an image are clipped when they are drawn.
  if (style === 'image') isIn = true
  if (!isDrawable(spans.z, z)) return POINT.gap
  if (isIn) isIn = widen(spans.z, z)
  return isIn ? POINT.inside : POINT.outside
}

function widenToEnds(
  { x, y, z }: NonNullable<Scan['ends']>,
  index: number,
  spans: SceneSpans,
): void {
  const values = [x[index] ?? NaN, y[index] ?? NaN, z[index] ?? NaN]
  const order = [spans.x, spans.y, spans.z]
  for (const [i, span] of order.entries()) {
    const value = values[i] ?? NaN
    if (!isDrawable(span, value) || !widenSpan(span, value)) return
  }
}

/** Make the lines across the scans, from their last points to their first. */
function transpose(scans: readonly PlacedScan[]): PlacedScan[] {
  const [first] = scans
  if (first === undefined) return []
  const pick = (find: (scan: PlacedScan) => Float64Array, i: number): Float64Array =>
    Float64Array.from(scans, (scan) => find(scan)[i] ?? NaN)
  return Array.from({ length: first.x.length }, (_, at): PlacedScan => {
    const i = first.x.length - 1 - at
    return {
      x: pick(({ x }) => x, i),
      y: pick(({ y }) => y, i),
      z: pick(({ z }) => z, i),
      ...(first.colors === undefined ? {} : { colors: pick(({ colors, z }) => colors ?? z, i) }),
      ...(first.sizes === undefined ? {} : { sizes: pick(({ sizes, z }) => sizes ?? z, i) }),
      ...(first.types === undefined ? {} : { types: pick(({ types, z }) => types ?? z, i) }),
      states: Uint8Array.from(scans, ({ states }) => states[i] ?? POINT.gap),
    }
  })
}
