import type { TraceMetric } from '../trace-metric.ts'
import { allEvents, chosenEvents, firstRows, keptLines } from './find-object-lines.ts'
import type { ObjectCounts, ObjectTrace, TraceMessages } from './object-trace.ts'

/** Every metric of a cPyMemTrace log except those of its file, in the order of the documentation. */
export const objectMetrics: readonly TraceMetric[] = [
  measure({
    name: 'events',
    unit: '1',
    meaning: 'rows that are events; what `PREV:` repeats is none',
    read: ({ events }) => events,
  }),
  measure({
    name: 'unlogged',
    unit: '1',
    meaning: 'events that a Profile or Trace numbers and has no row of',
    read: (trace) => (trace.mode === 'profile' ? trace.unlogged : NaN),
    missing: 'Reference Tracing does not number its events',
  }),
  measure({
    name: 'skipped',
    unit: '1',
    meaning: 'lines that cannot be read',
    read: ({ doubts }) => doubts.skipped,
    findLines: keptLines(({ doubts }) => doubts.skippedLines),
  }),
  measure({
    name: 'messages',
    unit: '1',
    meaning: 'messages of the program, `MSG:`',
    read: ({ messages }) => messages.count,
    findLines: keptLines(({ messages }) => listMessages(messages)),
  }),
  measure({
    name: 'errors',
    unit: '1',
    meaning: 'errors of the tracer, `ERR:`',
    read: ({ errors }) => errors.count,
    findLines: keptLines(({ errors }) => listMessages(errors)),
  }),
  measure({
    name: 'clock',
    unit: 's',
    meaning: 'CPU time from the first event to the last',
    read: ({ rss }) => rss.elapsed,
    findLines: chosenEvents(({ first, last }) => [first, last], 'the first and the last event'),
  }),
  measure({
    name: 'rss.first',
    unit: 'B',
    meaning: 'resident set size at the first event',
    read: ({ rss }) => rss.first,
    findLines: chosenEvents(({ first }) => [first], 'the first event'),
  }),
  measure({
    name: 'rss.last',
    unit: 'B',
    meaning: 'resident set size at the last event',
    read: ({ rss }) => rss.last,
    findLines: chosenEvents(({ last }) => [last], 'the last event'),
  }),
  measure({
    name: 'rss.peak',
    unit: 'B',
    meaning: 'largest resident set size at an event',
    read: ({ rss }) => rss.peak,
    findLines: chosenEvents(({ peak }) => [peak], 'the first event with that size'),
  }),
  count(['new', 'created'], 'objects made, `NEW:`', firstRows('NEW')),
  count(['del', 'deleted'], 'objects destroyed, `DEL:`', firstRows('DEL')),
  count(['live', 'live'], 'objects made and not destroyed in the log'),
  count(['peakLive', 'peakLive'], 'most of them at once'),
  count(['unpaired', 'unpaired'], 'objects destroyed that are older than the log'),
  count(['reused', 'reused'], 'objects made where one was that is not known to be destroyed'),
]

type Measurement = Pick<TraceMetric, 'name' | 'unit' | 'meaning'> &
  Partial<Pick<TraceMetric, 'missing' | 'findLines'>> & {
    readonly read: (trace: ObjectTrace) => number
  }

function measure({
  read,
  missing = 'the log has no event',
  findLines = allEvents,
  ...description
}: Measurement): TraceMetric {
  return {
    ...description,
    missing,
    read: (trace) => (trace.kind === 'objects' ? read(trace) : NaN),
    findLines,
  }
}

function count(
  [name, key]: readonly [string, keyof ObjectCounts],
  meaning: string,
  findLines?: TraceMetric['findLines'],
): TraceMetric {
  return measure({
    name,
    unit: '1',
    meaning,
    read: (trace) => (trace.mode === 'reference' ? trace.counts[key] : NaN),
    missing: 'the log is of Profile or Trace, which do not log objects',
    ...(findLines === undefined ? {} : { findLines }),
  })
}

function listMessages({ first }: TraceMessages): readonly number[] {
  return first.map(({ line }) => line)
}
