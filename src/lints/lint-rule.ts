import type { Severity } from '../problems/diagnostics.ts'
import type { Range } from '../pages/region.ts'
import type { CheckedPage } from './checked-page.ts'
import { findLevel, type Basis } from './certainty.ts'
import type { Finding, FindingFigures, Fix } from './finding.ts'

/** A rule of lint: what it finds, how it finds it, and what it says about it. */
export interface LintRule<Facts> {
  /** In messages, in comments that ignore it, and in the configuration. */
  readonly name: string
  /** What it finds, as a noun phrase in Markdown. */
  readonly summary: string
  /** How its findings are reported; as warnings unless given. */
  readonly severity?: Severity
  /** Say in a sentence what is wrong; the remedy stands at the end. */
  readonly explain: (facts: Facts) => string
  /** Whether findings of other rules take the place of those of this rule that overlap with them. */
  readonly isLastResort?: boolean
  /** Check a page. Absent when the check of another rule makes these findings. */
  readonly check?: (page: CheckedPage) => readonly Finding[]
}

/** Where a rule found something, what it rests on, which says how sure it is, and the figures behind it. */
export interface FindingPlace extends Range {
  readonly basis: Basis
  readonly figures?: FindingFigures
  readonly from?: readonly number[] | undefined
  readonly fix?: Fix | undefined
}

/** Report that a rule is broken. */
export function createFinding<Facts>(
  { name, explain, severity = 'warning' }: LintRule<Facts>,
  facts: Facts,
  place: FindingPlace,
): Finding {
  const { basis, start, end, figures, fix, from } = place
  const level = findLevel(basis)
  const shown = level === 'certain' ? severity : 'info'
  const reason = explain(facts)
  return { rule: name, severity: shown, level, reason, start, end, figures, fix, from }
}
