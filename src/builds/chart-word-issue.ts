import type { Problem } from '../problems/diagnostics.ts'
import type { Unit } from '../quantities/quantity.ts'
import type { SpecPath } from '../specs/spec-issue.ts'

/** What is wrong with a word of a chart's description, and where it stands there. */
export interface ChartWordIssue {
  readonly problem: Problem
  readonly at: SpecPath
}

/** A unit that an axis shows, by its name; empty for plain numbers. */
export interface AxisUnits {
  readonly name: string
  readonly unit: Unit
}
