import { concatenate } from './concatenate.ts'
import type { ProcessSeries, SeriesLabel } from './process-series.ts'

/**
 * Join the parts of one process's series that stand in several logs, such as rotated ones, in the
 * order of their elapsed times. Parts that overlap in time are interleaved by time; of equal times, the
 * first part's come first.
 *
 * @param parts at least one, all of one pid
 */
export function joinSeries(parts: readonly [ProcessSeries, ...ProcessSeries[]]): ProcessSeries {
  const [first] = parts
  if (parts.length === 1) return first
  const elapsed = concatenate(parts.map((part) => part.elapsed))
  const order = Uint32Array.from(elapsed, (_, i) => i).sort(
    (a, b) => (elapsed[a] ?? NaN) - (elapsed[b] ?? NaN) || a - b,
  )
  const join = (read: (part: ProcessSeries) => Float64Array | undefined): Float64Array => {
    const values = concatenate(
      parts.map((part) => read(part) ?? new Float64Array(part.length).fill(NaN)),
    )
    return Float64Array.from(order, (index) => values[index] ?? NaN)
  }
  const pick = (column: 'elapsed' | 'rss' | 'user' | 'system' | 'faults' | 'timestamp') =>
    join((part) => part[column])
  return {
    pid: first.pid,
    length: order.length,
    elapsed: pick('elapsed'),
    rss: pick('rss'),
    user: pick('user'),
    system: pick('system'),
    faults: pick('faults'),
    timestamp: pick('timestamp'),
    labels: placeLabels(parts, order),
    ...(parts.some(({ cpu }) => cpu !== undefined) ? { cpu: join(({ cpu }) => cpu) } : {}),
    ...(parts.some(({ faultRate }) => faultRate !== undefined)
      ? { faultRate: join(({ faultRate }) => faultRate) }
      : {}),
    ...joinGauges(parts, join),
    ...parts.map(({ notes }) => (notes === undefined ? {} : { notes })).reduce(merge, {}),
  }
}

function merge<T extends object>(all: T, one: T): T {
  return { ...all, ...one }
}

/** Join the columns that some of the parts have; of one in several parts, the first part describes it. */
function joinGauges(
  parts: readonly ProcessSeries[],
  join: (read: (part: ProcessSeries) => Float64Array | undefined) => Float64Array,
): Pick<ProcessSeries, 'gauges'> {
  const found = parts.flatMap(({ gauges }) => [...(gauges ?? [])])
  if (found.length === 0) return {}
  const first = new Map(found.toReversed())
  return {
    gauges: new Map(
      [...first].map(([name, gauge]) => [
        name,
        { ...gauge, values: join((part) => part.gauges?.get(name)?.values) },
      ]),
    ),
  }
}

/** Find the labels of the joined samples, in their order. */
function placeLabels(parts: readonly ProcessSeries[], order: Uint32Array): readonly SeriesLabel[] {
  const labels = new Map<number, SeriesLabel[]>()
  let start = 0
  for (const part of parts) {
    for (const label of part.labels) {
      const at = start + label.index
      labels.set(at, [...(labels.get(at) ?? []), label])
    }
    start += part.length
  }
  return [...order].flatMap((at, index) => (labels.get(at) ?? []).map((one) => ({ ...one, index })))
}
