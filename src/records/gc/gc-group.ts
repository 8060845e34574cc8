import type { FigureDescription, GaugeDescription } from '../metric-description.ts'
import type { MetricGroup } from '../metric-group.ts'
import type { ProcessSample, ResultKey, StatedFigure } from '../record.ts'
import type { ParsedLine } from '../record-format.ts'

const FIGURES: readonly FigureDescription[] = [
  {
    name: 'pause',
    unit: 's',
    meaning: 'time that the program stood still for a collection: the median of the pauses',
    missing: 'no line of the log states a pause; ZGC prints them with `-Xlog:gc*` only',
    sampled: true,
  },
  {
    name: 'stall',
    unit: 's',
    meaning:
      'time that one thread waited for ZGC to free memory: the median of the stalls; several threads may wait at a time',
    missing: 'no line of the log states an allocation stall, which only ZGC has',
    sampled: true,
  },
]

/** What garbage collectors say of their work, whatever the language: `gc.pause.max`. */
export const gcGroup: MetricGroup = {
  name: 'gc',
  record: 'record of garbage collection',
  figures: FIGURES,
  results: 'commands',
}

/** What their samples state, one a collection. */
export const gcGauges: readonly GaugeDescription[] = [
  {
    name: 'heapBefore',
    title: 'Heap before GC',
    unit: 'B',
    meaning: 'heap in use before a collection frees any of it',
  },
  {
    name: 'heapAfter',
    title: 'Heap after GC',
    unit: 'B',
    meaning: 'heap in use after a collection',
  },
  {
    name: 'heapSize',
    title: 'Heap Size',
    unit: 'B',
    meaning: 'heap that the program has from the system, in use or not, after a collection',
  },
]

/** A heap around a collection, in bytes; `NaN` for what a line does not state. */
export interface Heap {
  readonly before: number
  readonly after: number
  readonly size: number
}

/** What a line of a collector's log states. */
export interface Collection {
  /** Seconds, `NaN` for a line without a pause. */
  readonly pauses: readonly number[]
  /** The smallest step of the pauses, in seconds. */
  readonly resolution: number
  readonly heap?: Heap | undefined
  /** Seconds since the program started; `NaN` where only a time stamp is known. */
  readonly elapsed: number
  /** Microseconds since 1970. */
  readonly timestamp?: number
  readonly pid?: number
  readonly of: ResultKey
}

/** Hand on what a line states: pauses as figures, and the heap as a sample where the line says when. */
export function stateCollection(collection: Collection): ParsedLine {
  const { pauses, resolution, of } = collection
  const sample = createSample(collection)
  if (pauses.length === 0) return sample === undefined ? {} : { sample }
  const figures: StatedFigure[] = []
  for (const value of pauses) figures.push({ name: 'pause', value, unit: 's', resolution })
  const record = { kind: 'figures', figures, of } as const
  return sample === undefined ? { record } : { record, sample }
}

function createSample(collection: Collection): ProcessSample | undefined {
  const { heap, elapsed, timestamp = NaN, pid, of } = collection
  if (heap === undefined || (Number.isNaN(elapsed) && Number.isNaN(timestamp))) return undefined
  return {
    kind: 'process-sample',
    ...(of.source === 'go' && of.begins === true ? { begins: true } : {}),
    pid,
    elapsed,
    timestamp,
    rss: NaN,
    user: NaN,
    system: NaN,
    faults: NaN,
    label: undefined,
    gauges: { heapBefore: heap.before, heapAfter: heap.after, heapSize: heap.size },
  }
}
