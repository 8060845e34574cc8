import * as v from 'valibot'
import { keptCurve, keptNumber } from '../../../series/kept-shape.ts'
import { isLongLive, readLive } from '../../../series/read-live.ts'
import type { TraceMemory } from '../../../series/trace-reader.ts'
import type { LiveCurve, MallocTrace } from '../../../traces/malloc/malloc-trace.ts'
import type { Plot } from '../../chart.ts'
import type { CurveView } from '../curves/curve-view.ts'
import { isFine } from '../curves/describe-known.ts'
import { pickPoints } from '../curves/pick-points.ts'
import { showValue } from '../words/show-value.ts'
import { findPeakEvents, traceLive, type CurvePoints, type LiveValue } from './live-points.ts'

/** A trace of malloc and free, and what remembers what is read out of it. */
export interface RecalledMalloc {
  readonly trace: Pick<MallocTrace, 'live'>
  readonly recall?: TraceMemory
}

/** The curve of live memory as a chart draws it. */
export interface LiveCurveView {
  readonly value: LiveValue
  readonly view: CurveView
  /** The unit of y, in bytes or allocations. */
  readonly scale: number
}

/** Read the points of live memory: all of a short trace, of a long one those that its picture needs. */
export function readLiveCurve(
  { trace, recall = {} }: RecalledMalloc,
  { value, view, scale }: LiveCurveView,
): Pick<Plot, 'x' | 'y' | 'count' | 'known'> {
  const { x, y, count, known } = readLive(trace, recall, {
    name: `live ${value} ${JSON.stringify({ ...view, scale })}`,
    shape: keptCurve,
    compute: (live) => {
      const points = traceLive(live, value)
      const stride = live.events[0] ?? 1
      const isLong = isLongLive(live)
      return {
        ...(isLong ? thin(points, view, scale) : points),
        // The first point is before all events.
        count: isLong || stride > 1 ? countEvents(live) + 1 : undefined,
        known: describeKnownEvents(stride, points.x, view),
      }
    },
  })
  return {
    x,
    y: y.map((one) => one / scale),
    ...(count === undefined ? {} : { count }),
    ...(known === undefined ? {} : { known }),
  }
}

/** Where the peak of live memory lies, and how many events there are. */
export interface LivePeak {
  readonly peak: ReturnType<typeof findPeakEvents>
  readonly events: number
}

/** Read where the peak of live memory lies. */
export function readLivePeak({ trace, recall = {} }: RecalledMalloc, value: LiveValue): LivePeak {
  return readLive(trace, recall, {
    name: `peak of live ${value}`,
    shape: PEAK,
    compute: (live) => ({ peak: findPeakEvents(live, value), events: countEvents(live) }),
  })
}

const PEAK = v.object({
  peak: v.optional(v.tuple([keptNumber, keptNumber])),
  events: keptNumber,
})

function countEvents({ events }: LiveCurve): number {
  return events.at(-1) ?? 0
}

/** Describe which values are known of stretches of events; `undefined` if all are, or enough for the picture. */
function describeKnownEvents(stride: number, x: Float64Array, view: CurveView): string | undefined {
  if (stride === 1 || isFine(stride, x, view)) return undefined
  return `the last, the lowest and the highest value of each ${showValue(stride, '1')} events`
}

/** Where in a stretch its extremes are is not known, so that whole events, which a lock keeps shorter, are as good. */
function thin({ x, y }: CurvePoints, view: CurveView, scale: number): CurvePoints {
  const whole = x.map((one) => Math.round(one))
  const { indexes } = pickPoints({ x: whole, y: y.map((one) => one / scale) }, view)
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(indexes, (index) => column[index] ?? NaN)
  return { x: pick(whole), y: pick(y) }
}
