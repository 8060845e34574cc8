import type { ExplainedValue } from '../../explanations/explain-project.ts'
import { markup, type Html } from '../html/html.ts'
import { ExplanationWriter } from '../html/write-explanation.ts'
import { writeFilter } from '../html/write-filter.ts'
import type { ReportSection } from '../report.ts'
import { writeCode } from '../html/write-code.ts'

/** Named values and the expressions of pages, and where they come from. */
export const valuesSection: ReportSection = {
  id: 'values',
  heading: 'Values',
  count: ({ explained }) => String(explained.values.length),
  write({ explained: { values } }) {
    if (values.length === 0) return markup`<p>Neither the configuration nor a page has a value.</p>`
    const writer = new ExplanationWriter('value-term')
    return markup`${writeFilter('value-list', values.length, 'values')}
      <div id="value-list">${values.map((value) => writeValue(value, writer))}</div>`
  },
}

function writeValue({ name, places, explained }: ExplainedValue, writer: ExplanationWriter): Html {
  const where = places.map(({ path, line }) => `${path}:${String(line)}`)
  const shownIn = where.length === 0 ? 'No page shows it.' : `Shown in ${where.join(', ')}.`
  if (explained === undefined) {
    return markup`<p>
      ${writeCode(name)}: see <code>npx tracedocs explain</code>, since this report explains no
      more. ${shownIn}
    </p>`
  }
  const text = explained.kind === 'made' ? explained.value.text : 'n/a'
  return markup`<details>
    <summary>${writeCode(name)} <b class="shown">${text}</b></summary>
    <p>${shownIn}</p>
    ${writer.write(explained)}
  </details> `
}
