import * as v from 'valibot'
import { createTraceReader } from '../../series/trace-reader.ts'
import { describeTrace } from '../../summaries/describe-trace.ts'
import { described } from '../../specs/described.ts'
import type { Chart, Plot } from '../chart.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { viewCurve } from './curves/curve-view.ts'
import { readCurve } from './curves/read-curve.ts'
import { axisSchema, timeAxisSchema } from './frame/axis-spec.ts'
import { findShownTime, isPart } from './dates/shown-time.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, createTimeAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { chooseLineType } from './frame/line-types.ts'
import { checkOwners, findTracedRuns, nameRuns, type ObjectRun } from './runs/find-traced-runs.ts'
import { tracedEntries } from './runs/run-spec.ts'
import { getSeries } from './runs/series-catalogue.ts'
import { setCase } from './words/set-case.ts'
import type { ChartWords } from './words/chart-words.ts'
import { joinWords, showValue } from './words/show-value.ts'

const clockSchema = v.strictObject({
  template: described(v.literal('clock'), 'Memory over CPU time, of a log of cPyMemTrace.'),
  ...tracedEntries,
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(axisSchema),
})

/** The complete description of a chart of memory over CPU time. */
export type ClockSpec = v.InferOutput<typeof clockSchema> & ThemedFrame

/** Memory over CPU time, from a trace of function calls or objects. */
export const clockChart = defineChart({
  template: 'clock',
  summary: 'memory over CPU time, of a log of cPyMemTrace',
  file: '<chart name>.svg',
  schema: clockSchema,
  check: checkOwners,
  complete: completeFrame,
  make: makeClockChart,
})

function makeClockChart(spec: ClockSpec, setting: ChartSetting): MadeChart | undefined {
  const runs = findTracedRuns(spec, 'objects', setting)
  if (runs === undefined) return undefined
  const { about, alt } = describeClock({ spec, runs })
  const chart = createClockChart({ id: createId(setting.name), spec, runs, about })
  return finishChart(chart, alt, setting)
}

/** The input of a chart of memory over CPU time. */
export interface ClockChartInput {
  readonly id: string
  readonly spec: ClockSpec
  /** At least one. */
  readonly runs: readonly ObjectRun[]
  readonly about: Chart['about']
}

/** Create a chart of the RSS at the events of traces, over the CPU time of their processes. */
export function createClockChart({ id, spec, runs, about }: ClockChartInput): Chart {
  const names = nameRuns(runs)
  const title = runs.length === 1 ? `RSS at events, ${names[0] ?? ''}` : 'RSS at events'
  const frame = createFrame({ id, spec, title, about, keyPosition: 'above' })
  const x = createTimeAxis(spec.x, setCase('CPU Time', spec.theme))
  const y = createAxis(spec.y, 'RSS (MiB)')
  const curve = {
    series: getSeries('trace.rss'),
    view: viewCurve({ terminal: frame.terminal, x, y }, 'lines'),
  }
  return {
    ...frame,
    key: runs.length === 1 && spec.key === undefined ? undefined : frame.key,
    axes: { x, y, x2: UNUSED_AXIS, y2: UNUSED_AXIS },
    plots: runs.map(({ trace, isBaseline, recall = {} }, index): Plot => {
      const reader = createTraceReader(trace, recall)
      return {
        style: 'lines',
        axes: 'x1y1',
        title: names[index],
        line: { type: chooseLineType(index), width: isBaseline && runs.length > 1 ? 2 : 1 },
        ...(reader === undefined ? NO_POINTS : readCurve(reader, curve)),
      }
    }),
  }
}

const NO_POINTS: Pick<Plot, 'x' | 'y'> = { x: new Float64Array(), y: new Float64Array() }

/** The input of the description of a chart of memory over CPU time. */
export interface ClockFindingsInput {
  readonly spec: ClockSpec
  readonly runs: readonly ObjectRun[]
}

/** Describe in words how the RSS of each trace develops. */
export function describeClock({ spec, runs }: ClockFindingsInput): ChartWords {
  const names = nameRuns(runs)
  const subject = `RSS at the events of ${joinWords(names)}`
  const whole = isPart(findShownTime(spec.x)) ? 'over the whole log, ' : ''
  const courses = runs.map(({ trace: { rss, events } }, i) => {
    const course = `${whole}starts at ${showValue(rss.first, 'B')}, peaks at ${showValue(rss.peak, 'B')}, ends at ${showValue(rss.last, 'B')}, over ${showValue(events, '1')} events and ${showValue(rss.elapsed, 's')} of CPU time.`
    return `${names[i] ?? ''}: ${course}`
  })
  const sentences = runs.flatMap(({ trace }, i) => [courses[i] ?? '', ...describeTrace(trace)])
  return {
    about: { title: spec.alt ?? subject, description: sentences.join(' ') },
    alt: [`${subject}.`, ...courses].join(' '),
  }
}
