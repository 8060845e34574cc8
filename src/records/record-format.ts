import type { Problem } from '../problems/diagnostics.ts'
import type { Line } from './line.ts'
import type { FigureDescription, GaugeDescription } from './metric-description.ts'
import type { MetricGroup } from './metric-group.ts'
import type { LogRecord, ProcessSample, ResultKey } from './record.ts'
import type { RowSource } from './record-rows.ts'

/**
 * A kind of record that can stand in a log. Adding a format is adding one file that exports one of
 * these, and naming it in `record-formats.ts`.
 */
export interface RecordFormat {
  readonly kind: 'records'
  /** In the configuration, and the first part of the format's metrics unless it has a group. */
  readonly name: string
  /** One line for `tracedocs formats`. */
  readonly summary: string
  /** What a log of this format has, in a sentence: `process record`. */
  readonly record: string
  /** Raised when the same log would give other figures. */
  readonly version: number
  /** A sum of its definition, where a project defines it: a lock was written with this one, or is out of date. */
  readonly digest?: string
  /** ASCII strings of at least two characters, at least one of which is in every line of this format. */
  readonly anchors: readonly Anchor[]
  /** Keys that each of its lines has, where these are JSON. */
  readonly keys?: readonly string[]
  /** Whether a line is parsed as a whole, and once however many anchors it has; without any anchor, every line is. */
  readonly wholeLines?: true
  /** The metrics that it shares with other formats; its own unless given. */
  readonly group?: MetricGroup
  /** Every figure that its lines can state; empty when they are samples. */
  readonly figures: readonly FigureDescription[]
  /** Whether its logs may state figures that no one can declare, such as the counters of a benchmark's author. */
  readonly ownsCounters?: true
  /** What its samples state besides the columns of a process. */
  readonly gauges?: readonly GaugeDescription[]
  /** What the format means by a column of its samples, where it is not what its name says: `MB, by which …`. */
  readonly sampleNotes?: SampleNotes
  /** Whether two samples of one time may agree in every number, as those of two collections in a millisecond do. */
  readonly mayRepeat?: true
  /** Whether the newest sample may stand first though samples state their elapsed time, as in a table that is sorted. */
  readonly mayTurn?: true
  /** Whether the lines of a log with this head begin with a clock that belongs to the format; else stamps are removed. */
  ownsStamps?(head: string): boolean
  /**
   * Open a table with the first line of a log, where its lines have nothing to be found by and its head, at most 64 KiB, shows
   * that there are some. Lines that the table does not take are read as ever.
   */
  opens?(head: string): TableReader | undefined
  /** Shapes of its lines, so that many that are alike are read at a time. They begin with an anchor. */
  readonly rows?: RowSource
  /**
   * Parse one line: from its anchor on, or with the text before it.
   *
   * @returns `undefined` when the line only looks like one of this format
   */
  parseLine(line: Line): ParsedLine | undefined
}

/** Words on columns of samples; see `ProcessSeries`. */
export type SampleNotes = Readonly<Partial<Record<'rss' | 'cpu' | 'faults', string>>>

/** What a reader looks for before it looks at a line. */
export interface Anchor {
  readonly text: string
  /**
   * `line-start`: only blanks stand before it. `after-value`: at least one blank, and a value that begins
   * with a digit or is `<…>`, up to the first letter; it costs nothing in lines that are not indented.
   */
  readonly where: 'anywhere' | 'line-start' | 'after-value'
}

/** A record, what is wrong with the line, or both: a record that is in doubt. */
export interface ParsedLine {
  /** What reads the lines after this one, which is the header of a table. */
  readonly table?: TableReader
  /** A figure whose number the line states in a way that cannot be read, or can be read in two; it is missing then. */
  readonly unread?: { readonly name: string; readonly of?: ResultKey }
  readonly record?: LogRecord
  /** In place of `record`, for a line about several processes. */
  readonly records?: readonly LogRecord[]
  /** A sample of a process that the line states besides its figures. */
  readonly sample?: ProcessSample
  readonly problem?: Problem
}

/** Reads the lines of a table, which have no anchor, until one does not belong to it. */
export interface TableReader {
  /** Shapes of its lines; another object when the columns have changed. */
  readonly rows?: RowSource | undefined
  /**
   * Read a line, from its first byte on.
   *
   * @returns `undefined` for a line that is none of the table's, such as a blank one; `end` for one behind its end.
   */
  readLine(line: Line): ParsedLine | 'end' | undefined
  /**
   * What is wrong when the log ends here, such as a record that lacks the lines behind it.
   *
   * @param isOpen whether its last line has no line feed, so that it may be cut short
   */
  finish?(isOpen: boolean): Problem | undefined
}

/** What records come from, whether it is read line by line or as a document. */
export type RecordSource = Pick<
  RecordFormat,
  'name' | 'record' | 'figures' | 'group' | 'gauges' | 'sampleNotes' | 'mayRepeat' | 'mayTurn'
>

/** A table whose header was read. */
export interface OpenTable {
  readonly format: RecordFormat
  readonly reader: TableReader
}

/** The metrics that a format's figures belong to. */
export function getGroup(format: RecordSource): MetricGroup {
  return format.group ?? format
}
