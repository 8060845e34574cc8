import type { Tally } from '../../quantities/tally.ts'
import type { Bytes, Seconds } from '../../quantities/units.ts'

/**
 * The summary of a log of pymemtrace's cPyMemTrace: of its Profile or Trace, which log the resident
 * set size at function calls or lines, or of its Reference Tracing, which logs each object created or
 * destroyed.
 */
export type ObjectTrace = ProfileTrace | ReferenceTrace

/** The summary of a log of Profile or Trace: rows `FRST:`, `NEXT:`, `PREV:` and `LAST:`. */
export interface ProfileTrace extends TraceOutline {
  readonly mode: 'profile'
  /** Events that have a number but no row, since their change in RSS was below the trigger. */
  readonly unlogged: number
  /** Rows by what happened (`CALL`, `C_RETURN`, `LINE`), most first, then by name. */
  readonly whats: readonly WhatCount[]
}

/** The summary of a log of Reference Tracing: rows `NEW:` and `DEL:`. */
export interface ReferenceTrace extends TraceOutline {
  readonly mode: 'reference'
  /**
   * Invariant: `live = created - (deleted - unpaired) - reused`, for the log and for each type that
   * keeps its name from `NEW:` to `DEL:`.
   */
  readonly counts: ObjectCounts
  /** NEW and DEL by type; by live objects, then by created, most first, then by name. */
  readonly types: readonly TypeCount[]
  /** The places that created the objects live at the end; most first, then in the log's order. */
  readonly live: readonly LiveObjects[]
  /** Live objects whose place was not kept, since the log has too many; not in a lock of an older release. */
  readonly unkeptLive?: number
}

/** What logs of both modes have. */
export interface TraceOutline {
  readonly kind: 'objects'
  /** What the file's name states; `undefined` if pymemtrace did not choose the name. */
  readonly origin: TraceOrigin | undefined
  /** Rows that are events. A `PREV:` that repeats an event or a message is not one. */
  readonly events: number
  /** Sum of the dRSS of all events; not in a lock of a release that put what it left out into a part without a name. */
  readonly growth?: Bytes
  /** RSS over the clock, at each event. */
  readonly rss: RssCurve
  /** Growth by function; largest first, then most events, then by name. */
  readonly functions: readonly FunctionGrowth[]
  /** Growth by file; largest first, then most events, then by name. */
  readonly files: readonly FileGrowth[]
  /** Lines `MSG:`. */
  readonly messages: TraceMessages
  /** Lines `ERR:`. */
  readonly errors: TraceMessages
  readonly doubts: TraceDoubts
}

/** What the default name of a log states, such as `20260227_122119_14_50260_T_2_PY3.12.1.log`. */
export interface TraceOrigin {
  /** `O`, `P`, `T`. */
  readonly kind: 'reference' | 'profile' | 'trace'
  /** When tracing began, `2026-02-27 12:21:19`, by the clock of that machine. */
  readonly started: string
  /** Distinguishes logs of the same second and process. */
  readonly ordinal: number
  readonly pid: number
  /** How many tracers of this kind were active around this one. */
  readonly depth: number
  /** Of Python, `3.12.1`. */
  readonly version: string
}

/**
 * RSS over the clock, at the events that have one: all of them, unless `reduced` says which. Of a long log that a lock
 * keeps, the columns are empty. All columns have the same length.
 */
export interface RssCurve {
  /** CPU time of the process, in seconds; ascends as the log does. */
  readonly clock: Float64Array
  /** In bytes. */
  readonly rss: Float64Array
  readonly first: Bytes
  readonly last: Bytes
  readonly peak: Bytes
  /** From the clock of the first event to that of the last. */
  readonly elapsed: Seconds
  /** The number of all events with an RSS; that of the columns unless given. */
  readonly count?: number
  /** Of a log with too many events to be held; see `rss-curve.ts`. */
  readonly reduced?: {
    /**
     * Of each stretch of the clock this long, the columns have the first, the last, the lowest and the highest event;
     * `Infinity` if the clock goes back.
     */
    readonly stretch: Seconds
    /** How many events have each RSS; `undefined` if there are too many different ones. */
    readonly tally: Tally | undefined
  }
}

/** How much RSS grew at events in one function of one file. */
export interface FunctionGrowth extends FileGrowth {
  readonly function: string
}

/**
 * How much RSS grew at events in one file: the sum of dRSS. The dRSS of an event that is its whole
 * RSS, as the first one's, is where counting begins and no growth.
 */
export interface FileGrowth {
  /** Empty if the row names none. */
  readonly file: string
  readonly events: number
  /** Negative when RSS shrank. */
  readonly growth: Bytes
}

/** How often one thing happened. */
export interface WhatCount {
  readonly what: string
  readonly count: number
}

/** Numbers of objects created and destroyed. */
export interface ObjectCounts {
  /** Rows `NEW:`. */
  readonly created: number
  /** Rows `DEL:`. */
  readonly deleted: number
  /** Rows `DEL:` of an address that is not live: the object is older than the log. */
  readonly unpaired: number
  /** Rows `NEW:` of an address that is live: the `DEL:` of the older object is missing. */
  readonly reused: number
  /** Objects with a `NEW:` and no `DEL:`. */
  readonly live: number
  /** Most objects live at once. */
  readonly peakLive: number
}

/** Objects of one type. `created - deleted` is what pymemtrace's own analysis calls New - Del. */
export interface TypeCount {
  /** Empty if the row names none. */
  readonly type: string
  readonly created: number
  readonly deleted: number
  readonly unpaired: number
  readonly live: number
}

/** The objects of one type that were created in one place and are live at the end of the log. */
export interface LiveObjects {
  readonly type: string
  readonly file: string
  readonly line: number
  readonly function: string
  readonly count: number
}

/** Messages of one kind: how many, and the first thousand. */
export interface TraceMessages {
  readonly count: number
  readonly first: readonly TraceMessage[]
}

/** A message in a trace. */
export interface TraceMessage {
  readonly clock: Seconds
  /** Its first line, at most 200 characters. */
  readonly text: string
  /** Line of the log, from 1. */
  readonly line: number
}

/** The doubts about a trace. */
export interface TraceDoubts {
  /** Lines after SOF that are neither rows nor messages, or are rows that cannot be read. */
  readonly skipped: number
  /** The first three of them, from 1. */
  readonly skippedLines: readonly number[]
  /** Rows whose RSS or dRSS no process can have had; they count as events, and are not summed. */
  readonly implausible?: number
  /** The first three of them, from 1; not in a lock of an older release. */
  readonly implausibleLines?: readonly number[]
  /** Whether the last line is EOF; without it the log was cut short. */
  readonly isComplete: boolean
  /** SOF lines; more than one means that several logs were appended. */
  readonly starts: number
  /** Events of objects whose place was not kept, since the log has too many. */
  readonly unkeptPlaces: number
  /**
   * Events whose function was not kept, likewise. Not in a lock of an older release: there, the places that were not
   * kept are in no function, file or type.
   */
  readonly unkeptFunctions?: number
  readonly unkeptFiles?: number
  readonly unkeptTypes?: number
}
