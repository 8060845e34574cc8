import { findUnitNotes } from '../../summaries/find-unit-notes.ts'
import { readLogPath, type LockedLog } from '../../locks/lock.ts'
import { formatQuantity } from '../../quantities/format-quantity.ts'
import type { MeasuredMetric } from '../../summaries/metric.ts'
import type { Run } from '../../summaries/run.ts'
import { pickMeasured } from '../../summaries/run-metrics.ts'
import { markup, type Html } from '../html/html.ts'
import { writeFilter } from '../html/write-filter.ts'
import type { ReportInput, ReportSection } from '../report.ts'
import { writeCode } from '../html/write-code.ts'

/** The metrics of all runs together that a report has; those of later runs are left out. */
const MOST_METRICS = 12_000

/** The runs, with their logs and metrics. */
export const runsSection: ReportSection = {
  id: 'runs',
  heading: 'Runs',
  count: ({ made }) => String(made.scope.runs.size),
  write({ made }) {
    const runs = [...made.scope.runs.values()]
    if (runs.length === 0)
      return markup`<p>The configuration has no run, or none could be read.</p>`
    let room = MOST_METRICS
    const written = runs.map((run) => {
      const metrics = pickMeasured(run.metrics)
      room -= metrics.size
      return writeRun(run, room < 0 ? undefined : metrics, made)
    })
    return markup`${writeFilter('run-list', runs.length, 'runs')}
      <div id="run-list">${written}</div>`
  },
}

function writeRun(
  run: Run,
  metrics: ReadonlyMap<string, MeasuredMetric> | undefined,
  made: ReportInput['made'],
): Html {
  const { name, title, facts } = run
  const keys = made.runs.locked.runs.get(name)?.logs ?? []
  return markup`<details class="run" id="run-${name}">
    <summary>
      <b>${title}</b> ${writeCode(name)}${name === made.config.baseline ? ' (baseline)' : ''}
      <span class="count"
        >${String(keys.length)} ${keys.length === 1 ? 'log' : 'logs'},
        ${String((metrics ?? pickMeasured(run.metrics)).size)} metrics</span
      >
    </summary>
    ${
      facts === undefined || facts.size === 0
        ? undefined
        : markup`<dl>
            ${[...facts].map(
              ([fact, value]) =>
                markup`<dt>${fact}</dt>
                  <dd>${value}</dd>`,
            )}
          </dl>`
    }
    <ul class="logs">
      ${keys.map((key) => writeLog(key, made))}
    </ul>
    ${
      metrics === undefined
        ? markup`<p class="note">
            Its metrics are left out, since this report has ${MOST_METRICS.toLocaleString('en')}
            already; <code>npx tracedocs list</code> shows them.
          </p>`
        : writeMetrics(run, metrics)
    }
  </details> `
}

function writeLog(key: string, { runs }: ReportInput['made']): Html {
  const log = runs.locked.logs.get(key)
  const path = readLogPath(key)
  const absent = runs.absent.includes(path) ? ', not here: from the lock' : ''
  if (log === undefined) return markup`<li>${writeCode(path)}${absent}</li>`
  const { bytes, lines } = log.contents.reading.totals
  return markup`<li>
    ${writeCode(path)}${absent}<br />${bytes.toLocaleString('en')} bytes,
    ${lines.toLocaleString('en')} lines${describeFormats(log)}<br /><small
      >sha256 ${writeCode(log.sha256)}</small
    >
  </li>`
}

/** The formats that a log has records of; it was searched for more. */
function describeFormats({ contents: { reading, trace } }: LockedLog): string {
  const counts = [...reading.counts].map(
    ([format, count]) =>
      `${format} (${count.toLocaleString('en')} ${count === 1 ? 'record' : 'records'})`,
  )
  const whole = trace === undefined ? [] : [trace.kind === 'malloc' ? 'dtrace' : 'cpymemtrace']
  const formats = [...whole, ...counts]
  return formats.length === 0 ? ', no format' : `, ${formats.join(', ')}`
}

function writeMetrics(run: Run, metrics: ReadonlyMap<string, MeasuredMetric>): Html {
  const meanings = new Map(run.listKnown().map(({ name, meaning }) => [name, meaning]))
  const rows = Array.from(metrics, ([name, { quantity }]) => {
    const shown = formatQuantity(quantity, undefined)
    const text = shown.kind === 'made' ? shown.value : String(quantity.value)
    const notes = findUnitNotes(run, name)
    return markup`<tr data-metric="${name}" data-value="${quantity.value}">
      <th scope="row">${writeCode(name)}</th>
      <td class="number">${text}</td>
      <td>${meanings.get(name)}${notes.map((note) => markup`<br /><small>${note}</small>`)}</td>
    </tr> `
  })
  return markup`<div class="wide" tabindex="0" role="group" aria-label="Metrics of ${run.title}">
    <table class="metrics">
      <thead>
        <tr>
          <th scope="col">Metric</th>
          <th scope="col" class="number">Value</th>
          <th scope="col">Meaning</th>
        </tr>
      </thead>
      <tbody>
        ${rows}
      </tbody>
    </table>
  </div>`
}
