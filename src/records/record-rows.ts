import type { UnitName } from '../quantities/units.ts'
import type { LineShape } from './line-shape.ts'
import type { Line } from './line.ts'
import type { ResultKey } from './record.ts'

/** What a column of rows is: one of a sample, a figure, or the decimals of the column before it. */
export type RowColumn =
  | { readonly kind: SampleColumn }
  | { readonly kind: 'gauge'; readonly name: string }
  | { readonly kind: 'figure' }
  | { readonly kind: 'decimals' }

/** What a sample may have in a column. A `time` is read by the layout. */
export type SampleColumn =
  | ('pid' | 'time' | 'elapsed' | 'timestamp')
  | ('rss' | 'user' | 'system' | 'faults' | 'cpu' | 'faultRate')

/** What the rows of a format, or of a table, have in their columns. */
export interface RowLayout {
  readonly columns: readonly RowColumn[]
  /** Turns a `time` into the elapsed time or the time stamp of its sample; the rows come in their order. */
  readonly time?: RowTime
  /** What the figures of the column `figure` are. */
  readonly figure?: RowFigure
}

/** How the times of rows are read. */
export interface RowTime {
  readonly as: 'elapsed' | 'timestamp'
  readonly read: (raw: number) => number
  /** Whether what it reads depends on the time alone, and not on those before it. */
  readonly readsAlone?: true
}

/** The figure that each row states which has a number in its column. */
export interface RowFigure {
  readonly name: string
  readonly unit: UnitName
  readonly of: ResultKey
  /** The smallest step of a number with so many decimals. */
  readonly readResolution: (decimals: number) => number
}

/** Rows that were read from lines, as columns; valid during the visit only. `NaN` for what a line does not state. */
export interface RecordRows {
  readonly layout: RowLayout
  /** As those of the layout; they may be longer than the rows. */
  readonly columns: readonly Float64Array[]
  readonly length: number
  /** The numbers of their lines, from 1; only where somebody asks. */
  readonly lines?: Uint32Array | undefined
}

/** How many of some rows were taken, and as how many records. Those behind are read line by line. */
export interface TakenRows {
  readonly rows: number
  readonly records: number
}

/** What a format knows of the shapes of its lines, so that lines of the same shape can be read without it. */
export interface RowSource {
  readonly layout: RowLayout
  /**
   * Find the shape of a line that was read. Any other line of that shape must be read to the same record with other
   * numbers, and one of a shape that says nothing must say nothing.
   *
   * @param isRecord whether the line is a record, and nothing is wrong with it; else it says nothing
   */
  findShape(line: Line, isRecord: boolean): LineShape | undefined
}
