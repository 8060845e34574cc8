import * as v from 'valibot'
import { describeTrace } from '../../summaries/describe-trace.ts'
import { described } from '../../specs/described.ts'
import type { SizeBucket } from '../../traces/malloc/malloc-trace.ts'
import type { Axis, Chart, ListedTic, Plot } from '../chart.ts'
import { defineChart } from './chart-kind.ts'
import { finishChart, type ChartSetting, type MadeChart } from './configured-chart.ts'
import { createId } from './create-id.ts'
import { axisLabel, axisSchema } from './frame/axis-spec.ts'
import { completeFrame, type ThemedFrame } from './frame/complete-frame.ts'
import { createAxis, UNUSED_AXIS } from './frame/create-axis.ts'
import { createCountAxis } from './frame/create-count-axis.ts'
import { createFrame } from './frame/create-frame.ts'
import { frameEntries } from './frame/frame-spec.ts'
import { chooseLineType } from './frame/line-types.ts'
import { checkOwners, findTracedRuns, nameRuns, type MallocRun } from './runs/find-traced-runs.ts'
import { tracedEntries } from './runs/run-spec.ts'
import type { ChartWords } from './words/chart-words.ts'
import { joinWords, showValue } from './words/show-value.ts'

const sizesSchema = v.strictObject({
  template: described(v.literal('sizes'), 'Sizes of the allocations of a DTrace log.'),
  ...tracedEntries,
  ...frameEntries,
  x: v.optional(described(v.strictObject({ label: axisLabel }), 'The axis of sizes: its label.')),
  y: v.optional(axisSchema),
})

/** The complete description of a chart of sizes. */
export type SizesSpec = v.InferOutput<typeof sizesSchema> & ThemedFrame

/** The distribution of the sizes of allocations. */
export const sizesChart = defineChart({
  template: 'sizes',
  summary: 'sizes of the allocations of a DTrace log',
  file: '<chart name>.svg',
  schema: sizesSchema,
  check: checkOwners,
  complete: completeFrame,
  make: makeSizesChart,
})

function makeSizesChart(spec: SizesSpec, setting: ChartSetting): MadeChart | undefined {
  const runs = findTracedRuns(spec, 'malloc', setting)
  if (runs === undefined) return undefined
  const { about, alt } = describeSizes({ spec, runs })
  const chart = createSizesChart({ id: createId(setting.name), spec, runs, about })
  return finishChart(chart, alt, setting)
}

/** The input of a chart of sizes. */
export interface SizesChartInput {
  readonly id: string
  readonly spec: SizesSpec
  /** At least one, with an allocation in one of them. */
  readonly runs: readonly MallocRun[]
  readonly about: Chart['about']
}

/**
 * Create a chart of the number of allocations by size: a box for each power of two, or one for each run
 * side by side. The x axis is logarithmic to base 2 and labels the lower edges.
 */
