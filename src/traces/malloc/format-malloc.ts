import type { LogTotals } from '../../logs/block.ts'
import { formatCount } from '../../quantities/format-count.ts'
import { joinStretches } from './join-stretches.ts'
import type { Aggregation, CallSite, LiveCurve, MallocTrace } from './malloc-trace.ts'

/** A malloc trace and its log. */
export interface MallocReport {
  /** Its path, as messages show it. */
  readonly log: string
  readonly totals: LogTotals
  readonly trace: MallocTrace
  /** How many call sites to show; `undefined` shows all. */
  readonly top: number | undefined
}

/** A curve in JSON has fewer stretches than this. */
const MOST_STRETCHES = 4096

const WIDTH = 24
const NUMBER_WIDTH = 16

/**
 * Format a malloc trace as text, in the wording of pymemtrace's `dtrace_log_analyse`, with further
 * figures that it lacks.
 */
export function formatMallocText({ log, totals, trace, top }: MallocReport): string {
  const { counts, doubts } = trace
  const rows: readonly (readonly [string, string])[] = [
    ['malloc count outstanding', formatCount(counts.outstanding)],
    ['Total bytes outstanding', formatCount(counts.outstandingBytes)],
    ['Max bytes outstanding', formatCount(counts.peakBytes)],
    ["Total bytes malloc'd", formatCount(counts.totalBytes)],
    ["Total bytes free'd", formatCount(counts.freedBytes)],
    ['Maximum malloc', formatCount(counts.largest)],
    ['Max allocations', formatCount(counts.peakCount)],
    ['Count mallocs', formatCount(counts.mallocs)],
    ['Count callocs', formatCount(counts.callocs)],
    ['Count reallocs', formatCount(counts.reallocs)],
    ['Count frees', formatCount(counts.frees)],
    ['Count frees non-null', formatCount(counts.frees - counts.nullFrees)],
    ['Count frees null', formatCount(counts.nullFrees)],
    ['Count failed', formatCount(counts.failed)],
    ['Frees unmatched', formatCount(counts.unmatchedFrees)],
    ['Pointers reused', formatCount(counts.reused)],
    ['Coverage', formatShare(counts.coverage)],
    ['Lines', formatCount(totals.lines)],
    ['Lines traced', formatCount(counts.tracedLines)],
    ['Lines of garbage', formatCount(counts.garbage)],
    ['Events repaired', formatCount(counts.repaired)],
    ['Events outside', formatCount(doubts.outsideEvents)],
    ['Bytes', formatCount(totals.bytes)],
  ]
  const table = rows.map(
    ([name, value]) => `${name.padStart(WIDTH)}: ${value.padStart(NUMBER_WIDTH)}`,
  )
  return `${[log, ...table, ...formatSites(trace.sites, top), ...formatSizes(trace)].join('\n')}\n`
}

/** Format a malloc trace as JSON: flat figures, then lists with one entry on each line. */
export function formatMallocJson({ log, totals, trace, top }: MallocReport): string {
  const { counts, doubts } = trace
  const live = joinStretches(trace.live, MOST_STRETCHES - 1)
  const figures = { log, bytes: totals.bytes, lines: totals.lines, ...counts, ...doubts }
  const sites = trace.sites.slice(0, top)
  const lists: readonly (readonly [string, readonly unknown[]])[] = [
    ['sites', sites.map(exportSite)],
    ['sizes', trace.sizes.map(({ from, count }) => ({ from, to: endOfBucket(from), count }))],
    ['live', Array.from(live.events, (event, i) => exportPoint(live, event, i))],
    ['aggregations', trace.aggregations.map(exportAggregation)],
  ]
  const entries = [
    ...Object.entries(figures).map(([key, value]) => `${JSON.stringify(key)}: ${toJson(value)}`),
    `"siteCount": ${String(trace.sites.length)}`,
    ...lists.map(([key, list]) => `${JSON.stringify(key)}: ${formatList(list)}`),
  ]
  return `{\n  ${entries.join(',\n  ')}\n}`
}

/** Write `NaN`, such as the coverage of a log without a free, as `null`. */
function toJson(value: unknown): string {
  return JSON.stringify(value)
}

function formatList(list: readonly unknown[]): string {
  if (list.length === 0) return '[]'
  return `[\n    ${list.map(toJson).join(',\n    ')}\n  ]`
}

function exportSite(site: CallSite) {
  return { ...site, line: site.line ?? null }
}

function exportPoint(live: LiveCurve, event: number, i: number) {
  return {
    event,
    bytes: live.bytes[i],
    minBytes: live.minBytes[i],
    maxBytes: live.maxBytes[i],
    count: live.counts[i],
    minCount: live.minCounts[i],
    maxCount: live.maxCounts[i],
  }
}

function exportAggregation({ title, line, totalBytes, rows }: Aggregation) {
  return { title, line, totalBytes: totalBytes ?? null, rows }
}

/** Compute the exclusive upper end of a bucket. */
function endOfBucket(from: number): number {
  return from === 0 ? 1 : 2 * from
}

function formatSites(sites: readonly CallSite[], top: number | undefined): readonly string[] {
  const shown = sites.slice(0, top)
  if (shown.length === 0) return []
  const rest = sites.length - shown.length
  return [
    '',
    `Call sites by bytes outstanding, ${formatCount(shown.length)} of ${formatCount(sites.length)}:`,
    `${'outstanding'.padStart(NUMBER_WIDTH)} ${'bytes'.padStart(NUMBER_WIDTH)} ${'count'.padStart(12)} ${'total bytes'.padStart(NUMBER_WIDTH)}  site`,
    ...shown.map(
      (site) =>
        `${formatCount(site.outstanding).padStart(NUMBER_WIDTH)} ${formatCount(site.outstandingBytes).padStart(NUMBER_WIDTH)} ${formatCount(site.count).padStart(12)} ${formatCount(site.totalBytes).padStart(NUMBER_WIDTH)}  ${formatSite(site)}`,
    ),
    ...(rest > 0 ? [`${formatCount(rest)} more; see --top`] : []),
  ]
}

/** Name a call site: `core.py:3420 sort`. */
export function formatSite(site: Pick<CallSite, 'file' | 'line' | 'function'>): string {
  if (site.line === undefined) return '(unreadable)'
  return `${site.file}:${String(site.line)} ${site.function}`.trim()
}

const BAR_WIDTH = 40

function formatSizes({ sizes }: MallocTrace): readonly string[] {
  if (sizes.length === 0) return []
  const most = Math.max(...sizes.map(({ count }) => count))
  return [
    '',
    'Sizes of allocations in bytes, from one power of two to the next:',
    ...sizes.map(({ from, count }) => {
      const bar = '@'.repeat(Math.round((BAR_WIDTH * count) / most))
      return `${formatCount(from).padStart(NUMBER_WIDTH)} |${bar.padEnd(BAR_WIDTH)} ${formatCount(count)}`
    }),
  ]
}

function formatShare(share: number): string {
  return Number.isNaN(share) ? 'n/a' : `${(100 * share).toFixed(2)} %`
}
