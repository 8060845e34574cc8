import type { Problem } from '../problems/diagnostics.ts'
import type { OwnFormatSpec } from '../configs/own-format-schema.ts'
import type { OwnFormat } from '../records/own/own-format.ts'

/** A format for files of columns that a new project begins with. */
export interface ProposedFormat {
  readonly name: string
  readonly spec: OwnFormatSpec
  readonly own: OwnFormat
  /** `series` where rows have a time, `named` where each says what it is about, `repeats` where they are samples of the same. */
  readonly kind: 'series' | 'named' | 'repeats'
  /** What the column of names is called; only of `named`. */
  readonly header: string
  /** How many names the first rows have; 0 of a format without. */
  readonly names: number
  /** The columns of numbers. */
  readonly measures: readonly ProposedMeasure[]
  /** Which columns may be meant otherwise, and which are left out. */
  readonly notes: readonly Problem[]
}

/** A column of numbers, and its field. */
export interface ProposedMeasure {
  readonly field: string
  /** As people read it: `latency`. */
  readonly title: string
  /** What its column of a table is called, which no other one is: `Latency`, or `Latency (ms)`. */
  readonly heading: string
  /** How its values are written, where the unit of the file is not what tracedocs would show. */
  readonly format: string | undefined
  /** What axes it may share: those of one unit and of like size. */
  readonly unit: string
  /** The highest number without its sign, in the base unit. */
  readonly highest: number
  /** Whether names, or all rows, have several of its numbers. */
  readonly isRepeated: boolean
  /** The memory or CPU of a process, if it is that; tables and charts of processes show it. */
  readonly column: 'rss' | 'cpu' | undefined
}
