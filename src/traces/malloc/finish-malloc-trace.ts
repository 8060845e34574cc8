import { parseCallSite, type SitePlace } from './call-site.ts'
import { createLiveCurve } from './live-stretches.ts'
import type { Ledger, LedgerSite } from './ledger.ts'
import type { LineCounts, MallocLines } from './malloc-lines.ts'
import type { CallSite, MallocTrace, SizeBucket } from './malloc-trace.ts'

/** The figures of a log's lines, besides its events. */
export interface LineFigures {
  /** Of the whole log. */
  readonly lines: number
  readonly counts: Readonly<LineCounts>
  readonly outsideEvents: number
  readonly script: MallocLines
}

/** Summarise the lines and the ledger of a malloc log. */
export function summariseMalloc(
  { lines, counts, outsideEvents, script }: LineFigures,
  ledger: Ledger,
): MallocTrace {
  const nonNull = ledger.matchedFrees + ledger.unmatchedFrees
  const { reused, unmatchedFrees, outstanding, outstandingBytes } = ledger
  const { peakCount, peakBytes, totalBytes, freedBytes, largest } = ledger
  return {
    kind: 'malloc',
    counts: {
      tracedLines: script.countTraced(lines),
      ...counts,
      ...{ reused, unmatchedFrees, outstanding, outstandingBytes },
      ...{ peakCount, peakBytes, totalBytes, freedBytes, largest },
      coverage: ledger.matchedFrees / nonNull,
    },
    // The first entry is of all allocations whose call site was not kept.
    sites: mergeSites(ledger.sites.slice(1)),
    sizes: listSizes(ledger.sizes),
    live: createLiveCurve(ledger, ledger.events),
    aggregations: script.listAggregations(),
    doubts: {
      garbageLines: script.garbageLines,
      begins: script.begins,
      ends: script.ends,
      outsideEvents,
      unkeptSites: ledger.sites[0]?.count ?? 0,
    },
  }
}

/** Merge texts that differ only in padding or in the process id into one call site. */
function mergeSites(entries: readonly LedgerSite[]): readonly CallSite[] {
  const sites = new Map<string, CallSite>()
  for (const entry of entries) {
    if (entry.count === 0) continue
    const place = readPlace(entry.text)
    const key = JSON.stringify(place)
    const known = sites.get(key)
    sites.set(key, known === undefined ? { ...place, ...pickFigures(entry) } : join(known, entry))
  }
  return [...sites.values()].sort(compareSites)
}

type Place = Pick<CallSite, 'file' | 'line' | 'function'>

const UNREADABLE: Place = { file: '', line: undefined, function: '' }

function readPlace(text: string | undefined): Place {
  const decoded = text === undefined ? undefined : Buffer.from(text, 'latin1').toString('utf8')
  const place: SitePlace | undefined = decoded === undefined ? undefined : parseCallSite(decoded)
  return place ?? UNREADABLE
}

type SiteFigures = Omit<CallSite, keyof Place>

function pickFigures({
  count,
  outstanding,
  outstandingBytes,
  totalBytes,
}: LedgerSite): SiteFigures {
  return { count, outstanding, outstandingBytes, totalBytes }
}

function join(site: CallSite, entry: LedgerSite): CallSite {
  return {
    ...site,
    count: site.count + entry.count,
    outstanding: site.outstanding + entry.outstanding,
    outstandingBytes: site.outstandingBytes + entry.outstandingBytes,
    totalBytes: site.totalBytes + entry.totalBytes,
  }
}

/** Compare by outstanding bytes, then by total bytes, then by name, so that the order is the same everywhere. */
function compareSites(a: CallSite, b: CallSite): number {
  const names = (site: CallSite): string => JSON.stringify([site.file, site.function, site.line])
  return (
    b.outstandingBytes - a.outstandingBytes ||
    b.totalBytes - a.totalBytes ||
    (names(a) < names(b) ? -1 : 1)
  )
}

/** List the buckets from the smallest size to the largest, including empty ones in between. */
function listSizes(counts: readonly number[]): readonly SizeBucket[] {
  const first = counts.findIndex((count) => count > 0)
  const last = counts.findLastIndex((count) => count > 0)
  if (first < 0) return []
  return counts
    .slice(first, last + 1)
    .map((count, i) => ({ from: first + i === 0 ? 0 : 2 ** (first + i - 1), count }))
}