export function createSizesChart({ id, spec, runs, about }: SizesChartInput): Chart {
  const names = nameRuns(runs)
  const title =
    runs.length === 1 ? `Sizes of allocations, ${names[0] ?? ''}` : 'Sizes of allocations'
  const frame = createFrame({ id, spec, title, about, keyPosition: 'above' })
  const buckets = listBuckets(runs)
  const width = 1 / runs.length
  return {
    ...frame,
    key: runs.length === 1 && spec.key === undefined ? undefined : frame.key,
    axes: {
      x: createSizeAxis(spec, buckets),
      y: createCountAxis(spec.y, { label: 'Allocations', theme: spec.theme }),
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    plots: runs.map((run, index): Plot => {
      const counts = new Map(run.trace.sizes.map(({ from, count }) => [from, count]))
      const low = Float64Array.from(buckets, ({ from }) => placeSize(from) + index * width)
      return {
        style: 'boxes',
        axes: 'x1y1',
        title: names[index],
        line: { type: chooseLineType(index), width: 1 },
        fill: { style: { kind: 'solid', density: 0.7 } },
        x: low.map((edge) => edge + width / 2),
        y: Float64Array.from(buckets, ({ from }) => counts.get(from) ?? 0),
        edges: { low, high: low.map((edge) => edge + width) },
      }
    }),
  }
}

/** List the buckets from the first to the last in which any run has an allocation. */
export function listBuckets(runs: readonly MallocRun[]): readonly SizeBucket[] {
  const sums = new Map<number, number>()
  for (const { from, count } of runs.flatMap(({ trace }) => trace.sizes)) {
    sums.set(from, (sums.get(from) ?? 0) + count)
  }
  const all = [...sums].map(([from, count]) => ({ from, count })).sort((a, b) => a.from - b.from)
  const first = all.findIndex(({ count }) => count > 0)
  return all.slice(first, all.findLastIndex(({ count }) => count > 0) + 1)
}

/** Place a size on the axis: at its binary logarithm; size 0 one step before one byte. */
function placeSize(size: number): number {
  return size === 0 ? -1 : Math.log2(size)
}

/** Most labels that the axis of sizes has room for. */
const MAX_LABELS = 11

function createSizeAxis({ x: spec }: SizesSpec, buckets: readonly SizeBucket[]): Axis {
  const start = placeSize(buckets[0]?.from ?? 0)
  const end = placeSize(buckets.at(-1)?.from ?? 0) + 1
  const step = [1, 2, 5, 10].find((size) => (end - start) / size < MAX_LABELS) ?? 10
  const listed: ListedTic[] = start < 0 ? [{ value: -1, label: { kind: 'text', text: '0' } }] : []
  for (let power = Math.ceil(Math.max(0, start) / step) * step; power <= end; power += step) {
    listed.push({ value: power, label: { kind: 'text', text: formatSize(power) } })
  }
  return {
    ...createAxis(undefined, spec?.label ?? 'Size (B)'),
    range: { min: start, max: end },
    tics: { kind: 'list', listed, out: true, mirror: false },
  }
}

const PREFIXES = ['', 'Ki', 'Mi', 'Gi', 'Ti', 'Pi'] as const

/** Format a power of two as a size: `512`, `2Ki`. */
function formatSize(power: number): string {
  return `${String(2 ** (power % 10))}${PREFIXES[Math.floor(power / 10)] ?? ''}`
}

/** The input of the description of a chart of sizes. */
export interface SizesFindingsInput {
  readonly spec: SizesSpec
  readonly runs: readonly MallocRun[]
}

/** Describe in words the number of allocations, their most frequent size, and the largest. */
export function describeSizes({ spec, runs }: SizesFindingsInput): ChartWords {
  const names = nameRuns(runs)
  const title = `Sizes of the allocations of ${joinWords(names)}`
  const modes = runs.map(({ trace }, i) => {
    const text = describeMode(trace.sizes, trace.counts.largest)
    return runs.length === 1 ? text : `${names[i] ?? ''}: ${text}`
  })
  const sentences = runs.flatMap(({ trace }, i) => [modes[i] ?? '', ...describeTrace(trace)])
  return {
    about: { title: spec.alt ?? title, description: sentences.join(' ') },
    alt: [`${title}.`, ...modes].join(' '),
  }
}

function describeMode(sizes: readonly SizeBucket[], largest: number): string {
  const total = sizes.reduce((sum, { count }) => sum + count, 0)
  const [first, ...others] = sizes
  if (first === undefined || total === 0) return 'No allocation.'
  const fullest = others.reduce((best, one) => (one.count > best.count ? one : best), first)
  const share = showValue((100 * fullest.count) / total, '%')
  return `${showValue(total, '1')} allocations, ${share} of them of ${showBucket(fullest)}, the largest ${showValue(largest, 'B')}.`
}

function showBucket({ from }: SizeBucket): string {
  if (from < 2) return showValue(from, 'B')
  return `${showValue(from, 'B')} to less than ${showValue(2 * from, 'B')}`
}
