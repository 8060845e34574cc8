import type { Problem } from '../problems/diagnostics.ts'
import type { FigureDescription, GaugeDescription } from './metric-description.ts'
import type { MetricGroup } from './metric-group.ts'
import type { LogRecord } from './record.ts'
import type { SampleNotes } from './record-format.ts'

/**
 * A kind of log that is one document, such as the JSON that a benchmark exports. It is recognised by its first bytes and read
 * as a whole, up to `LARGEST_DOCUMENT`. Adding one is adding a file that exports one of these, and naming it
 * in `document-formats.ts`.
 */
export interface DocumentFormat {
  readonly kind: 'document'
  /** In the configuration, and the first part of the format's metrics unless it has a group. */
  readonly name: string
  /** One line for `tracedocs formats`. */
  readonly summary: string
  /** What a log of this format has, in a sentence: `benchmark result`. */
  readonly record: string
  /** Raised when the same log would give other figures. */
  readonly version: number
  /** A sum of its definition, where a project defines it. */
  readonly digest?: string
  /** The metrics that it shares with other formats; its own unless given. */
  readonly group?: MetricGroup
  readonly figures: readonly FigureDescription[]
  /** Whether its logs may state figures that no one can declare, such as the counters of a benchmark's author. */
  readonly ownsCounters?: true
  readonly gauges?: readonly GaugeDescription[]
  readonly sampleNotes?: SampleNotes
  /** Whether two samples of one time may agree in every number. */
  readonly mayRepeat?: true
  /** Whether the newest sample may stand first though samples state their elapsed time, as in a table that is sorted. */
  readonly mayTurn?: true
  /** Whether the lines of a log with this head begin with a clock that belongs to the format; else stamps are removed. */
  ownsStamps?(head: string): boolean
  /** Whether it is made of lines, among which those of other formats may stand, such as what `time` prints at the end. */
  readonly hasLines?: true
  /** The formats that state figures of single lines of it, which are none of the whole log. */
  readonly replaces?: readonly string[]
  /** Recognise a document by its content, at most the first 64 KiB; other formats may have the same syntax. */
  matches(head: string): boolean
  /**
   * Read a document, at once unless a parser has to be imported. What makes the whole of it unreadable is thrown as a
   * `DocumentFault`.
   */
  read(
    text: string,
    origin: DocumentOrigin,
  ): readonly DocumentEntry[] | Promise<readonly DocumentEntry[]>
}

/** Where a document lies. */
export interface DocumentOrigin {
  /** As messages show it; some tools put the name of a benchmark into the path alone. */
  readonly path: string
}

/** A record of a document, what is wrong with a part of it, or both. */
export interface DocumentEntry {
  readonly record?: LogRecord
  readonly problem?: Problem
  /** The offset in the text at which the part begins; 0 unless given. */
  readonly offset?: number
}

/** Larger documents are refused, since they are held in memory as a whole. */
export const LARGEST_DOCUMENT = 256 * 1024 * 1024

/** What makes a document unreadable, at an offset of its text. */
export class DocumentFault extends Error {
  readonly problem: Problem
  readonly offset: number

  constructor(problem: Problem, offset = 0) {
    super(problem.kind)
    this.problem = problem
    this.offset = offset
  }
}
