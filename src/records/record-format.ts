import type { Problem } from '../problems/diagnostics.ts'
import type { Line } from './line.ts'
import type { FigureDescription } from './metric-description.ts'
import type { LogRecord } from './record.ts'

/**
 * A kind of record that can stand in a log. Adding a format is adding one file that exports one of
 * these, and naming it in `record-formats.ts`.
 */
export interface RecordFormat {
  readonly kind: 'records'
  /** In the configuration, and the first part of the format's metrics. */
  readonly name: string
  /** One line for `tracedocs formats`. */
  readonly summary: string
  /** What a log of this format has, in a sentence: `process record`. */
  readonly record: string
  /** Raised when the same log would give other figures. */
  readonly version: number
  /** ASCII strings of at least two characters, at least one of which is in every line of this format. */
  readonly anchors: readonly Anchor[]
  /** Every figure that its lines can state; empty when they are samples. */
  readonly figures: readonly FigureDescription[]
  /**
   * Parse one line: from its anchor on, or with the text before it.
   *
   * @returns `undefined` when the line only looks like one of this format
   */
  parseLine(line: Line): ParsedLine | undefined
}

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
  /** A figure whose number the line states in a way that cannot be read, or can be read in two; it is missing then. */
  readonly unread?: { readonly name: string }
  readonly record?: LogRecord
  readonly problem?: Problem
}
