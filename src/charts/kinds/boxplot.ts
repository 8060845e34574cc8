import * as v from 'valibot'
import { checkForms } from '../../specs/check-forms.ts'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import type { Chart, Plot, ToldColumn } from '../chart.ts'
import { createNamesAxis, namesAxisSchema, spreadNames } from './bars/names-axis.ts'
import { measureBoxes, type MeasuredBoxes, type RunBox } from './boxplot/measure-boxes.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { axisSchema } from './frame/axis-spec.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { checkSeries } from './runs/check-series.ts'
import { runsEntry, seriesEntry } from './runs/run-spec.ts'
import type { ChartWords } from './words/chart-words.ts'
import { nameSamples } from './words/count-shown.ts'
import { joinWords, showQuantity } from './words/show-value.ts'
import { titleRuns } from './words/title-runs.ts'
import { isForPages } from '../pages/themes.ts'

const boxplotSchema = v.strictObject({
  template: described(
    v.literal('boxplot'),
    'Quartiles and outliers of the samples of each run: of a series, or of a value that runs have several times.',
  ),
  series: v.optional(seriesEntry),
  value: v.optional(
    described(
      v.string(),
      'An expression over the metrics of each run, such as `bench.time`, of which its samples are drawn; instead of `series`.',
    ),
  ),
  runs: runsEntry,
  ...frameEntries,
  x: v.optional(namesAxisSchema),
  y: v.optional(axisSchema),
})

/** The complete description of a box plot. */
export type BoxplotSpec = v.InferOutput<typeof boxplotSchema> & ThemedFrame

/** The quartiles and the outliers of samples of several runs. */
export const boxplotChart = defineChart({
  template: 'boxplot',
  summary: 'quartiles and outliers of the samples of several runs',
  file: '<chart name>.svg',
  schema: boxplotSchema,
  check: (spec, names) => [
    ...checkForms('chart', spec, [{ needs: ['series'] }, { needs: ['value'] }]),
    ...checkNames({ kind: 'run', key: 'runs' }, spec, names),
    ...(spec.series === undefined ? [] : checkSeries({ ...spec, series: spec.series }, names)),
  ],
  complete: completeFrame,
  make: makeBoxplot,
})

function makeBoxplot(spec: BoxplotSpec, setting: ChartSetting): MadeChart | undefined {
  const boxes = measureBoxes(spec, setting)
  if (boxes === undefined) return undefined
  const { about, alt } = describeBoxplot({ spec, ...boxes })
  const chart = createBoxplotChart({ id: createId(setting.name), spec, ...boxes, about })
  return finishChart(chart, alt, setting)
}

/** The input of a box plot. */
export interface BoxplotChartInput extends MeasuredBoxes {
  readonly id: string
  readonly spec: BoxplotSpec
  readonly about: Chart['about']
}

/** Width of a box, in runs, and of the bars at its whiskers' ends, in boxes. */
const WIDTH = 0.45
const WHISKERS = 0.5

/** Create a box plot: a box from the first to the third quartile for each run, its median, whiskers and outliers. */
export function createBoxplotChart(input: BoxplotChartInput): Chart {
  const { id, spec, runs, label, shows, title, about } = input
  const shown = isForPages(spec.theme) ? titleRuns(title, runs) : title
  const frame = createFrame({ id, spec, title: shown, about })
  const names = createNamesAxis(
    spec.x ?? {},
    runs.map((run) => run.title),
    { ...frame.terminal, isOnPage: isForPages(spec.theme) },
  )
  return {
    ...frame,
    grid: spec.grid ? ['y'] : [],
    key: undefined,
    ...names.margins,
    boxWidth: { width: WIDTH, isRelative: false },
    axes: {
      x: spreadNames(names.axis, runs.length),
      y: createAxis(spec.y, label, shows),
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    plots: [plotBoxes(runs), plotMedians(runs), ...plotOutliers(runs, isForPages(spec.theme))],
  }
}

type Column = (of: (run: RunBox) => number) => Float64Array

function readRuns(runs: readonly RunBox[]): Column {
  return (of) => Float64Array.from(runs, of)
}

function plotBoxes(runs: readonly RunBox[]): Plot {
  const read = readRuns(runs)
  const x = Float64Array.from(runs.keys())
  const tell = (title: string, of: (run: RunBox) => number): ToldColumn => {
    return { title, x, y: read(of) }
  }
  return {
    style: 'candlesticks',
    axes: 'x1y1',
    title: undefined,
    line: { type: 1, width: 1 },
    fill: { style: { kind: 'solid', density: 0.3 } },
    x,
    y: read(({ q1 }) => q1),
    errors: { y: { low: read(({ low }) => low), high: read(({ high }) => high) } },
    candles: { close: read(({ q3 }) => q3), whiskers: WHISKERS },
    told: [
      tell('lower whisker', ({ low }) => low),
      tell('first quartile', ({ q1 }) => q1),
      tell('median', ({ median }) => median),
      tell('third quartile', ({ q3 }) => q3),
      tell('upper whisker', ({ high }) => high),
    ],
  }
}

/** Plot the medians as boxes without a height. */
function plotMedians(runs: readonly RunBox[]): Plot {
  const medians = readRuns(runs)(({ median }) => median)
  return {
    style: 'candlesticks',
    axes: 'x1y1',
    title: undefined,
    line: { type: -1, width: 2 },
    x: Float64Array.from(runs.keys()),
    y: medians,
    errors: { y: { low: medians, high: medians } },
    candles: { close: medians },
    told: [],
  }
}

/** On pages, the thin line of a small circle would hardly be seen: dots are drawn. */
function plotOutliers(runs: readonly RunBox[], isOnPage: boolean): readonly Plot[] {
  if (runs.every(({ outliers }) => outliers.length === 0)) return []
  const x = Float64Array.from(runs.flatMap(({ outliers }, run) => Array.from(outliers, () => run)))
  const y = Float64Array.from(runs.flatMap(({ outliers }) => [...outliers]))
  return [
    {
      style: 'points',
      axes: 'x1y1',
      title: undefined,
      line: { type: 1, width: 1 },
      point: isOnPage ? { type: 7, size: 0.5 } : { type: 6, size: 0.6 },
      ...{ x, y, told: [{ title: 'outlier', x, y }] },
    },
  ]
}

/** Describe in words the quartiles of each run, and how many samples lie beyond its whiskers. */
export function describeBoxplot({
  spec,
  runs,
  title,
  unit,
  scale,
  doubts,
}: MeasuredBoxes & { readonly spec: Pick<BoxplotSpec, 'alt'> }): ChartWords {
  const show = (value: number): string => showQuantity({ value: value * scale, unit })
  const sentences = runs.map((run) => {
    const { count, q1, median, q3, low, high, outlierCount } = run
    const start = `${run.title}: ${String(count)} ${nameSamples(count)}, median ${show(median)}`
    const spread = `quartiles ${show(q1)} and ${show(q3)}, whiskers from ${show(low)} to ${show(high)}`
    const beyond = outlierCount === 0 ? '' : `, ${String(outlierCount)} beyond them`
    return count === 1 ? `${start}.` : `${start}, ${spread}${beyond}.`
  })
  const whole = `${title} of ${joinWords(runs.map((run) => run.title))}`
  return {
    about: { title: spec.alt ?? whole, description: [...sentences, ...doubts].join(' ') },
    alt: [`${whole}.`, ...sentences].join(' '),
  }
}
