import type { Bytes } from '../../quantities/units.ts'

/**
 * The summary of a DTrace log of `malloc()` and `free()`: counts, and the result of pairing each
 * allocation with the free of its pointer.
 *
 * Invariant: `totalBytes = freedBytes + outstandingBytes`.
 */
export interface MallocTrace {
  readonly kind: 'malloc'
  readonly counts: MallocCounts
  /** All that were kept, by outstanding bytes, then by total bytes, largest first. */
  readonly sites: readonly CallSite[]
  /** Sizes of successful allocations by powers of two, ascending, including empty buckets in between. */
  readonly sizes: readonly SizeBucket[]
  readonly live: LiveCurve
  /** What the D script printed after END, in order. */
  readonly aggregations: readonly Aggregation[]
  /** The first places of each kind of doubt. */
  readonly doubts: MallocDoubts
}

/** The figures of a malloc trace. */
export interface MallocCounts {
  /** Lines between BEGIN and END, those two not counted; all lines of a log without BEGIN. */
  readonly tracedLines: number
  /** Lines of `malloc()`, including failed ones. */
  readonly mallocs: number
  readonly callocs: number
  readonly reallocs: number
  /** Lines of `free()`, including those of a null pointer. */
  readonly frees: number
  /** `free(0x0)`. */
  readonly nullFrees: number
  /** Lines that are neither events nor blank. */
  readonly garbage: number
  /** Events joined from interleaved halves; they count as events too. */
  readonly repaired: number
  /** Allocations of a pointer that was live: its free was not seen, the old one counts as freed. */
  readonly reused: number
  /** Frees of a pointer, not null, that is not live. */
  readonly unmatchedFrees: number
  /** Allocations that returned a null pointer. */
  readonly failed: number
  /** Allocations without a free. */
  readonly outstanding: number
  readonly outstandingBytes: Bytes
  /** Most allocations live at once, and most bytes; not necessarily at the same time. */
  readonly peakCount: number
  readonly peakBytes: Bytes
  /** Of all allocations that succeeded. */
  readonly totalBytes: Bytes
  readonly freedBytes: Bytes
  /** The largest allocation that succeeded. */
  readonly largest: Bytes
  /** Share of the frees of non-null pointers that found their allocation; `NaN` without any. */
  readonly coverage: number
}

/** A place that allocated memory, as far as the log states it. */
export interface CallSite {
  /** The D script may have cut off its beginning; empty if the log has none. */
  readonly file: string
  /** `undefined` for all allocations whose call site cannot be read, which are one entry. */
  readonly line: number | undefined
  readonly function: string
  /** Allocations that succeeded. */
  readonly count: number
  readonly outstanding: number
  readonly outstandingBytes: Bytes
  readonly totalBytes: Bytes
}

/** The number of allocations from `from` up to, but not including, twice `from` bytes; the first bucket is of size 0. */
export interface SizeBucket {
  readonly from: Bytes
  readonly count: number
}

/**
 * Outstanding bytes and allocations over the events of a trace. Each point represents a stretch of
 * events, one up to 65,535 events; the minimum and maximum of each stretch are kept. Of a long
 * curve that a lock keeps, the columns are empty.
 */
export interface LiveCurve {
  /** Number of the last event of each stretch, counted from 1. */
  readonly events: Float64Array
  /** At the end of each stretch. */
  readonly bytes: Float64Array
  readonly minBytes: Float64Array
  readonly maxBytes: Float64Array
  readonly counts: Float64Array
  readonly minCounts: Float64Array
  readonly maxCounts: Float64Array
}

/** A distribution that DTrace's `quantize()` printed. */
export interface Aggregation {
  /** The title line, such as `lib.so\`malloc, total bytes = 4096`. */
  readonly title: string
  /** Of the log. */
  readonly line: number
  /** The total in the title: `total bytes = N` or `bytes total = N`. */
  readonly totalBytes: Bytes | undefined
  readonly rows: readonly AggregationRow[]
}

/** One row of a distribution: the number of values from this one up to the next row's. */
export interface AggregationRow {
  readonly value: number
  readonly count: number
}

/** The doubts about a malloc trace. */
export interface MallocDoubts {
  /** The first lines that are garbage. */
  readonly garbageLines: readonly number[]
  /** BEGIN lines; more than one means that several traces were appended. */
  readonly begins: number
  readonly ends: number
  /** Events outside BEGIN and END, which are not counted. */
  readonly outsideEvents: number
  /** Allocations whose call site was not kept, since the log has too many. */
  readonly unkeptSites: number
}
