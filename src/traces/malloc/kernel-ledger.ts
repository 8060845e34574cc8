import type { Ledger, LedgerSite } from './ledger.ts'
import type { MallocKernel } from './malloc-kernel.ts'

/** A kernel's ledger after all events are booked, copied out of its memory. */
export interface BookedEvents {
  readonly figures: Omit<Ledger, 'sizes' | 'cells' | 'stride' | 'sites'>
  readonly stride: number
  /** Six numbers for each cell. */
  readonly cells: Float64Array
  readonly sizes: Float64Array
  /** Four numbers for each site. */
  readonly sites: Float64Array
}

/**
 * Copy a ledger out of a kernel.
 *
 * This function is self-contained: its source text is run in a thread that has no other code.
 */
export function copyLedger(kernel: MallocKernel, siteCount: number): BookedEvents {
  kernel.finish()
  const copy = (at: { readonly value: number }, length: number): Float64Array =>
    new Float64Array(kernel.memory.buffer.slice(at.value, at.value + 8 * length))
  return {
    figures: {
      events: kernel.events.value,
      reused: kernel.reused.value,
      matchedFrees: kernel.matchedFrees.value,
      unmatchedFrees: kernel.unmatchedFrees.value,
      outstanding: kernel.outstanding.value,
      outstandingBytes: kernel.outstandingBytes.value,
      peakCount: kernel.peakCount.value,
      peakBytes: kernel.peakBytes.value,
      totalBytes: kernel.totalBytes.value,
      freedBytes: kernel.freedBytes.value,
      largest: kernel.largest.value,
    },
    stride: kernel.stride.value,
    cells: copy(kernel.CELLS, 6 * kernel.cells.value),
    sizes: copy(kernel.SIZES, 65),
    sites: copy(kernel.SITES, 4 * siteCount),
  }
}

/** Create a ledger from the booked events, with the texts of sites from the scanning kernel. */
export function createLedger(booked: BookedEvents, scanner: MallocKernel): Ledger {
  const texts = new TextReader(scanner)
  const sites = Array.from({ length: booked.sites.length / 4 }, (_, i): LedgerSite => {
    const [count = 0, outstanding = 0, outstandingBytes = 0, totalBytes = 0] =
      booked.sites.subarray(4 * i, 4 * i + 4)
    return { text: texts.read(i), count, outstanding, outstandingBytes, totalBytes }
  })
  const { figures, stride, cells, sizes } = booked
  return { ...figures, stride, cells, sizes: [...sizes], sites }
}

/** Reads the texts of call sites. The first two site numbers have no text. */
class TextReader {
  readonly #bytes: Buffer
  readonly #spans: DataView

  constructor({ memory, SPANS }: MallocKernel) {
    this.#bytes = Buffer.from(memory.buffer)
    this.#spans = new DataView(memory.buffer, SPANS.value)
  }

  read(site: number): string | undefined {
    if (site < 2) return undefined
    const start = this.#spans.getUint32(8 * site, true)
    return this.#bytes.toString('latin1', start, start + this.#spans.getUint32(8 * site + 4, true))
  }
}
