import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import type { Chart, Plot, ToldColumn } from '../chart.ts'
import { barsSourceEntries, checkBarsSource } from './bars/bars-source.ts'
import { labelBars, nameSets } from './bars/label-bars.ts'
import { findBars } from './bars/find-bars.ts'
import type { ClusteredBars } from './bars/turn-bars.ts'
import { readBar, type BarSet, type MeasuredBars } from './bars/measure-bars.ts'
import { createNamesAxis, namesAxisSchema, spreadNames } from './bars/names-axis.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { axisSchema } from './frame/axis-spec.ts'
import { chooseAxisUnit, takeAxisUnit } from './frame/choose-axis-unit.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { chooseLineType } from './frame/line-types.ts'
import type { ChartWords } from './words/chart-words.ts'
import { joinWords, showQuantity } from './words/show-value.ts'
import { isForPages } from '../pages/themes.ts'

const errorBarsSchema = v.strictObject({
  template: described(
    v.literal('errorbars'),
    'Values of runs as points, with the 95 % interval of each run that has several samples.',
  ),
  ...barsSourceEntries,
  ...frameEntries,
  x: v.optional(namesAxisSchema),
  y: v.optional(axisSchema),
})

/** The complete description of a chart of points with error bars. */
export type ErrorBarsSpec = v.InferOutput<typeof errorBarsSchema> & ThemedFrame

/** Values of several runs as points with error bars. */
export const errorBarsChart = defineChart({
  template: 'errorbars',
  summary: 'values of several runs with their 95 % intervals',
  file: '<chart name>.svg',
  schema: errorBarsSchema,
  check: checkBarsSource,
  complete: completeFrame,
  make: makeErrorBarsChart,
})

function makeErrorBarsChart(spec: ErrorBarsSpec, setting: ChartSetting): MadeChart | undefined {
  const found = findBars(spec, setting)
  if (found === undefined) return undefined
  const { measured, rows: runs, clustered, doubts } = found
  const { owner } = clustered
  const { about, alt } = describeErrorBars({ spec, runs, ...measured, doubts, owner })
  const chart = createErrorBarsChart({ id: createId(setting.name), spec, ...clustered, about })
  return finishChart(chart, alt, setting)
}

/** The input of a chart of points with error bars. */
export interface ErrorBarsChartInput extends ClusteredBars {
  readonly id: string
  readonly spec: ErrorBarsSpec
  readonly about: Chart['about']
}

