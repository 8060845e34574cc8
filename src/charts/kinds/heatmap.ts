import * as v from 'valibot'
import { checkNames } from '../../specs/check-names.ts'
import { described } from '../../specs/described.ts'
import type { Axis, Chart, ChartColors, ListedTic, PaletteStop, Plot } from '../chart.ts'
import { chooseDates } from './dates/choose-dates.ts'
import { createMomentAxis } from './dates/create-date-axis.ts'
import type { SampleDates } from './dates/sample-dates.ts'
import { showMoment } from './dates/show-moment.ts'
import { findShownTime } from './dates/shown-time.ts'
import { fitRowNames } from './bars/fit-names.ts'
import { CHARACTER } from './bars/names-axis.ts'
import { isForPages } from '../pages/themes.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { axisLabel, axisSchema, timeAxisSchema, wholePositive } from './frame/axis-spec.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { chooseAxisUnit } from './frame/choose-axis-unit.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { divideTime, readCells, type CellFigure, type Stretches } from './heatmap/read-cells.ts'
import { formatRunTitle, type ChartRun } from './runs/chart-run.ts'
import { preferOwnSeries } from './runs/prefer-own-series.ts'
import { checkSeries } from './runs/check-series.ts'
import { findSeriesRuns } from './runs/find-chart-runs.ts'
import { runsEntry, seriesEntry } from './runs/run-spec.ts'
import { formatSeriesLabel, getSeries, type SeriesDescription } from './runs/series-catalogue.ts'
import { followSeries } from './runs/series-course.ts'
import { setCase } from './words/set-case.ts'
import { showSpan } from './dates/show-span.ts'
import type { ChartWords } from './words/chart-words.ts'
import { explainNoneShown } from './words/count-shown.ts'
import { describeDoubtsOfRuns } from './words/describe-doubts.ts'
import { createOfSeries, joinWords, showOfSeries } from './words/show-value.ts'
import { titleRuns } from './words/title-runs.ts'

/** Most stretches of time; more are not told apart. */
const MOST_CELLS = 1000

const heatmapSchema = v.strictObject({
  template: described(
    v.literal('heatmap'),
    'One series of several runs, a row for each, in colours over time.',
  ),
  series: seriesEntry,
  runs: runsEntry,
  cells: v.optional(
    described(
      v.pipe(wholePositive, v.maxValue(MOST_CELLS, `expected at most ${String(MOST_CELLS)} cells`)),
      'Number of stretches into which the time is divided; by default 60, or fewer, so that each has two samples.',
    ),
  ),
  show: v.optional(
    described(
      v.picklist(['highest', 'lowest']),
      'Which sample of a stretch its colour shows; `highest` by default.',
    ),
    'highest',
  ),
  ...frameEntries,
  x: v.optional(timeAxisSchema),
  y: v.optional(
    described(v.strictObject({ label: axisLabel }), 'The axis with the titles of the runs.'),
  ),
  colors: v.optional(axisSchema),
})

/** The complete description of a heat map. */
export type HeatmapSpec = v.InferOutput<typeof heatmapSchema> & ThemedFrame

/** One series of several runs in colours. */
export const heatmapChart = defineChart({
  template: 'heatmap',
  summary: 'one series of several runs in colours over time',
  file: '<chart name>.svg',
  schema: heatmapSchema,
  check: (spec, names) => [
    ...checkNames({ kind: 'run', key: 'runs' }, spec, names),
    ...checkSeries(spec, names),
  ],
  complete: completeFrame,
  make: makeHeatmap,
})

function makeHeatmap(written: HeatmapSpec, setting: ChartSetting): MadeChart | undefined {
  const series = getSeries(written.series, written.ownSeries)
  const runs = findSeriesRuns(written.runs, series, setting)
  if (runs === undefined) return undefined
  const spec = preferOwnSeries(written, runs)
  const dates = chooseDates(spec, runs, setting)
  const stretches = divideTime(
    runs.map(({ reader }, i) => ({ reader, dates: dates?.[i] })),
    spec.cells,
    spec.x?.range,
  )
  const drawn = { spec, runs, dates, stretches }
  const { about, alt } = describeHeatmap({ ...drawn, doubts: describeDoubtsOfRuns(runs) })
  const chart = createHeatmap({ ...drawn, id: createId(setting.name), about })
  return finishChart(chart, alt, setting)
}

