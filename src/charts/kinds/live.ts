import * as v from 'valibot'
import { createQuantity } from '../../quantities/quantity.ts'
import { describeTrace } from '../../summaries/describe-trace.ts'
import { described } from '../../specs/described.ts'
import type { AxisName, Chart, Plot } from '../chart.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { viewCurve } from './curves/curve-view.ts'
import { findShownTime, isPart } from './dates/shown-time.ts'
import { axisSchema } from './frame/axis-spec.ts'
import { chooseAxisUnit, type AxisUnit } from './frame/choose-axis-unit.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { chooseLineType } from './frame/line-types.ts'
import type { LiveValue } from './live/live-points.ts'
import { readLiveCurve, readLivePeak, type LivePeak } from './live/read-live-curve.ts'
import { formatRunTitle } from './runs/chart-run.ts'
import { checkOwners, findTracedRuns, nameRuns, type MallocRun } from './runs/find-traced-runs.ts'
import { tracedEntries } from './runs/run-spec.ts'
import type { ChartWords } from './words/chart-words.ts'
import { joinWords, showValue } from './words/show-value.ts'

const liveSchema = v.strictObject({
  template: described(v.literal('live'), 'Outstanding memory over the events of a DTrace log.'),
  ...tracedEntries,
  show: v.optional(
    described(
      v.picklist(['bytes', 'count', 'both']),
      'What is drawn: outstanding `bytes`, the default, the `count` of outstanding allocations, or `both`, on two axes.',
    ),
    'bytes',
  ),
  ...frameEntries,
  x: v.optional(axisSchema),
  y: v.optional(axisSchema),
  y2: v.optional(axisSchema),
})

/** The complete description of a chart of live memory. */
export type LiveSpec = v.InferOutput<typeof liveSchema> & ThemedFrame

/** Outstanding memory over the events of a trace of malloc and free. */
export const liveChart = defineChart({
  template: 'live',
  summary: 'outstanding memory over the events of a DTrace log',
  file: '<chart name>.svg',
  schema: liveSchema,
  check: checkOwners,
  complete: completeFrame,
  make: makeLiveChart,
})

function makeLiveChart(spec: LiveSpec, setting: ChartSetting): MadeChart | undefined {
  const runs = findTracedRuns(spec, 'malloc', setting)
  if (runs === undefined) return undefined
  const { about, alt } = describeLive({ spec, runs })
  const chart = createLiveChart({ id: createId(setting.name), spec, runs, about })
  return finishChart(chart, alt, setting)
}

/** The input of a chart of live memory. */
export interface LiveChartInput {
  readonly id: string
  readonly spec: LiveSpec
  /** At least one. */
  readonly runs: readonly MallocRun[]
  readonly about: Chart['about']
}

/** Create a chart of live bytes, live allocations, or both on two axes, over the events of traces. */
export function createLiveChart(input: LiveChartInput): Chart {
  const { id, spec, runs, about } = input
  const values = listValues(spec)
  const [first = 'bytes', second] = values
  const unit = chooseByteUnit(runs)
  const frame = createFrame({ id, spec, title: nameLive(input), about, keyPosition: 'above' })
  const curves = values.flatMap((value) => runs.map((run) => ({ value, run })))
  const y = createAxis(spec.y, labelValue(first, unit.symbol))
  const axes = {
    // There are many events: `50k` rather than `50000`.
    x: createAxis({ format: '%.0s%c', ...spec.x }, 'Events'),
    y:
      second === undefined || y.tics === undefined
        ? y
        : { ...y, tics: { ...y.tics, mirror: false } },
    x2: UNUSED_AXIS,
    y2: second === undefined ? UNUSED_AXIS : createAxis(spec.y2, labelValue(second, unit.symbol)),
  }
  return {
    ...frame,
    key: curves.length === 1 && spec.key === undefined ? undefined : frame.key,
    axes,
    plots: curves.map(({ value, run }, index): Plot => {
      const side = value === first ? axes.y : axes.y2
      const view = viewCurve({ terminal: frame.terminal, x: axes.x, y: side }, 'lines')
      return {
        style: 'lines',
        axes: value === first ? 'x1y1' : 'x1y2',
        title: nameCurve(run, value, { input, symbol: unit.symbol }),
        line: { type: chooseLineType(index), width: run.isBaseline && runs.length > 1 ? 2 : 1 },
        ...readLiveCurve(run, { value, view, scale: value === 'bytes' ? unit.scale : 1 }),
      }
    }),
  }
}