/** Create a chart with a point for each value of each run, and a bar over its interval if it has one. */
export function createErrorBarsChart(input: ErrorBarsChartInput): Chart {
  const { id, spec, clusters, subject, owner, sets, unit, shown, about } = input
  const isSet = spec.y?.range !== undefined || spec.y?.tics !== undefined
  const { scale, symbol } =
    shown === undefined ? chooseAxisUnit(unit, listEnds(sets), isSet) : takeAxisUnit(shown, unit)
  const of = owner ?? `${String(clusters.length)} runs`
  const title = subject ?? `${nameSets(sets)} of ${of}`
  const frame = createFrame({ id, spec, title, about, keyPosition: 'above' })
  const pointSize = isForPages(spec.theme) ? PAGE_POINT : 1
  const names = createNamesAxis(spec.x ?? {}, clusters, {
    ...frame.terminal,
    isOnPage: isForPages(spec.theme),
  })
  return {
    ...frame,
    grid: spec.grid ? ['y'] : [],
    // A single value is named by its axis.
    key: sets.length === 1 && spec.key === undefined ? undefined : frame.key,
    ...names.margins,
    axes: {
      x: spreadNames(names.axis, clusters.length),
      y: createAxis(spec.y, labelBars(input, symbol), `(${symbol})`),
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    plots: sets.flatMap((set, index) =>
      plotSet(set, { index, count: sets.length, scale, pointSize }),
    ),
  }
}

/** List the values of all sets, and the ends of their intervals. */
function listEnds(sets: readonly BarSet[]): readonly number[] {
  return sets.flatMap(({ values, intervals }) =>
    values.flatMap((value, run) => [
      value,
      intervals[run]?.low ?? NaN,
      intervals[run]?.high ?? NaN,
    ]),
  )
}

/** Distance of the points of a run, in runs. */
const BESIDE = 0.14

/** Points on pages are half as large as gnuplot's, and so are the blanks behind them: short intervals would not be seen. */
const PAGE_POINT = 0.5

/** Symbols for the first, second … value: a disc, a square, a triangle, a rhombus. */
const SYMBOLS = [7, 5, 9, 13] as const

/** Plot the values with an interval as points with bars, and those without one as points. */
function plotSet(
  { title, values, intervals }: BarSet,
  {
    index,
    count,
    scale,
    pointSize,
  }: {
    readonly index: number
    readonly count: number
    readonly scale: number
    readonly pointSize: number
  },
): readonly Plot[] {
  const known = [...values.keys()].filter((run) => !Number.isNaN(values[run]))
  const withBars = known.filter((run) => intervals[run] !== undefined)
  const bare = known.filter((run) => intervals[run] === undefined)
  const shift = (index - (count - 1) / 2) * BESIDE
  const read = (runs: readonly number[], of: (run: number) => number | undefined): Float64Array =>
    Float64Array.from(runs, (run) => (of(run) ?? NaN) / scale)
  const plot = (runs: readonly number[]): Omit<Plot, 'style' | 'title'> => {
    return {
      axes: 'x1y1',
      line: { type: chooseLineType(index), width: 1 },
      point: { type: SYMBOLS[index % SYMBOLS.length] ?? 7, size: pointSize, commonSize: pointSize },
      x: Float64Array.from(runs, (run) => run + shift),
      y: read(runs, (run) => values[run]),
    }
  }
  const errors = {
    y: {
      low: read(withBars, (run) => intervals[run]?.low),
      high: read(withBars, (run) => intervals[run]?.high),
    },
  }
  const tell = (name: string, of: (run: number) => number | undefined): ToldColumn => {
    return { title: name, x: Float64Array.from(known, (run) => run + shift), y: read(known, of) }
  }
  const told = [
    tell(title, (run) => values[run]),
    tell(`${title}, lower end of the 95 % interval`, (run) => intervals[run]?.low),
    tell(`${title}, upper end of the 95 % interval`, (run) => intervals[run]?.high),
  ]
  const barred: Plot = { style: 'yerrorbars', title, ...plot(withBars), errors, told }
  const points: Plot = { style: 'points', title, ...plot(bare) }
  if (withBars.length === 0) return [points]
  return bare.length === 0 ? [barred] : [barred, { ...points, title: undefined, told: [] }]
}

/** The input of the description of a chart of points with error bars. */
export interface ErrorBarsFindingsInput extends MeasuredBars {
  readonly spec: Pick<ErrorBarsSpec, 'alt'>
  /** Title of the run whose results are compared, if they are of one. */
  readonly owner?: string | undefined
  /** Titles of the runs or results, without markup. */
  readonly runs: readonly string[]
  /** Sentences about doubts in the sources of the values. */
  readonly doubts: readonly string[]
}

/** Describe in words each value with its interval, and which run has the highest and lowest of the first. */
export function describeErrorBars(input: ErrorBarsFindingsInput): ChartWords {
  const { spec, runs, sets, unit, shown: form, doubts, owner } = input
  const title = `${joinWords(sets.map((set) => set.title))} of ${owner ?? joinWords(runs)}`
  const show = (value: number): string => showQuantity({ value, unit }, form)
  const sentences = sets.flatMap((set) =>
    set.values.map((value, run) => {
      const subject = `${set.title} of ${runs[run] ?? ''}`
      if (Number.isNaN(value)) return `${subject} is not available.`
      const interval = set.intervals[run]
      const shown = showQuantity(readBar(set, run, unit), form)
      if (interval === undefined) return `${subject} is ${shown}, of a single sample.`
      return `${subject} is ${shown}, 95 % interval ${show(interval.low)} to ${show(interval.high)}.`
    }),
  )
  return {
    about: { title: spec.alt ?? title, description: [...sentences, ...doubts].join(' ') },
    alt: [`${title}.`, ...sentences.slice(0, runs.length)].join(' '),
  }
}