/** The input of a heat map. */
export interface HeatmapInput {
  readonly id: string
  readonly spec: HeatmapSpec
  readonly runs: readonly ChartRun[]
  /** When the samples of each run were taken, if the chart shows it. */
  readonly dates?: readonly SampleDates[] | undefined
  readonly stretches: Stretches
  readonly about: Chart['about']
}

/** Half the height of a row, whose distance is 1. */
const HALF = 0.46

/** Create a heat map: a row for each run, the first at the top, with a cell for each stretch of time that has a sample. */
export function createHeatmap(input: HeatmapInput): Chart {
  const { id, spec, runs, dates, stretches, about } = input
  const series = getSeries(spec.series, spec.ownSeries)
  const title = titleRuns(setCase(series.title, spec.theme), runs)
  const frame = createFrame({ id, spec, title, about })
  const { start, width, count } = stretches
  const rows = runs.map(({ reader }, i) => {
    const own = { ...stretches, start: start - (dates?.[i]?.origin ?? 0) }
    return readCells(reader, series, { figure: spec.show, stretches: own })
  })
  const unit = chooseColorUnit(spec, series, rows)
  const time = createMomentAxis({
    spec: spec.x,
    label: series.clock === 'cpu' ? 'CPU Time' : 'Elapsed Time',
    clocks: dates,
    theme: spec.theme,
  })
  return {
    ...frame,
    grid: [],
    key: undefined,
    colors: colorCells(createAxis(spec.colors, unit.label)),
    axes: {
      x: { ...time, range: { min: start, max: start + count * width } },
      y: nameRows(runs, spec.y?.label, isForPages(spec.theme) ? frame.terminal : undefined),
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    plots: [plotCells(rows, stretches, unit.scale)],
  }
}

/** The unit of the colours in that of the series, and their label: memory is in GiB or GB, and durations in ms or less, where texts have it so, on pages and where its author has set nothing. */
function chooseColorUnit(
  { theme, colors }: HeatmapSpec,
  series: SeriesDescription,
  rows: readonly Float64Array[],
): { readonly scale: number; readonly label: string } {
  const label = formatSeriesLabel(series)
  const highest = rows.reduce(
    (most, row) => row.reduce((one, value) => (value > one ? value : one), most),
    0,
  )
  const isScaled = series.unit === 'B' || series.unit === 's'
  if (!isForPages(theme) || colors !== undefined || !isScaled) return { scale: 1, label }
  const { unit } = createOfSeries(0, series)
  const least = series.unit === 'B' ? 1 : 0
  const { scale, symbol } = chooseAxisUnit(unit, [Math.max(highest, least) * series.scale], false)
  return { scale: scale / series.scale, label: formatSeriesLabel({ ...series, axisUnit: symbol }) }
}

/** Shares of a page's picture: of its width that names of rows take at most, and of its height that rows have at least. */
const NAMES = { width: 0.3, height: 0.5 }

/** Lines of a name are so far from each other, as a multiple of the font size. */
const LINE = 1.4

/**
 * Name the rows at the left, without marks.
 *
 * @param page the picture where names have to fit; gnuplot leaves them as they are
 */
function nameRows(
  runs: readonly ChartRun[],
  label: string | undefined,
  page: Chart['terminal'] | undefined,
): Axis {
  const names = runs.map(formatRunTitle)
  const shown = page === undefined ? names : fitTitles(names, page)
  const listed = shown.map((text, i): ListedTic => {
    return { value: runs.length - 1 - i, label: { kind: 'text', text } }
  })
  return {
    ...createAxis(undefined, label),
    range: { min: -0.5, max: runs.length - 0.5 },
    tics: { kind: 'list', listed, scale: [0, 0], plain: true },
  }
}

function fitTitles(
  names: readonly string[],
  { width, height, font }: Chart['terminal'],
): readonly string[] {
  const character = font.size * CHARACTER
  const lines = Math.floor((height * NAMES.height) / names.length / (font.size * LINE))
  return fitRowNames(names, {
    columns: Math.floor((width * NAMES.width) / character),
    lines: Math.max(1, lines),
    ...{ font, character },
  })
}

/** Plot the cells that have a sample; their values choose colours of the palette. */
function plotCells(
  rows: readonly Float64Array[],
  { start, width }: Stretches,
  scale: number,
): Plot {
  const cells = rows.flatMap((values, i) =>
    Array.from(values, (value, cell) => ({ value, cell, row: rows.length - 1 - i })).filter(
      ({ value }) => !Number.isNaN(value),
    ),
  )
  type Cell = (typeof cells)[number]
  const read = (of: (cell: Cell) => number): Float64Array => Float64Array.from(cells, of)
  const place = (edge: number) => (one: Cell) => start + (one.cell + edge) * width
  return {
    style: 'boxxyerror',
    axes: 'x1y1',
    title: undefined,
    line: { type: 1, width: 1 },
    fill: { style: { kind: 'solid', density: 1 }, border: 'none' },
    x: read(place(0.5)),
    y: read(({ row }) => row),
    errors: {
      x: { low: read(place(0)), high: read(place(1)) },
      y: { low: read(({ row }) => row - HALF), high: read(({ row }) => row + HALF) },
    },
    pointColors: { kind: 'palette', values: read(({ value }) => value / scale) },
  }
}

/**
 * Colours from pale yellow over green to blue. All of them stand out from a dark page as well (4.5:1), so that they are
 * the same there.
 */
const STOPS: readonly PaletteStop[] = [
  { at: 0, color: [1, 0.96, 0.8] },
  { at: 0.35, color: [0.66, 0.86, 0.66] },
  { at: 0.65, color: [0.3, 0.72, 0.74] },
  { at: 1, color: [0.2, 0.53, 0.8] },
]

function colorCells(axis: Axis): ChartColors {
  return {
    axis,
    palette: { mapping: { kind: 'gradient', stops: STOPS }, model: 'RGB', gamma: 1.5 },
    box: { isHorizontal: false, isInverted: false, layer: 'front', hasBorder: true },
    fill: { kind: 'solid', density: 1 },
  }
}

/** The input of the description of a heat map. */
export interface HeatmapWordsInput {
  readonly spec: Pick<HeatmapSpec, 'series' | 'show' | 'alt' | 'ownSeries' | 'x'>
  readonly runs: readonly ChartRun[]
  readonly stretches: Stretches
  /** When the samples of each run were taken, if the chart shows it. */
  readonly dates?: readonly SampleDates[] | undefined
  /** Sentences about what could not be read. */
  readonly doubts: readonly string[]
}

const WHICH: Readonly<Record<CellFigure, string>> = { highest: 'peaks', lowest: 'is lowest' }

/** Describe in words where each run is highest or lowest of what is shown, and what a cell stands for. */
export function describeHeatmap(input: HeatmapWordsInput): ChartWords {
  const { spec, runs, dates, stretches, doubts } = input
  const series = getSeries(spec.series, spec.ownSeries)
  const title = `${series.title} of ${joinWords(runs.map(formatRunTitle))}`
  const extremes = runs.flatMap((run, i) => {
    const origin = dates?.[i]?.origin ?? 0
    const course = followSeries(series, run.reader, findShownTime(spec.x, -origin))
    if (course === undefined) return [explainNoneShown(formatRunTitle(run))]
    const { value, time } = course[spec.show]
    return [
      `${formatRunTitle(run)} ${WHICH[spec.show]} at ${showOfSeries(value, series)}, ${showMoment(time, dates?.[i])}.`,
    ]
  })
  const cell = `Each cell shows the ${spec.show} sample in ${showSpan(stretches.width, dates)}.`
  return {
    about: { title: spec.alt ?? title, description: [...extremes, cell, ...doubts].join(' ') },
    alt: [`${title}.`, ...extremes].join(' '),
  }
}
