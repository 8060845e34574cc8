import { Worker } from 'node:worker_threads'
import { copyLedger, type BookedEvents } from './kernel-ledger.ts'
import { EVENT_LENGTH } from './event-writer.ts'
import { bookInThread, type ThreadTask } from './book-in-thread.ts'
import { startKernel, type MallocKernel } from './malloc-kernel.ts'

/** Books batches of events, in order. */
export interface EventBooks {
  /** Book a batch of events. Its memory is reused afterwards. */
  book(events: Uint8Array): void
  /** @param siteCount how many sites the events refer to */
  finish(siteCount: number): Promise<BookedEvents>
}

/** A batch holds some 16,000 events, about a megabyte of a log. A thread pays off from 16 MB on. */
const MOST_WAITING = 16
/** Ten megabytes, so that scanning does not wait while the thread starts. */
const SLOTS = 40

/**
 * Open books that begin on this thread and move to a second one when a log turns out to be long, so that
 * one core scans while another books.
 *
 * Hot path (bench `dtrace`).
 */
export function openEventBooks(kernel: MallocKernel, module: WebAssembly.Module): EventBooks {
  let waiting: Uint8Array[] = []
  let thread: BookingThread | undefined
  let isLocal = false
  const bookWaiting = (): void => {
    for (const events of waiting) bookHere(kernel, events)
    waiting = []
  }
  return {
    book(events) {
      if (thread !== undefined) thread.book(events)
      else if (isLocal) bookHere(kernel, events)
      else waiting.push(events.slice())
      if (waiting.length <= MOST_WAITING) return
      thread = startThread(module, kernel.MOST_EVENTS.value * EVENT_LENGTH)
      if (thread === undefined) {
        isLocal = true
        bookWaiting()
        return
      }
      for (const earlier of waiting) thread.book(earlier)
      waiting = []
    },
    finish(siteCount) {
      if (thread !== undefined) return thread.finish(siteCount)
      bookWaiting()
      return Promise.resolve(copyLedger(kernel, siteCount))
    },
  }
}

function bookHere(kernel: MallocKernel, events: Uint8Array): void {
  const memory = new Uint8Array(kernel.memory.buffer)
  memory.set(events, kernel.EVENTS.value)
  kernel.book(events.length / EVENT_LENGTH)
}

/** Start the thread; `undefined` if threads are not allowed. */
function startThread(module: WebAssembly.Module, slotLength: number): BookingThread | undefined {
  try {
    return new BookingThread(module, slotLength)
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined
    throw error
  }
}

/** How long to wait for the thread to free a slot. */
const PATIENCE_MS = 60_000

/** A second thread that books the batches in a ring of slots. */
class BookingThread {
  readonly #worker: Worker
  readonly #task: ThreadTask
  readonly #state: Int32Array
  readonly #result: Promise<BookedEvents>
  #written = 0

  constructor(module: WebAssembly.Module, slotLength: number) {
    this.#task = {
      module,
      slots: SLOTS,
      slotLength,
      state: new SharedArrayBuffer(4 * (3 + SLOTS)),
      ring: new SharedArrayBuffer(SLOTS * slotLength),
    }
    this.#state = new Int32Array(this.#task.state)
    const parts = `{ start: ${startKernel.toString()}, copy: ${copyLedger.toString()}, eventLength: ${EVENT_LENGTH} }`
    const code = `(${bookInThread.toString()})(require('node:worker_threads'), ${parts})`
    this.#worker = new Worker(code, { eval: true, workerData: this.#task })
    this.#result = new Promise<BookedEvents>((resolve, reject) => {
      this.#worker.once('message', resolve).once('error', reject)
    })
    // It is awaited at the end; until then, a rejection must not count as unhandled.
    this.#result.catch(() => undefined)
  }

  book(events: Uint8Array): void {
    const slot = this.#written % SLOTS
    this.#awaitRoom()
    new Uint8Array(this.#task.ring, slot * this.#task.slotLength).set(events)
    this.#state[3 + slot] = events.length
    this.#written++
    Atomics.store(this.#state, 0, this.#written)
    Atomics.notify(this.#state, 0)
  }

  async finish(siteCount: number): Promise<BookedEvents> {
    Atomics.store(this.#state, 2, siteCount)
    // One number says how many batches there are, and that there are no more.
    Atomics.store(this.#state, 0, ~this.#written)
    Atomics.notify(this.#state, 0)
    try {
      return await this.#result
    } finally {
      await this.#worker.terminate()
    }
  }

  /** Wait for a free slot. A thread that failed sets the number of batches booked to a negative value. */
  #awaitRoom(): void {
    for (;;) {
      const booked = Atomics.load(this.#state, 1)
      if (booked < 0 || this.#written - booked < SLOTS) return
      if (Atomics.wait(this.#state, 1, booked, PATIENCE_MS) === 'timed-out') {
        throw new Error('Expected the booking thread to answer')
      }
    }
  }
}
