import { formatPid, namePid, NO_PID } from '../../records/sum-pid.ts'
import { surveyLog, type LogSurvey } from '../../explanations/survey-log.ts'
import { formatQuantity } from '../../quantities/format-quantity.ts'
import { hasNoNumbers, readEnds } from '../../quantities/long-column.ts'
import { findUnitName, type Quantity } from '../../quantities/quantity.ts'
import type { LineList } from '../../series/line-list.ts'
import { readColumn, readGauge, type ProcessSeries } from '../../series/process-series.ts'
import { findUnitNotes } from '../../summaries/find-unit-notes.ts'
import { pickMeasured } from '../../summaries/run-metrics.ts'
import type { Run } from '../../summaries/run.ts'
import { readFormats } from '../read-formats.ts'
import { resolveLog } from '../resolve-log.ts'
import { EXIT, report, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs show`. */
export interface ShowOptions {
  readonly format: 'text' | 'json'
}

/** Show what each log holds: formats, lines taken and not, every metric with its line, and its series. */
export async function runShow(
  session: Session,
  logs: readonly string[],
  { format }: ShowOptions,
): Promise<ExitCode> {
  let isFailed = false
  const shown: { readonly log: string; readonly survey: LogSurvey }[] = []
  const { formats } = await readFormats(session)
  for (const log of logs) {
    const file = await resolveLog(session, log)
    const request = { file, path: log, formats, forced: false, words: false }
    const { survey, messages } = await surveyLog(request, session.effects)
    report(session, messages)
    isFailed ||= survey === undefined
    if (survey !== undefined) shown.push({ log, survey })
  }
  session.print(
    format === 'json'
      ? `${JSON.stringify(shown.map(exportSurvey), null, 2)}\n`
      : shown.map(formatSurvey).join('\n'),
  )
  return isFailed ? EXIT.failed : EXIT.fine
}

interface NamedSurvey {
  readonly log: string
  readonly survey: LogSurvey
}

function formatSurvey({ log, survey }: NamedSurvey): string {
  const { contents, runs, series, untaken } = survey
  const { totals, counts } = contents.reading
  const formats = [...counts].map(([name, count]) => `${name} (${formatCount(count, 'record')})`)
  const trace = contents.trace === undefined ? [] : [`${contents.trace.kind} trace`]
  const found = [...formats, ...trace].join(', ')
  return `${[
    log,
    `  formats: ${found === '' ? 'none' : found}`,
    `  size: ${String(totals.bytes)} B, ${formatCount(totals.lines, 'line')}`,
    ...runs.flatMap((run, i) => formatRun(run, survey, i > 0)),
    ...(series.length === 0 ? [] : ['  series']),
    ...series.map((one) => `    ${describeSeries(one)}`),
    ...(untaken === undefined || untaken.count === 0
      ? []
      : [
          `  lines that no format took: ${String(untaken.count)}${untaken.first.length === 0 ? '' : ', such as'}`,
          ...untaken.first.map(({ line, text }) => `    ${String(line)}: ${shorten(text)}`),
        ]),
  ].join('\n')}\n`
}

/** The metrics of a run; of a second process, only those that differ from one to the other. */
function formatRun(run: Run, survey: LogSurvey, isFurther: boolean): readonly string[] {
  const measured = [...pickMeasured(run.metrics)].filter(
    ([name]) =>
      !name.startsWith('log.') &&
      (!isFurther || run.known.some((one) => one.name === name && one.kind === 'process')),
  )
  const cells = measured.map(([name, { quantity }]) => {
    const lines = survey.lines.get(name)
    // Those of samples stand below the series.
    const isSampled = run.known.some((one) => one.name === name && one.kind === 'process')
    const notes = isSampled ? [] : findUnitNotes(run, name)
    return [name, formatValue(quantity), formatLines(lines), notes.join('; ')]
  })
  const widths = [0, 1].map((i) => Math.max(0, ...cells.map((row) => row[i]?.length ?? 0)))
  const heading =
    run.pid === undefined
      ? '  metrics'
      : `  metrics of process ${run.pid === NO_PID ? 'none' : formatPid(run.pid)}`
  if (cells.length === 0) return []
  return [
    heading,
    ...cells.map(([name = '', value = '', ...rest]) =>
      `    ${name.padEnd(widths[0] ?? 0)}  ${value.padEnd(widths[1] ?? 0)}  ${rest.filter((one) => one !== '').join('; ')}`.trimEnd(),
    ),
  ]
}

function formatValue(quantity: Quantity): string {
  const formatted = formatQuantity(quantity, undefined)
  return formatted.kind === 'made' ? formatted.value.replaceAll('\u00a0', ' ') : ''
}

function formatLines(lines: LineList | undefined): string {
  if (lines?.first === undefined) return ''
  return lines.length === 1
    ? `line ${String(lines.first)}`
    : `${String(lines.length)} lines, ${String(lines.first)} to ${String(lines.last)}`
}

function describeSeries(series: ProcessSeries): string {
  const { pid, length, gauges, notes } = series
  const columns = COLUMNS.filter((name) => !hasNoNumbers(readColumn(series, name)))
  const stated = [...(gauges?.keys() ?? [])].filter(
    (name) => !hasNoNumbers(readGauge(series, name)),
  )
  const names = [...columns, ...stated].join(', ')
  const process = pid === undefined ? 'a process' : `process ${formatPid(pid)}`
  const end = formatValue({ value: readEnds(readColumn(series, 'elapsed')).last, unit: SECONDS })
  const words = Object.entries(notes ?? {})
    .filter(([name]) => NOTED[name]?.some((column) => columns.includes(column)) ?? true)
    .map(([name, note]) => `\n      ${name}: ${note}`)
  return `${process}: ${formatCount(length, 'sample')} up to ${end}; ${names}${words.join('')}`
}

/** The columns that a note is about. */
const NOTED: Readonly<Record<string, readonly (typeof COLUMNS)[number][]>> = {
  rss: ['rss'],
  cpu: ['cpu', 'user', 'system'],
  faults: ['faults', 'faultRate'],
}

const COLUMNS = ['rss', 'user', 'system', 'cpu', 'faults', 'faultRate'] as const
const SECONDS = { seconds: 1, bytes: 0, scale: 1 }

function formatCount(count: number, noun: string): string {
  return `${String(count)} ${noun}${count === 1 ? '' : 's'}`
}

function shorten(text: string): string {
  return text.length > 100 ? `${text.slice(0, 100)}…` : text
}

function exportSurvey({ log, survey }: NamedSurvey) {
  const { contents, runs, series, lines, untaken } = survey
  return {
    log,
    formats: Object.fromEntries(contents.reading.counts),
    trace: contents.trace?.kind ?? null,
    bytes: contents.reading.totals.bytes,
    lines: contents.reading.totals.lines,
    processes: runs.map((run) => ({
      pid: exportPid(run.pid),
      metrics: Array.from(pickMeasured(run.metrics), ([name, { quantity }]) => ({
        name,
        value: quantity.value,
        unit: findUnitName(quantity.unit) ?? null,
        lines: lines.get(name)?.list() ?? [],
        notes: findUnitNotes(run, name),
      })),
    })),
    series: series.map(({ pid, length }) => ({ pid: exportPid(pid), samples: length })),
    untaken: untaken ?? null,
  }
}

/** A pid for programs: `null` where there is none, a text such as `1234[2]` for a later execution. */
function exportPid(pid: number | undefined): number | string | null {
  if (pid === undefined || pid === NO_PID) return null
  return namePid(pid)
}
