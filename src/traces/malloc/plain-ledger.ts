import { isReadable, LONGEST_SITE } from './call-site.ts'
import { LiveCurveBuilder } from './live-stretches.ts'
import type { Ledger, LedgerSite } from './ledger.ts'
import type { EventSink } from './malloc-lines.ts'

interface Allocation {
  readonly size: number
  readonly site: SiteEntry
}

interface SiteEntry {
  readonly text: string | undefined
  count: number
  outstanding: number
  outstandingBytes: number
  totalBytes: number
}

/** As many as the kernel keeps. */
const MOST_SITES = 131_072 - 2

/**
 * Books events in plain TypeScript: the kernel's readable twin. Tests compare the kernel with it, and
 * it replaces the kernel if there is no WebAssembly.
 */
export class PlainLedger implements EventSink {
  #live = new Map<bigint, Allocation>()
  #sites = new Map<string, SiteEntry>()
  /** Allocations whose site was not kept, and those whose site cannot be read. */
  #unkept = createEntry(undefined)
  #unreadable = createEntry(undefined)
  #curve = new LiveCurveBuilder()
  #figures = createFigures()
  #sizes = new Array<number>(65).fill(0)

  allocate(pointer: bigint, size: number, text: string): void {
    const figures = this.#figures
    const known = this.#live.get(pointer)
    if (known !== undefined) {
      figures.reused++
      this.#release(known)
    }
    const site = this.#findSite(text)
    this.#live.set(pointer, { size, site })
    site.count++
    site.outstanding++
    site.outstandingBytes += size
    site.totalBytes += size
    const bits = size === 0 ? 0 : size.toString(2).length
    this.#sizes[bits] = (this.#sizes[bits] ?? 0) + 1
    figures.totalBytes += size
    figures.largest = Math.max(figures.largest, size)
    figures.outstanding++
    figures.outstandingBytes += size
    this.skip()
  }

  free(pointer: bigint): void {
    const allocation = this.#live.get(pointer)
    if (allocation === undefined) {
      this.#figures.unmatchedFrees++
    } else {
      this.#figures.matchedFrees++
      this.#live.delete(pointer)
      this.#release(allocation)
    }
    this.skip()
  }

  skip(): void {
    const figures = this.#figures
    figures.events++
    figures.peakBytes = Math.max(figures.peakBytes, figures.outstandingBytes)
    figures.peakCount = Math.max(figures.peakCount, figures.outstanding)
    this.#curve.add(figures.outstandingBytes, figures.outstanding)
  }

  clear(): void {
    this.#live = new Map()
    this.#sites = new Map()
    this.#unkept = createEntry(undefined)
    this.#unreadable = createEntry(undefined)
    this.#curve = new LiveCurveBuilder()
    this.#figures = createFigures()
    this.#sizes = new Array<number>(65).fill(0)
  }

  finish(): Ledger {
    const sites: LedgerSite[] = [this.#unkept, this.#unreadable, ...this.#sites.values()]
    return { ...this.#figures, ...this.#curve.finish(), sizes: this.#sizes, sites }
  }

  #release({ size, site }: Allocation): void {
    site.outstanding--
    site.outstandingBytes -= size
    this.#figures.outstanding--
    this.#figures.outstandingBytes -= size
    this.#figures.freedBytes += size
  }

  #findSite(text: string): SiteEntry {
    const known = this.#sites.get(text)
    if (known !== undefined) return known
    if (text.length > LONGEST_SITE || !isReadable(Buffer.from(text, 'latin1'))) {
      return this.#unreadable
    }
    if (this.#sites.size >= MOST_SITES) return this.#unkept
    const entry = createEntry(text)
    this.#sites.set(text, entry)
    return entry
  }
}

function createEntry(text: string | undefined): SiteEntry {
  return { text, count: 0, outstanding: 0, outstandingBytes: 0, totalBytes: 0 }
}

function createFigures() {
  return {
    events: 0,
    reused: 0,
    matchedFrees: 0,
    unmatchedFrees: 0,
    outstanding: 0,
    outstandingBytes: 0,
    peakCount: 0,
    peakBytes: 0,
    totalBytes: 0,
    freedBytes: 0,
    largest: 0,
  }
}
