import * as v from 'valibot'
import { described } from '../../specs/described.ts'
import type { Axis, Chart, Plot } from '../chart.ts'
import { isForPages } from '../pages/themes.ts'
import { barsSourceEntries, checkBarsSource } from './bars/bars-source.ts'
import { markBars, type BarMarks } from './bars/mark-bars.ts'
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

const barsSchema = v.strictObject({
  template: described(v.literal('bars'), 'A cluster of bars for each run.'),
  ...barsSourceEntries,
  stacked: v.optional(
    described(v.boolean(), 'Whether the bars of a run are stacked; `false` by default.'),
    false,
  ),
  labels: v.optional(
    described(
      v.boolean(),
      'Whether the value of each bar stands above it; in the theme `docs` where all of them have room, by default, and not at all in the theme `gnuplot`.',
    ),
  ),
  ...frameEntries,
  x: v.optional(namesAxisSchema),
  y: v.optional(axisSchema),
})

/** The complete description of a bar chart. */
export type BarsSpec = v.InferOutput<typeof barsSchema> & ThemedFrame

/** Values of several runs as bars, side by side or stacked. */
export const barsChart = defineChart({
  template: 'bars',
  summary: 'values of several runs, side by side',
  file: '<chart name>.svg',
  schema: barsSchema,
  check: checkBarsSource,
  complete: completeFrame,
  make: makeBarsChart,
})

function makeBarsChart(spec: BarsSpec, setting: ChartSetting): MadeChart | undefined {
  const found = findBars(spec, setting)
  if (found === undefined) return undefined
  const { measured, rows, clustered, doubts } = found
  // Of a single run, its entries are compared.
  const compared =
    rows.length === 1 ? clustered : { ...measured, clusters: rows, owner: clustered.owner }
  const { about, alt } = describeBars({ spec, runs: compared.clusters, ...compared, doubts })
  const chart = createBarsChart({ id: createId(setting.name), spec, ...clustered, about })
  return finishChart(chart, alt, setting)
}

/** The input of a bar chart. */
export interface BarsChartInput extends ClusteredBars {
  readonly id: string
  readonly spec: BarsSpec
  readonly about: Chart['about']
}

