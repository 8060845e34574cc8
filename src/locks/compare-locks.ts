import { formatQuantity } from '../quantities/format-quantity.ts'
import { metricCatalogue } from '../summaries/metric-catalogue.ts'
import { createQuantity } from '../quantities/quantity.ts'
import type { UnitName } from '../quantities/units.ts'
import type { KnownQuery } from '../expressions/known-query.ts'
import { coversLog } from './covers-lock.ts'
import type { Lock, LockedLog, LockedRun } from './lock.ts'

/** Something that differs between the data and a lock. */
export interface DataChange {
  /** The run, log or page that it is about. */
  readonly about: string
  /** `undefined` unless it is a metric of a run. */
  readonly metric?: string
  /** `undefined` where there was none, or is none. */
  readonly before?: number | undefined
  readonly after?: number | undefined
  /** As text: `rss.peak 222.1 → 231.4 MiB (+4.2 %)`. */
  readonly text: string
}

/** List the changes from one lock to another: runs with their metrics, logs, and what pages show. */
export function compareLocks(before: Lock, after: Lock): readonly DataChange[] {
  return [
    ...compareEntries(before.runs, after.runs, 'run', (about, old, current) =>
      compareRuns(
        about,
        old,
        hasSameLogs(current, before, after) ? dropNew(old, current) : current,
      ),
    ),
    ...compareEntries(before.logs, after.logs, 'log', compareLogs),
    ...compareEntries(before.queries, after.queries, 'query', compareQueries),
    ...compareEntries(before.pages, after.pages, 'page', compareShown),
  ]
}

function hasSameLogs({ logs }: LockedRun, before: Lock, after: Lock): boolean {
  return logs.every((key) => before.logs.get(key)?.sha256 === after.logs.get(key)?.sha256)
}

/** What a newer release reads out of the same logs is no change of theirs. */
function dropNew(before: LockedRun, after: LockedRun): LockedRun {
  return {
    ...after,
    metrics: new Map([...after.metrics].filter(([name]) => before.metrics.has(name))),
  }
}

function compareEntries<T>(
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  thing: string,
  compare: (about: string, before: T, after: T) => readonly DataChange[],
): readonly DataChange[] {
  const names = [...new Set([...before.keys(), ...after.keys()])]
  return names.flatMap((about): readonly DataChange[] => {
    const [old, current] = [before.get(about), after.get(about)]
    if (old === undefined) return [{ about, text: `the ${thing} is new` }]
    if (current === undefined) {
      const left = thing === 'page' ? ' or shows nothing any longer' : ''
      return [{ about, text: `the ${thing} is gone${left}` }]
    }
    return compare(about, old, current)
  })
}

/** How large a log is, its own line tells. */
const LOG_SIZES = new Set(
  metricCatalogue.filter(({ kind }) => kind === 'file').map(({ name }) => name),
)

function compareRuns(about: string, before: LockedRun, after: LockedRun): readonly DataChange[] {
  const metrics = compareEntries(before.metrics, after.metrics, 'metric', (metric, old, current) =>
    old === current || LOG_SIZES.has(metric)
      ? []
      : [
          {
            about,
            metric,
            before: old,
            after: current,
            text: `${metric} ${formatChange(metric, old, current)}`,
          },
        ],
  ).map((change) =>
    change.metric === undefined
      ? { about, metric: change.about, text: `${change.about}: ${change.text}` }
      : change,
  )
  const title =
    before.title === after.title
      ? []
      : [{ about, text: `title \`${before.title}\` → \`${after.title}\`` }]
  return [...title, ...metrics]
}

/** `222.1 → 231.4 MiB (+4.2 %)`; with all digits where the usual ones are the same. */
function formatChange(metric: string, before: number, after: number): string {
  const [old, current] = [formatMetric(metric, before), formatMetric(metric, after)]
  const shown =
    old === current
      ? `${String(before)} → ${String(after)}`
      : `${dropUnit(old, current)} → ${current}`
  if (before === 0) return shown
  const percent = (after / before - 1) * 100
  const sign = percent > 0 ? '+' : percent < 0 ? '−' : ''
  return `${shown} (${sign}${formatPercent(Math.abs(percent))} %)`
}

function formatPercent(percent: number): string {
  if (percent >= 100) return percent.toFixed(0)
  return percent >= 0.1 ? percent.toFixed(1) : percent.toPrecision(1)
}

/** Drop the unit of the first value if both have the same unit. */
function dropUnit(before: string, after: string): string {
  const unit = / [^\d ]+$/.exec(after)?.[0]
  return unit !== undefined && before.endsWith(unit) ? before.slice(0, -unit.length) : before
}

function formatMetric(metric: string, value: number): string {
  const formatted = formatQuantity(createQuantity(value, findUnit(metric)), undefined)
  // A terminal needs no no-break spaces.
  return formatted.kind === 'made' ? formatted.value.replaceAll('\u00a0', ' ') : String(value)
}

function findUnit(metric: string): UnitName {
  return metricCatalogue.find(({ name }) => name === metric)?.unit ?? '1'
}

function compareLogs(about: string, before: LockedLog, after: LockedLog): readonly DataChange[] {
  const { sha256, formats } = after
  if (before.sha256 !== sha256) {
    const [old, current] = [before, after].map((log) => log.contents.reading.totals)
    return [
      {
        about,
        text: `the log changed: ${String(old?.lines)} → ${String(current?.lines)} lines, ${String(old?.bytes)} → ${String(current?.bytes)} bytes, sha256 ${before.sha256.slice(0, 8)}… → ${sha256.slice(0, 8)}…`,
      },
    ]
  }
  if (coversLog(before, after)) return []
  const readers = formats.filter((format) => !before.formats.includes(format))
  if (readers.length === 0) return []
  return [{ about, text: `the log is read again by ${readers.join(', ')}` }]
}

function compareQueries(
  about: string,
  before: KnownQuery,
  after: KnownQuery,
): readonly DataChange[] {
  const text = before.sql === after.sql ? [] : ['the query changed']
  const files = [...after.files].flatMap(([path, sum]) => {
    const known = before.files.get(path)
    return known === sum
      ? []
      : [`the file of the query \`${path}\` ${known === undefined ? 'is new' : 'changed'}`]
  })
  const rows =
    JSON.stringify([before.columns, before.rows]) === JSON.stringify([after.columns, after.rows])
      ? []
      : [`the query has other rows: ${String(before.rows.length)} → ${String(after.rows.length)}`]
  return [...text, ...files, ...rows].map((one) => ({ about, text: one }))
}

function compareShown(
  about: string,
  before: readonly string[],
  after: readonly string[],
): readonly DataChange[] {
  return [
    ...before
      .filter((entry) => !after.includes(entry))
      .map((entry) => ({ about, text: `the ${quoteEntry(entry)} is gone` })),
    ...after
      .filter((entry) => !before.includes(entry))
      .map((entry) => ({ about, text: `the ${quoteEntry(entry)} is new` })),
  ]
}

/** Format an entry such as `table times` for a sentence. */
function quoteEntry(entry: string): string {
  const blank = entry.indexOf(' ')
  return blank < 0 ? entry : `${entry.slice(0, blank)} \`${entry.slice(blank + 1)}\``
}
