import type { VFileMessage } from 'vfile-message'
import { markup, type Html } from '../html/html.ts'
import { writeCoded } from '../html/write-coded.ts'
import { writeFilter } from '../html/write-filter.ts'
import type { ReportSection } from '../report.ts'
import { writeCode } from '../html/write-code.ts'

/** What the build said. */
export const messagesSection: ReportSection = {
  id: 'messages',
  heading: 'Messages',
  count: ({ messages }) => String(messages.length),
  write: ({ messages }) =>
    messages.length === 0
      ? markup`<p>The build has nothing to say.</p>`
      : markup`${writeFilter('message-list', messages.length, 'messages')}
          <ul class="messages" id="message-list">
            ${messages.map(writeMessage)}
          </ul>`,
}

function writeMessage({ file, line, column, reason, fatal, ruleId }: VFileMessage): Html {
  const place = [file, line, column].filter((part) => part !== undefined).join(':')
  const level = fatal === true ? 'error' : fatal === false ? 'warning' : 'note'
  return markup`<li>
    <span class="level ${level}">${level}</span> ${writeCode(place)} ${writeCoded(reason)}
    <small>(${ruleId})</small>
  </li>`
}
