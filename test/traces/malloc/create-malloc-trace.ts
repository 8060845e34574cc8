import type { LogContents } from '../../../src/series/collect-log.ts'
import type { RunLog } from '../../../src/summaries/run.ts'
import type {
  CallSite,
  LiveCurve,
  MallocCounts,
  MallocTrace,
} from '../../../src/traces/malloc/malloc-trace.ts'
import type { Trace } from '../../../src/traces/trace.ts'

/**
 * The counts of ten lines, worked by hand; `live` is the bytes after each of the nine events.
 *
 *     a.py:1    -> f malloc(100)  A      100
 *     b.py:2    -> g malloc(50)   B      150
 *     a.py:9    -> h free(A)              50
 *     a.py:1    -> f malloc(200)  C      250
 *     a.py:9    -> h free(0x0)           250
 *     a.py:9    -> h free(X)             250
 *     garbage
 *     b.py:2    -> g malloc(25)   D      275
 *     a.py:9    -> h free(B)             225
 *     unreadable     malloc(4096) E     4321
 */
const COUNTS: MallocCounts = {
  tracedLines: 10,
  mallocs: 5,
  callocs: 0,
  reallocs: 0,
  frees: 4,
  nullFrees: 1,
  garbage: 1,
  repaired: 0,
  reused: 0,
  unmatchedFrees: 1,
  failed: 0,
  outstanding: 3,
  outstandingBytes: 4321,
  peakCount: 3,
  peakBytes: 4321,
  totalBytes: 4471,
  freedBytes: 150,
  largest: 4096,
  coverage: 2 / 3,
}

const SITES: readonly CallSite[] = [
  createSite('', undefined, '', {
    count: 1,
    outstanding: 1,
    outstandingBytes: 4096,
    totalBytes: 4096,
  }),
  createSite('a.py', 1, 'f', { count: 2, outstanding: 1, outstandingBytes: 200, totalBytes: 300 }),
  createSite('b.py', 2, 'g', { count: 2, outstanding: 1, outstandingBytes: 25, totalBytes: 75 }),
]

/** Make a call site of a trace. */
export function createSite(
  file: string,
  line: number | undefined,
  name: string,
  figures: Omit<CallSite, 'file' | 'line' | 'function'>,
): CallSite {
  return { file, line, function: name, ...figures }
}

/** 25, 50, 100, 200 and 4096 bytes, one each. */
const SIZES = [0, ...Array.from({ length: 13 }, (_, i) => 2 ** i)].map((from) => ({
  from,
  count: [16, 32, 64, 128, 4096].includes(from) ? 1 : 0,
}))

/** Make a curve whose every stretch is one event. */
export function createLive(bytes: readonly number[], counts: readonly number[]): LiveCurve {
  const [ownBytes, ownCounts] = [Float64Array.from(bytes), Float64Array.from(counts)]
  return {
    events: Float64Array.from(bytes, (_, i) => i + 1),
    bytes: ownBytes,
    minBytes: ownBytes,
    maxBytes: ownBytes,
    counts: ownCounts,
    minCounts: ownCounts,
    maxCounts: ownCounts,
  }
}

const LIVE = createLive([100, 150, 50, 250, 250, 250, 275, 225, 4321], [1, 2, 1, 2, 2, 2, 3, 2, 3])

/** Make the trace of the ten lines above, with what is changed. */
export function createMallocTrace({
  counts,
  ...change
}: Partial<Omit<MallocTrace, 'counts'>> & { counts?: Partial<MallocCounts> } = {}): MallocTrace {
  return {
    kind: 'malloc',
    counts: { ...COUNTS, ...counts },
    sites: SITES,
    sizes: SIZES,
    live: LIVE,
    aggregations: [],
    doubts: { garbageLines: [8], begins: 1, ends: 1, outsideEvents: 0, unkeptSites: 0 },
    ...change,
  }
}

/** Make a log of a run that holds a trace, or nothing. */
export function createTraceLog(trace: Trace | undefined, path = 'dtrace.log'): RunLog {
  const contents: LogContents = {
    reading: {
      totals: { bytes: 700, lines: 12, overlongCount: 0, overlongLines: [] },
      words: undefined,
      counts: new Map(trace === undefined ? [] : [['dtrace', 9]]),
      problems: [],
    },
    processes: [],
    figures: new Map(),
    trace,
  }
  return { path, contents }
}
