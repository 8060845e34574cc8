import { markup } from '../html/html.ts'
import type { ReportSection } from '../report.ts'

/** Two runs side by side: the script reads their metrics from the section of runs. */
export const compareSection: ReportSection = {
  id: 'compare',
  heading: 'Compare runs',
  count: () => '',
  write({ made: { scope, config } }) {
    const runs = [...scope.runs.values()]
    const [first, second] = runs
    if (first === undefined || second === undefined)
      return markup`<p>There is no second run to compare with.</p>`
    const left = config.baseline ?? first.name
    const right = left === second.name ? first.name : second.name
    const list = (chosen: string) =>
      runs.map(
        ({ name, title }) =>
          markup`<option value="${name}" ${name === chosen ? markup` selected` : undefined}>
            ${title}
          </option>`,
      )
    return markup`<form class="compare" id="compare-form">
        <label
          >Run
          <select name="left">
            ${list(left)}
          </select></label
        >
        <label
          >with
          <select name="right">
            ${list(right)}
          </select></label
        >
        <label><input type="checkbox" name="different" /> only what differs</label>
      </form>
      <div class="wide" tabindex="0" role="group" aria-label="Comparison">
        <table>
          <thead>
            <tr>
              <th scope="col">Metric</th>
              <th scope="col" class="number" id="compare-left"></th>
              <th scope="col" class="number" id="compare-right"></th>
              <th scope="col" class="number">Ratio</th>
            </tr>
          </thead>
          <tbody id="compare-rows"></tbody>
        </table>
      </div>
      <p role="status" id="compare-status"></p>`
  },
}
