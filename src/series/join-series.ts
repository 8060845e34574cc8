import type { ProcessSeries } from './process-series.ts'

/**
 * Join the parts of one process's series that stand in several logs, such as rotated ones, in the
 * order of their elapsed times. Parts that overlap in time are interleaved by time.
 *
 * @param parts at least one, all of one pid
 */
export function joinSeries(parts: readonly [ProcessSeries, ...ProcessSeries[]]): ProcessSeries {
  const [first] = parts
  if (parts.length === 1) return first
  const places = parts
    .flatMap((part) => Array.from(part.elapsed, (elapsed, index) => ({ part, index, elapsed })))
    .sort((a, b) => a.elapsed - b.elapsed)
  const pick = (column: 'elapsed' | 'rss' | 'user' | 'system' | 'faults' | 'timestamp') =>
    Float64Array.from(places, ({ part, index }) => part[column][index] ?? NaN)
  return {
    pid: first.pid,
    length: places.length,
    elapsed: pick('elapsed'),
    rss: pick('rss'),
    user: pick('user'),
    system: pick('system'),
    faults: pick('faults'),
    timestamp: pick('timestamp'),
    labels: places.flatMap(({ part, index: at }, index) =>
      part.labels.filter((label) => label.index === at).map((label) => ({ ...label, index })),
    ),
  }
}
