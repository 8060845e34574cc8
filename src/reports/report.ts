import type { BuildMaterial } from '../builds/build-material.ts'
import type { MeasuredClaim } from '../builds/measure-claims.ts'
import type { BuiltFile } from '../builds/project-build.ts'
import type { ExplainedProject } from '../explanations/explain-project.ts'
import type { PlacedFinding } from '../lints/lint-page.ts'
import type { DataChange } from '../locks/compare-locks.ts'
import type { VFileMessage } from 'vfile-message'
import type { Html } from './html/html.ts'

/** What a report shows: a build, and what is said of it. Paths are relative to the project's root. */
export interface ReportInput {
  /** What the project is called: its folder. */
  readonly title: string
  readonly made: BuildMaterial
  readonly messages: readonly VFileMessage[]
  readonly explained: ExplainedProject
  readonly claims: readonly MeasuredClaim[]
  readonly findings: readonly PlacedFinding[]
  readonly changes: ReportedChanges
}

/** What differs from the state that the project is compared with. */
export interface ReportedChanges {
  /** The git revision; `undefined` for what lies on disk. */
  readonly against: string | undefined
  readonly data: readonly DataChange[]
  /** The pages, charts and other files that differ. */
  readonly files: readonly BuiltFile[]
  /** Unified diffs of pages, by their paths. */
  readonly diffs: ReadonlyMap<string, string>
}

/** The style sheet and the script of a report. */
export interface ReportAssets {
  readonly style: string
  readonly script: string
}

/** A section of the report. */
export interface ReportSection {
  /** The id of its element. */
  readonly id: string
  readonly heading: string
  /** How many things it has, as the table of contents says it: `5`, or `2 of 7 fail`. */
  readonly count: (input: ReportInput) => string
  readonly write: (input: ReportInput) => Html
  /** What the script reads, in an element of its own. */
  readonly data?: (input: ReportInput) => unknown
}
