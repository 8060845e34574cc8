import type { SizeBucket } from '../../traces/malloc/malloc-trace.ts'
import type { Axis, Chart, ListedTic, Plot } from '../chart.ts'
import { createAxis, UNUSED_AXIS } from './create-axis.ts'
import { createFrame } from './create-frame.ts'
import { nameRuns } from './describe-live.ts'
import { chooseLineType } from './line-types.ts'
import type { SizesSpec } from './trace-spec.ts'
import type { MallocRun } from './traced-run.ts'

/** What a chart of sizes is drawn from. */
export interface SizesChartInput {
  readonly id: string
  readonly spec: SizesSpec
  /** At least one, with an allocation in one of them. */
  readonly runs: readonly MallocRun[]
  readonly about: Chart['about']
}

/**
 * Make a chart of how many allocations are of which size: a box for each power of two, or one for each
 * run beside each other. The x axis is logarithmic to the base of two, and bears the lower edges.
 */
export function createSizesChart({ id, spec, runs, about }: SizesChartInput): Chart {
  const names = nameRuns(runs)
  const title =
    runs.length === 1 ? `Sizes of allocations, ${names[0] ?? ''}` : 'Sizes of allocations'
  const frame = createFrame({ id, spec, title, about, keyPosition: 'above' })
  const y = createAxis(spec.y, 'Allocations')
  const buckets = listBuckets(runs)
  const width = 1 / runs.length
  return {
    ...frame,
    key: runs.length === 1 && spec.key === undefined ? undefined : frame.key,
    axes: {
      x: createSizeAxis(spec, buckets),
      // On a logarithmic axis a box of one allocation has to have a height, too.
      y: { ...y, range: { min: y.log === undefined ? 0 : 0.5, ...y.range } },
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

/** The buckets from the first to the last that any run has an allocation in. */
export function listBuckets(runs: readonly MallocRun[]): readonly SizeBucket[] {
  const sums = new Map<number, number>()
  for (const { from, count } of runs.flatMap(({ trace }) => trace.sizes)) {
    sums.set(from, (sums.get(from) ?? 0) + count)
  }
  const all = [...sums].map(([from, count]) => ({ from, count })).sort((a, b) => a.from - b.from)
  const first = all.findIndex(({ count }) => count > 0)
  return all.slice(first, all.findLastIndex(({ count }) => count > 0) + 1)
}

/** Where a size stands on the axis: at its logarithm, and none one step before a byte. */
function placeSize(size: number): number {
  return size === 0 ? -1 : Math.log2(size)
}

/** Most sizes that an axis has room for. */
const MOST_LABELS = 11

function createSizeAxis({ x: spec }: SizesSpec, buckets: readonly SizeBucket[]): Axis {
  const start = placeSize(buckets[0]?.from ?? 0)
  const end = placeSize(buckets.at(-1)?.from ?? 0) + 1
  const step = [1, 2, 5, 10].find((size) => (end - start) / size < MOST_LABELS) ?? 10
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

/** Write a power of two as a size: `512`, `2Ki`. */
function formatSize(power: number): string {
  return `${String(2 ** (power % 10))}${PREFIXES[Math.floor(power / 10)] ?? ''}`
}
