import type { UnitName } from '../quantities/units.ts'
import type { MallocCounts, MallocTrace } from '../traces/malloc/malloc-trace.ts'
import type { Metric } from './metric.ts'
import { createQuantity } from '../quantities/quantity.ts'

/** A metric of a trace of malloc and free, and where in its counts it stands. */
export interface MallocMetric {
  readonly name: string
  readonly unit: UnitName
  readonly meaning: string
  /** In the unit; `NaN` where the trace has none. */
  readonly read: (counts: MallocCounts) => number
}

/** Every metric of a DTrace log but those of its file, in the order of the documentation. */
export const mallocMetrics: readonly MallocMetric[] = [
  count('tracedLines', 'lines between BEGIN and END'),
  count('mallocs', 'lines of `malloc()`'),
  count('callocs', 'lines of `calloc()`'),
  count('reallocs', 'lines of `realloc()`'),
  count('frees', 'lines of `free()`, those of a null pointer among them'),
  count('nullFrees', '`free(0x0)`'),
  count('garbage', 'lines that could not be read'),
  count('repaired', 'events put together from interleaved halves'),
  count('reused', 'allocations of a pointer that was live: its free was not seen'),
  count('unmatchedFrees', 'frees of a pointer that is not live'),
  count('failed', 'allocations that returned a null pointer'),
  count('outstanding', 'allocations without a free'),
  bytes('outstandingBytes', 'bytes of those'),
  count('peakCount', 'most allocations live at once'),
  bytes('peakBytes', 'most bytes live at once'),
  bytes('totalBytes', 'bytes of all allocations that succeeded'),
  bytes('freedBytes', 'bytes of those that were freed'),
  bytes('largest', 'the largest allocation that succeeded'),
  {
    name: 'dtrace.coverage',
    unit: '%',
    meaning: 'frees of a pointer that found their allocation',
    read: ({ coverage }) => 100 * coverage,
  },
]

/** Compute the metrics of a trace of malloc and free: `dtrace.*` but those of the file. */
export function summariseMalloc({ counts }: MallocTrace): ReadonlyMap<string, Metric> {
  return new Map(
    mallocMetrics.map(({ name, unit, read }): readonly [string, Metric] => {
      const value = read(counts)
      if (Number.isNaN(value)) {
        return [name, { kind: 'missing', reason: 'the log has no free of a pointer' }]
      }
      return [name, { kind: 'measured', quantity: createQuantity(value, unit) }]
    }),
  )
}

function count(name: CountName, meaning: string): MallocMetric {
  return { name: `dtrace.${name}`, unit: '1', meaning, read: (counts) => counts[name] }
}

function bytes(name: CountName, meaning: string): MallocMetric {
  return { name: `dtrace.${name}`, unit: 'B', meaning, read: (counts) => counts[name] }
}

type CountName = Exclude<keyof MallocCounts, 'coverage'>
