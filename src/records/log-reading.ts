import type { Problem } from '../problems/diagnostics.ts'
import type { Block, LogTotals } from '../logs/block.ts'
import type { LogRecord } from './record.ts'
import type { RecordRows, TakenRows } from './record-rows.ts'
import type { OpenTable, RecordFormat, RecordSource } from './record-format.ts'

/** Take in one record; `ignored` for one that turns out to be none, such as a line that lacks the one before it. */
export type TakeRecord = (
  record: LogRecord,
  format: RecordSource,
) => Problem | 'ignored' | undefined

/** Take in rows from one of them on, up to the first one that is to be read as a record. */
export type TakeRows = (rows: RecordRows, from: number, format: RecordSource) => TakenRows

/** Look at one record after it was taken: its line in the log, counted from 1, and what came of it. */
export type SeeRecord = (
  record: LogRecord,
  at: {
    readonly line: number
    readonly problem: Problem | undefined
  },
) => void

/** What became of a line that a format looked at. */
export interface NoticedLine {
  /** Counted from 1. */
  readonly line: number
  readonly format: string
  /** Whether it holds a record, is the header of a table, is left out for a reason, or only looked like one. */
  readonly outcome: 'record' | 'header' | 'problem' | 'refused'
  readonly text: string
}

/** How a log is to be read. */
export interface ReadOptions {
  /** The formats to look for. */
  readonly formats: readonly RecordFormat[]
  /** Whether to count words as `wc -w` does, which costs a pass over every byte. */
  readonly words: boolean
  /**
   * Called with each record in the log's order. A problem it returns is booked to the record's
   * line, as one that the line itself has.
   */
  readonly take: TakeRecord
  /** Called with rows of records from one of them on, where nobody asks what becomes of each; see `RowSource`. */
  readonly takeRows?: TakeRows | undefined
  /** Called with each record and its line, by those who ask where a number stands; counting lines costs. */
  readonly see?: SeeRecord | undefined
  /** Called with each line that a format looks at, by those who ask what becomes of a log; costs more than `see`. */
  readonly notice?: ((line: NoticedLine) => void) | undefined
  /** Whether who takes rows tells of their lines those who ask; else each line is read by itself for them. */
  readonly seesRows?: boolean | undefined
  /** A table that begins with the first line. */
  readonly opened?: OpenTable | undefined
  /** Called with each block before its records, by formats that read a log as a whole. */
  readonly visit?: (block: Block) => void
  /** The log's path, where its name says something; a trace's origin comes from it. */
  readonly path?: string | undefined
}

/** What reading a log found out about it, apart from its records. */
export interface LogReading {
  readonly totals: LogTotals
  /** `undefined` when they were not asked for. */
  readonly words: number | undefined
  /** Records by format; a format without any is not in it. */
  readonly counts: ReadonlyMap<string, number>
  /** The line in which the first record of a format stands, such as ``line 3 `real 35.49` ``; absent from a lock. */
  readonly firstLines?: ReadonlyMap<string, string>
  /** The problems of lines: each kind of problem is counted, its first three places are kept. */
  readonly problems: readonly LineProblem[]
}

/** One kind of trouble with the lines of a log. */
export interface LineProblem {
  readonly problem: Problem
  /** Lines that have it. */
  readonly count: number
  /** Where the records of the first three of them begin, counted from 1. */
  readonly places: readonly LinePlace[]
}

/** A place in a log; columns are UTF-16 units. */
export interface LinePlace {
  readonly line: number
  readonly column: number
}
