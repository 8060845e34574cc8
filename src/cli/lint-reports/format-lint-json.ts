import { hasErrors } from '../../builds/project-build.ts'
import type { PlacedFinding } from '../../lints/lint-page.ts'
import type { LintOutcome } from '../actions/lint-outcome.ts'
import { exportMessage, type ShowPath } from '../report-messages.ts'

/** Write what came of linting as JSON. */
export function formatLintJson(outcome: LintOutcome, show: ShowPath): string {
  const { pages, findings, fixed, messages, coverage } = outcome
  const isCertain = findings.some(({ level }) => level === 'certain')
  const status = hasErrors(messages) ? 'failed' : isCertain ? 'findings' : 'ok'
  const { leftPages, ...counts } = coverage
  const data = {
    status,
    pages: pages.map((page) => show(page.path)),
    coverage: { ...counts, leftPages: leftPages.map(show) },
    findings: findings.map((finding) => exportFinding(finding, show)),
    fixed: fixed.map((finding) => exportFinding(finding, show)),
    messages: messages.map((message) => exportMessage(message, show)),
  }
  return `${JSON.stringify(data, null, 2)}\n`
}

function exportFinding({ message, level, figures }: PlacedFinding, show: ShowPath) {
  const own = figures && {
    ...figures,
    expected: figures.expected ?? null,
    factor: figures.factor ?? null,
  }
  return { ...exportMessage(message, show), level, figures: own ?? null }
}
