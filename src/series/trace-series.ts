import type { ObjectTrace } from '../traces/objects/object-trace.ts'
import type { LogContents } from './collect-log.ts'
import type { ProcessSeries, SeriesLabel } from './process-series.ts'

/** The RSS over the clock of a log of cPyMemTrace; empty for other logs. */
export function listTraceSeries({ trace }: LogContents): readonly ProcessSeries[] {
  const series = trace?.kind === 'objects' ? createTraceSeries(trace) : undefined
  return series === undefined ? [] : [series]
}

/**
 * Give the RSS over the clock of a cPyMemTrace log the form of a process's series, to be drawn and
 * written as one: elapsed time is the CPU time of its clock, labels are its messages, and it has no
 * other columns. `undefined` for a log without an event.
 */
export function createTraceSeries({
  rss: { clock, rss, count = clock.length, reduced },
  origin,
  messages,
}: ObjectTrace): ProcessSeries | undefined {
  if (clock.length === 0) return undefined
  const nothing = new Float64Array(clock.length).fill(NaN)
  return {
    clock: 'cpu',
    pid: origin?.pid,
    length: clock.length,
    elapsed: clock,
    rss,
    user: nothing,
    system: nothing,
    faults: nothing,
    timestamp: nothing,
    labels: placeLabels(clock, messages.first),
    ...(reduced === undefined ? {} : { reduced: { count, ...reduced } }),
  }
}

/** Put each message on the point at or before its time; of several on one, the first. */
function placeLabels(
  clock: Float64Array,
  messages: ObjectTrace['messages']['first'],
): readonly SeriesLabel[] {
  const labels = new Map<number, SeriesLabel>()
  let index = 0
  for (const { clock: elapsed, text } of messages) {
    while (index + 1 < clock.length && (clock[index + 1] ?? NaN) <= elapsed) index++
    if (!labels.has(index)) labels.set(index, { index, elapsed, text })
  }
  return [...labels.values()]
}