/** List the values that a chart shows; the first is on the left axis. */
function listValues({ show }: LiveSpec): readonly LiveValue[] {
  return show === 'both' ? ['bytes', 'count'] : [show]
}

function chooseByteUnit(runs: readonly MallocRun[]): AxisUnit {
  const peaks = runs.map(({ trace }) => trace.counts.peakBytes)
  return chooseAxisUnit(createQuantity(0, 'B').unit, peaks)
}

function labelValue(value: LiveValue, symbol: string): string {
  return value === 'bytes' ? `Outstanding (${symbol})` : 'Outstanding allocations'
}

function nameLive({ spec, runs }: LiveChartInput): string {
  const title = spec.show === 'count' ? 'Outstanding allocations' : 'Outstanding memory'
  const [only, ...others] = runs
  return only === undefined || others.length > 0 ? title : `${title}, ${only.title}`
}

/** Name a curve by what distinguishes it from the others. */
function nameCurve(
  run: MallocRun,
  value: LiveValue,
  { input, symbol }: { readonly input: LiveChartInput; readonly symbol: string },
): string {
  const isBoth = listValues(input.spec).length > 1
  const side: Partial<Record<AxisName, string>> = { y: 'left axis', y2: 'right axis' }
  const axis = isBoth ? `, ${side[value === 'bytes' ? 'y' : 'y2'] ?? ''}` : ''
  if (input.runs.length === 1) return `${labelValue(value, symbol)}${axis}`
  return isBoth
    ? `${formatRunTitle(run)}: ${value === 'bytes' ? symbol : 'allocations'}${axis}`
    : formatRunTitle(run)
}

/** The input of the description of a chart of live memory. */
export interface LiveFindingsInput {
  readonly spec: LiveSpec
  readonly runs: readonly MallocRun[]
}

/** Describe in words the peak of live memory, what is left at the end, and how reliable both are. */
export function describeLive({ spec, runs }: LiveFindingsInput): ChartWords {
  const values = listValues(spec)
  const thing = spec.show === 'count' ? 'Outstanding allocations' : 'Outstanding memory'
  const subject = `${thing} of ${joinWords(nameRuns(runs))}`
  const whole = isPart(findShownTime(spec.x)) ? 'over the whole log, ' : ''
  const describe = (run: MallocRun): string =>
    whole + values.map((value) => describePeak(run, value)).join('; ')
  const countEvents = (run: MallocRun): string =>
    showValue(readLivePeak(run, values[0] ?? 'bytes').events, '1')
  const courses = runs.map(describe)
  const name = (text: string, i: number): string =>
    runs.length === 1 ? capitalise(text) : `${nameRuns(runs)[i] ?? ''}: ${text}`
  const sentences = runs.flatMap((run, i) => [
    `${name(courses[i] ?? '', i)}, after ${countEvents(run)} events.`,
    ...describeTrace(run.trace),
  ])
  return {
    about: { title: spec.alt ?? subject, description: sentences.join(' ') },
    alt:
      runs.length === 1
        ? `${subject}: ${courses.join('')}.`
        : [`${subject}.`, ...courses.map((course, i) => `${name(course, i)}.`)].join(' '),
  }
}

function describePeak(run: MallocRun, value: LiveValue): string {
  const { counts } = run.trace
  const isBytes = value === 'bytes'
  const show = (amount: number): string =>
    isBytes ? showValue(amount, 'B') : `${showValue(amount, '1')} allocations`
  const peak = isBytes ? counts.peakBytes : counts.peakCount
  const end = isBytes ? counts.outstandingBytes : counts.outstanding
  return `peaks at ${show(peak)}${placePeak(readLivePeak(run, value))} and ends at ${show(end)}`
}

function placePeak({ peak }: LivePeak): string {
  if (peak === undefined) return ''
  const [first, last] = peak
  if (first === last) return ` at event ${showValue(last, '1')}`
  return ` between events ${showValue(first, '1')} and ${showValue(last, '1')}`
}

function capitalise(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}
