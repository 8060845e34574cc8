import type { UnitName } from '../quantities/units.ts'
import type { ObjectTrace } from '../traces/objects/object-trace.ts'
import type { Metric } from './metric.ts'
import { createQuantity } from '../quantities/quantity.ts'

/** Compute the metrics of a log of cPyMemTrace, `trace.*`. */
export function summariseObjects(trace: ObjectTrace): readonly (readonly [string, Metric])[] {
  const { events, doubts, messages, errors, rss } = trace
  const profile = trace.mode === 'profile' ? trace : undefined
  const counts = trace.mode === 'reference' ? trace.counts : undefined
  return [
    measure('events', events, '1'),
    measure('unlogged', profile?.unlogged, '1', 'Reference Tracing does not number its events'),
    measure('skipped', doubts.skipped, '1'),
    measure('messages', messages.count, '1'),
    measure('errors', errors.count, '1'),
    measure('clock', rss.elapsed, 's'),
    measure('rss.first', rss.first, 'B'),
    measure('rss.last', rss.last, 'B'),
    measure('rss.peak', rss.peak, 'B'),
    measure('new', counts?.created, '1', NO_OBJECTS),
    measure('del', counts?.deleted, '1', NO_OBJECTS),
    measure('live', counts?.live, '1', NO_OBJECTS),
    measure('peakLive', counts?.peakLive, '1', NO_OBJECTS),
    measure('unpaired', counts?.unpaired, '1', NO_OBJECTS),
    measure('reused', counts?.reused, '1', NO_OBJECTS),
  ]
}

const NO_OBJECTS = 'the log is of Profile or Trace, which do not log objects'

function measure(
  name: string,
  value: number | undefined,
  unit: UnitName,
  reason = 'the log has no event',
): readonly [string, Metric] {
  const metric: Metric =
    value === undefined || Number.isNaN(value)
      ? { kind: 'missing', reason }
      : { kind: 'measured', quantity: createQuantity(value, unit) }
  return [`trace.${name}`, metric]
}
