import type { MeasuredClaim, MeasuredLimit } from '../../builds/measure-claims.ts'
import { markup, type Html } from '../html/html.ts'
import { writeFilter } from '../html/write-filter.ts'
import type { ReportSection } from '../report.ts'
import { writeCode } from '../html/write-code.ts'

/** Claims and budgets, and how far they are from their limits. */
export const claimsSection: ReportSection = {
  id: 'claims',
  heading: 'Claims and budgets',
  count: ({ claims }) => {
    const broken = claims.filter(({ verdict }) => verdict !== 'holds').length
    return broken === 0
      ? String(claims.length)
      : `${String(broken)} of ${String(claims.length)} broken`
  },
  write: ({ claims }) =>
    claims.length === 0
      ? markup`<p>The configuration has no claim and no budget.</p>`
      : markup`${writeFilter('claim-list', claims.length, 'claims and budgets')}
          <div class="wide" tabindex="0" role="group" aria-label="Claims and budgets">
            <table>
              <thead>
                <tr>
                  <th scope="col">What</th>
                  <th scope="col">Verdict</th>
                  <th scope="col" class="number">Value</th>
                  <th scope="col">Distance to the limit</th>
                  <th scope="col">Condition</th>
                </tr>
              </thead>
              <tbody id="claim-list">
                ${claims.map(writeClaim)}
              </tbody>
            </table>
          </div>`,
}

const VERDICTS = { holds: 'holds', fails: 'does not hold', unknown: 'unknown' } as const

function writeClaim({
  kind,
  text,
  expression,
  expected,
  verdict,
  value,
  reason,
  limits,
  place,
}: MeasuredClaim): Html {
  const where = [place.path, place.line].filter((part) => part !== undefined).join(':')
  return markup`<tr>
    <td>
      ${kind}${text === undefined ? undefined : markup` of ${writeCode(text)}`}<br /><small
        >${where}</small
      >
    </td>
    <td>
      <span class="level ${verdict === 'holds' ? 'good' : 'error'}">${VERDICTS[verdict]}</span
      >${reason === undefined ? undefined : markup`<br />${reason}`}
    </td>
    <td class="number">${value ?? 'n/a'}</td>
    <td>
      ${
        limits.length === 0
          ? undefined
          : markup`<ul class="plain">
              ${limits.map(writeLimit)}
            </ul>`
      }
    </td>
    <td>${writeCode(`${expression} ${expected}`)}</td>
  </tr>`
}

function writeLimit({ text, value, distance, share, isAbove }: MeasuredLimit): Html {
  const part = share === undefined ? '' : ` (${formatShare(share)} of it)`
  const computed = value === undefined ? undefined : markup` = ${value}`
  return markup`<li>
    ${distance} ${isAbove ? 'below' : 'above'} ${writeCode(text)}${computed}${part}
  </li>`
}

function formatShare(share: number): string {
  const percent = share * 100
  return `${percent >= 100 ? percent.toFixed(0) : percent.toPrecision(2)} %`
}
