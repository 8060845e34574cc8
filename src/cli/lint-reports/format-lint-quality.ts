import type { LintOutcome } from '../actions/lint-outcome.ts'
import { listQualityIssues, type QualityIssue } from '../ci-reports.ts'
import { exportMessage, type ShowPath } from '../report-messages.ts'
import { fingerprintFindings } from './fingerprint-findings.ts'

/** Write what came of linting as GitLab reads it: a code-quality report. */
export function formatLintQuality(outcome: LintOutcome, show: ShowPath): string {
  const prints = fingerprintFindings(outcome)
  const issues = outcome.findings.map((finding): QualityIssue => {
    const { path, line, rule, reason } = exportMessage(finding.message, show)
    return {
      description: reason,
      check_name: `tracedocs/${rule}`,
      fingerprint: prints.get(finding) ?? '',
      severity: SEVERITIES[finding.level],
      location: { path, lines: { begin: line ?? 1 } },
    }
  })
  // What could not be read is reported as `build` does it.
  const others = listQualityIssues(outcome.messages, show)
  return `${JSON.stringify([...issues, ...others], null, 2)}\n`
}

const SEVERITIES = { certain: 'major', likely: 'minor' } as const
