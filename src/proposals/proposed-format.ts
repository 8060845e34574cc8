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
  /** Columns whose unit may be another one. */
  readonly doubts: readonly DoubtfulUnit[]
  /** Columns with a unit in some cells, and the first cell that has none. */
  readonly bare: readonly BareCell[]
  /** Columns that are left out for one cell. */
  readonly leftOut: readonly LeftOutColumn[]
}

/** A column whose cells are numbers but for one, which is shown: `50%` among numbers without a unit. */
export interface LeftOutColumn {
  readonly column: string
  readonly cell: string
  /** Which of the rows has it, from 1. */
  readonly row: number
}

/** A number without a unit among others with one, which it is taken to have, too. */
export interface BareCell extends LeftOutColumn {
  readonly unit: string
}

/** A column whose name leaves its unit open: what it is taken as, nothing for no unit, and what else it may be. */
export interface DoubtfulUnit {
  readonly column: string
  readonly unit: string
  readonly others: readonly string[]
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
