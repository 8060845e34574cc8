import type { Run } from '../../summaries/run.ts'
import { pickMeasured } from '../../summaries/run-metrics.ts'
import { markup } from '../html/html.ts'
import type { ReportSection } from '../report.ts'

/** Two runs side by side: the script reads their metrics from the section of runs. */
export const compareSection: ReportSection = {
  id: 'compare',
  heading: 'Compare runs',
  count: () => '',
  write({ made: { scope, config } }) {
    const runs = [...scope.runs.values()]
    const [first] = runs
    if (first === undefined || runs.length < 2)
      return markup`<p>There is no second run to compare with.</p>`
    const left = config.baseline ?? first.name
    const right = findSecond(runs, left)
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

/** Find the run that shares most metrics with another: of two runs of unlike logs there is nothing to compare. */
function findSecond(runs: readonly Run[], first: string): string {
  const metrics = new Set(listMetrics(runs.find(({ name }) => name === first)))
  const counted = runs
    .filter(({ name }) => name !== first)
    .map((run) => {
      return { name: run.name, shared: listMetrics(run).filter((one) => metrics.has(one)).length }
    })
  const most = Math.max(...counted.map(({ shared }) => shared))
  return counted.find(({ shared }) => shared === most)?.name ?? first
}

function listMetrics(run: Run | undefined): readonly string[] {
  return run === undefined ? [] : [...pickMeasured(run.metrics).keys()]
}
