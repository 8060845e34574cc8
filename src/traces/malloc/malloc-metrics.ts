import type { FindTraceLines, TraceMetric } from '../trace-metric.ts'
import { firstEvent, firstEvents, garbageLines, wholeBlock } from './find-malloc-lines.ts'
import type { MallocCounts } from './malloc-trace.ts'

const NO_FREE = 'the log has no free of a pointer'

/** Every metric of a DTrace log except those of its file, in the order of the documentation. */
export const mallocMetrics: readonly TraceMetric[] = [
  count('tracedLines', 'lines between BEGIN and END'),
  count(
    'mallocs',
    'lines of `malloc()`',
    firstEvents(({ call }) => call === 'malloc'),
  ),
  count(
    'callocs',
    'lines of `calloc()`',
    firstEvents(({ call }) => call === 'calloc'),
  ),
  count(
    'reallocs',
    'lines of `realloc()`',
    firstEvents(({ call }) => call === 'realloc'),
  ),
  count(
    'frees',
    'lines of `free()`, those of a null pointer among them',
    firstEvents(({ call }) => call === 'free'),
  ),
  count(
    'nullFrees',
    '`free(0x0)`',
    firstEvents(({ call, pointer }) => call === 'free' && pointer === 0n),
  ),
  count('garbage', 'lines that could not be read', garbageLines),
  count('repaired', 'events put together from interleaved halves'),
  count('reused', 'allocations of a pointer that was live: its free was not seen'),
  count('unmatchedFrees', 'frees of a pointer that is not live'),
  count(
    'failed',
    'allocations that returned a null pointer',
    firstEvents(({ call, pointer }) => call !== 'free' && pointer === 0n),
  ),
  count('outstanding', 'allocations without a free'),
  bytes('outstandingBytes', 'bytes of those'),
  count('peakCount', 'most allocations live at once'),
  bytes('peakBytes', 'most bytes live at once'),
  bytes('totalBytes', 'bytes of all allocations that succeeded'),
  bytes('freedBytes', 'bytes of those that were freed'),
  bytes(
    'largest',
    'the largest allocation that succeeded',
    firstEvent(
      (event, value) => event.call !== 'free' && event.pointer !== 0n && event.size === value,
      'the first of that size',
    ),
  ),
  {
    name: 'coverage',
    unit: '%',
    meaning: 'frees of a pointer that found their allocation',
    missing: NO_FREE,
    read: (trace) => (trace.kind === 'malloc' ? 100 * trace.counts.coverage : NaN),
    findLines: wholeBlock,
  },
]

type CountName = Exclude<keyof MallocCounts, 'coverage'>

function count(name: CountName, meaning: string, findLines?: FindTraceLines): TraceMetric {
  return createMetric({ name, unit: '1', meaning }, findLines)
}

function bytes(name: CountName, meaning: string, findLines?: FindTraceLines): TraceMetric {
  return createMetric({ name, unit: 'B', meaning }, findLines)
}

function createMetric(
  description: Pick<TraceMetric, 'unit' | 'meaning'> & { readonly name: CountName },
  findLines: FindTraceLines = wholeBlock,
): TraceMetric {
  const { name } = description
  return {
    ...description,
    missing: NO_FREE,
    read: (trace) => (trace.kind === 'malloc' ? trace.counts[name] : NaN),
    findLines,
  }
}
