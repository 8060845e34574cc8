import type { Problem } from '../../problems/diagnostics.ts'
import type { StatedFigure } from '../record.ts'
import type { Anchor } from '../record-format.ts'

/** How one tool prints the result of a load test. */
export interface LoadDialect {
  /** The source of its figures. */
  readonly name: string
  readonly anchors: readonly Anchor[]
  /** Whether the line that its report begins with is of no other tool, so that a report without figures is told. */
  readonly isCertain?: true
  /** Whether `begin` gets the whole line, and not what begins with the anchor. */
  readonly needsWholeLine?: boolean
  /** Recognise the line that a result begins with, and make what reads it and the lines after it. */
  begin(line: string): LoadReader | undefined
}

/** Reads the lines of one result, its first one included. */
export interface LoadReader {
  /** @returns `undefined` for a line that states nothing, `end` for one behind the result */
  read(line: string): LoadLine | 'end' | undefined
  /** What is wrong when the log ends here. */
  finish?(): Problem | undefined
}

/** What a line states. */
export interface LoadLine {
  readonly figures: readonly StatedFigure[]
  /** Whether a result begins here. */
  readonly begins?: boolean
  /** What was tested. */
  readonly target?: string
  /** Whether the figures go on from those of the lines before. */
  readonly restates?: boolean
  /** What is wrong with the result, as far as the line tells. */
  readonly problem?: Problem
  /** Whether it is the last line of the result. */
  readonly ends?: boolean
}
