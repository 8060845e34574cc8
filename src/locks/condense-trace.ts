import type { CallSite, LiveCurve, MallocTrace } from '../traces/malloc/malloc-trace.ts'
import type {
  FileGrowth,
  ObjectTrace,
  RssCurve,
  TypeCount,
} from '../traces/objects/object-trace.ts'
import type { Trace } from '../traces/trace.ts'

/** How many of the largest parts of a trace are kept by each measure. */
const MOST_PARTS = 150
const MOST_CELLS = 1024
const MOST_POINTS = 4000
const MOST_MESSAGES = 20
const MOST_AGGREGATIONS = 50

/** Condense a trace to what a lock keeps: the largest parts, all totals, and its curves with fewer points but exact peaks. */
export function condenseTrace(trace: Trace): Trace {
  return trace.kind === 'malloc' ? condenseMalloc(trace) : condenseObjects(trace)
}

function condenseMalloc(trace: MallocTrace): MallocTrace {
  const measures: readonly ((site: CallSite) => number)[] = [
    ({ outstandingBytes }) => outstandingBytes,
    ({ totalBytes }) => totalBytes,
    ({ count }) => count,
  ]
  return {
    ...trace,
    sites: keepLargest(trace.sites, measures),
    live: joinCells(trace.live),
    aggregations: trace.aggregations.slice(0, MOST_AGGREGATIONS),
  }
}

/** Select the largest items by any of the measures, in their original order. */
function keepLargest<T>(parts: readonly T[], measures: readonly ((part: T) => number)[]): T[] {
  if (parts.length <= MOST_PARTS) return [...parts]
  const kept = new Set(
    measures.flatMap((measure) =>
      parts.toSorted((a, b) => measure(b) - measure(a)).slice(0, MOST_PARTS),
    ),
  )
  return parts.filter((part) => kept.has(part))
}

/** Join neighbouring stretches in pairs until there are few enough. */
function joinCells(live: LiveCurve): LiveCurve {
  let joined = live
  while (joined.events.length > MOST_CELLS) {
    const pairs = Math.ceil(joined.events.length / 2)
    const join = (column: Float64Array, choose: (a: number, b: number) => number): Float64Array =>
      Float64Array.from({ length: pairs }, (_, i) => {
        const first = column[2 * i] ?? NaN
        return choose(first, column[2 * i + 1] ?? first)
      })
    const last = (_: number, b: number): number => b
    joined = {
      events: join(joined.events, last),
      bytes: join(joined.bytes, last),
      minBytes: join(joined.minBytes, Math.min),
      maxBytes: join(joined.maxBytes, Math.max),
      counts: join(joined.counts, last),
      minCounts: join(joined.minCounts, Math.min),
      maxCounts: join(joined.maxCounts, Math.max),
    }
  }
  return joined
}

function condenseObjects(trace: ObjectTrace): ObjectTrace {
  const outline = {
    rss: thinCurve(trace.rss),
    functions: foldGrowth(trace.functions, (sum) => ({ file: '', function: '', ...sum })),
    files: foldGrowth(trace.files, (sum) => ({ file: '', ...sum })),
    messages: { ...trace.messages, first: trace.messages.first.slice(0, MOST_MESSAGES) },
    errors: { ...trace.errors, first: trace.errors.first.slice(0, MOST_MESSAGES) },
  }
  if (trace.mode === 'profile') return { ...trace, ...outline }
  const measures: readonly ((type: TypeCount) => number)[] = [
    ({ live }) => live,
    ({ created }) => created,
    ({ deleted }) => deleted,
  ]
  const types = keepLargest(trace.types, measures)
  return { ...trace, ...outline, types, live: trace.live.slice(0, MOST_PARTS) }
}

/** Add what is not kept to the entry of what the reader did not keep, so that sums do not change. */
function foldGrowth<T extends FileGrowth>(
  growths: readonly T[],
  fold: (sum: Pick<FileGrowth, 'events' | 'growth'>) => T,
): readonly T[] {
  if (growths.length <= MOST_PARTS) return growths
  const kept = keepLargest(growths, [
    ({ growth }) => Math.abs(growth),
    ({ events }) => events,
  ]).filter(({ file }) => file !== '')
  const rest = growths.filter((growth) => !kept.includes(growth))
  const events = rest.reduce((total, growth) => total + growth.events, 0)
  const growth = rest.reduce((total, one) => total + one.growth, 0)
  return [...kept, fold({ events, growth })]
}

/** Select the first, lowest, highest and last point of each stretch. */
function thinCurve(curve: RssCurve): RssCurve {
  const { clock, rss } = curve
  if (clock.length <= MOST_POINTS) return curve
  const stretch = Math.ceil((clock.length * 4) / MOST_POINTS)
  const kept = new Set<number>()
  for (let start = 0; start < clock.length; start += stretch) {
    const end = Math.min(start + stretch, clock.length)
    let [lowest, highest] = [start, start]
    for (let i = start; i < end; i++) {
      if ((rss[i] ?? 0) < (rss[lowest] ?? 0)) lowest = i
      if ((rss[i] ?? 0) > (rss[highest] ?? 0)) highest = i
    }
    for (const index of [start, lowest, highest, end - 1]) kept.add(index)
  }
  const indexes = [...kept].sort((a, b) => a - b)
  const pick = (column: Float64Array): Float64Array =>
    Float64Array.from(indexes, (index) => column[index] ?? NaN)
  return { ...curve, clock: pick(clock), rss: pick(rss) }
}
