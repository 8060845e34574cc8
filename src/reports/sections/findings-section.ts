import type { PlacedFinding } from '../../lints/lint-page.ts'
import { markup, type Html } from '../html/html.ts'
import { writeFilter } from '../html/write-filter.ts'
import type { ReportSection } from '../report.ts'
import { writeCode } from '../html/write-code.ts'

/** What lint finds in the pages. */
export const findingsSection: ReportSection = {
  id: 'findings',
  heading: 'Findings of lint',
  count: ({ findings }) => String(findings.length),
  write: ({ findings }) =>
    findings.length === 0
      ? markup`<p>No number of the pages disagrees with another one or with the logs.</p>`
      : markup`${writeFilter('finding-list', findings.length, 'findings')}
          <ul class="messages" id="finding-list">
            ${findings.map(writeFinding)}
          </ul>`,
}

function writeFinding({ level, rule, reason, message }: PlacedFinding): Html {
  const place = [message.file, message.line, message.column]
    .filter((part) => part !== undefined)
    .join(':')
  return markup`<li>
    <span class="level ${level === 'certain' ? 'error' : 'warning'}">${level}</span>
    ${writeCode(place)} ${reason} <small>(${rule})</small>
  </li>`
}
