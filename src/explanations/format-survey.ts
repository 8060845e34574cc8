import { formatQuantity } from '../quantities/format-quantity.ts'
import { hasNoNumbers, readEnds } from '../quantities/long-column.ts'
import type { Quantity } from '../quantities/quantity.ts'
import { formatPid, NO_PID } from '../records/sum-pid.ts'
import type { LineList } from '../series/line-list.ts'
import { readColumn, readGauge, type ProcessSeries } from '../series/process-series.ts'
import { findUnitNotes } from '../summaries/find-unit-notes.ts'
import { pickMeasured } from '../summaries/run-metrics.ts'
import type { Run } from '../summaries/run.ts'
import type { LogSurvey } from './survey-log.ts'

/** A log as it was named, and what it holds. */
export interface NamedSurvey {
  readonly log: string
  readonly survey: LogSurvey
}

/** Write what a log holds for a person: formats, lines taken and not, every metric with its lines, and its series. */
export function formatSurvey({ log, survey }: NamedSurvey): string {
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
      (!isFurther || run.listKnown().some((one) => one.name === name && one.kind === 'process')),
  )
  const cells = measured.map(([name, { quantity }]) => {
    const lines = survey.lines.get(name)
    // Those of samples stand below the series.
    const isSampled = run.listKnown().some((one) => one.name === name && one.kind === 'process')
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