/** Create a chart with clusters or stacks of bars. */
export function createBarsChart(input: BarsChartInput): Chart {
  const { id, spec, clusters, subject, owner, sets, unit, shown, about } = input
  const values = sets.flatMap((set) => set.values)
  const isSet = spec.y?.range !== undefined || spec.y?.tics !== undefined
  const axisUnit =
    shown === undefined ? chooseAxisUnit(unit, values, isSet) : takeAxisUnit(shown, unit)
  const { scale, symbol } = axisUnit
  const isStacked = spec.stacked
  const gap = isStacked ? 0 : 1
  const isOnPage = isForPages(spec.theme)
  const title = subject ?? `${nameSets(sets)} of ${owner ?? countRuns(clusters)}`
  const frame = createFrame({ id, spec, title, about, keyPosition: 'above' })
  const marks = markBars({
    ...{ sets, unit, shown, axis: axisUnit, isStacked, gap, terminal: frame.terminal },
    labels: spec.labels ?? (isOnPage ? 'if they fit' : false),
  })
  const names = createNamesAxis(spec.x ?? {}, clusters, { ...frame.terminal, isOnPage })
  const y = createAxis(spec.y, labelBars(input, symbol), `(${symbol})`)
  const startsAtZero = y.log === undefined && sets.every(isPositive)
  return {
    ...frame,
    title: spec.title === undefined && !isOnPage ? undefined : frame.title,
    labels: marks.labels,
    arrows: marks.arrows,
    grid: spec.grid ? ['y'] : [],
    // A single value is named by its axis.
    key: sets.length === 1 && spec.key === undefined ? undefined : frame.key,
    ...names.margins,
    axes: {
      x: isOnPage ? spreadNames(names.axis, clusters.length) : names.axis,
      y: makeRoom(startsAtZero ? { ...y, range: { min: 0, ...y.range } } : y, marks),
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    histogram: { kind: isStacked ? 'rowstacked' : 'clustered', gap },
    ...(isStacked ? { boxWidth: { width: 0.6, isRelative: false } } : {}),
    plots: sets.map(({ title, values }, index): Plot => {
      return {
        style: 'histograms',
        axes: 'x1y1',
        title,
        line: { type: chooseLineType(index), width: 1 },
        fill: { style: { kind: 'solid', density: 1 }, border: 'none' },
        x: Float64Array.from(values, (_, row) => row),
        y: Float64Array.from(values, (value) => value / scale),
        holes: new Set(values.flatMap((value, row) => (Number.isNaN(value) ? [row] : []))),
      }
    }),
  }
}

/** The room of values above and below bars, as a share of the length of their axis; below stand the names, too. */
const LABEL_ROOM = { above: 0.08, below: 0.13 }

/** Lengthen an axis whose bars have values above or below them, at the ends that are free. */
function makeRoom(axis: Axis, { labels, highest, lowest }: BarMarks): Axis {
  if (labels.length === 0 || axis.log !== undefined) return axis
  const length = highest - lowest
  return {
    ...axis,
    range: {
      ...(lowest < 0 ? { min: lowest - length * LABEL_ROOM.below } : {}),
      ...(highest > 0 ? { max: highest + length * LABEL_ROOM.above } : {}),
      ...axis.range,
    },
  }
}

function countRuns(runs: readonly string[]): string {
  return runs.length === 1 ? (runs[0] ?? '') : `${String(runs.length)} runs`
}

function isPositive({ values }: BarSet): boolean {
  return values.every((value) => !(value < 0))
}

/** The input of a bar chart's description. */
export interface BarsFindingsInput extends MeasuredBars {
  readonly spec: BarsSpec
  /** What is measured, where the sets are runs and do not say it. */
  readonly subject?: string | undefined
  /** Title of the run whose results are compared, if they are of one. */
  readonly owner?: string | undefined
  /** Titles of the runs or results, without markup. */
  readonly runs: readonly string[]
  /** Sentences about doubts in the sources of the values. */
  readonly doubts: readonly string[]
}

/** Describe in words which run has the highest and which the lowest of each value. */
export function describeBars(input: BarsFindingsInput): ChartWords {
  const { spec, runs, sets, unit, shown, doubts, subject, owner } = input
  const title =
    subject ?? `${joinWords(sets.map((set) => set.title))} of ${owner ?? joinWords(runs)}`
  const isNamed = sets.length === 1 && (subject ?? owner) !== undefined
  const nameSet = (set: BarSet): string => (isNamed ? title : set.title)
  const nameGap = owner === undefined ? nameSet : (set: BarSet): string => set.title
  const showValue = (set: BarSet, run: number): string =>
    showQuantity(readBar(set, run, unit), shown)
  const show = (set: BarSet, run: number): string =>
    `${runs[run] ?? ''} with ${showValue(set, run)}`
  const findings = sets.flatMap((set) => {
    const order = [...set.values.keys()]
      .filter((run) => !Number.isNaN(set.values[run]))
      .sort((a, b) => (set.values[a] ?? NaN) - (set.values[b] ?? NaN))
    const [lowest, highest] = [order[0], order.at(-1)]
    if (lowest === undefined || highest === undefined) return []
    if (lowest === highest) return [`${nameSet(set)}: ${show(set, lowest)}.`]
    // None of them is the highest.
    if (set.values[lowest] === set.values[highest])
      return [`${nameSet(set)}: all have ${showValue(set, lowest)}.`]
    return [`${nameSet(set)}: highest is ${show(set, highest)}, lowest ${show(set, lowest)}.`]
  })
  const gaps = sets.flatMap((set) =>
    set.values.flatMap((value, run) =>
      Number.isNaN(value) ? [`${nameGap(set)} of ${runs[run] ?? ''} is not available.`] : [],
    ),
  )
  return {
    about: { title: spec.alt ?? title, description: [...findings, ...gaps, ...doubts].join(' ') },
    // Where the finding names what is measured, the title says nothing more.
    alt:
      findings[0]?.startsWith(`${title}:`) === true
        ? findings[0]
        : `${title}. ${findings[0] ?? ''}`.trim(),
  }
}
