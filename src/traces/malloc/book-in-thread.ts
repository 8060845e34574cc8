import type { copyLedger } from './kernel-ledger.ts'
import type { startKernel } from './malloc-kernel.ts'

/** The input of the booking thread. */
export interface ThreadTask {
  readonly module: WebAssembly.Module
  readonly slots: number
  readonly slotLength: number
  /**
   * Batches written, or behind the last one the complement of their number; batches booked; how many sites; then the
   * length of each slot.
   */
  readonly state: SharedArrayBuffer
  /** The batches, one a slot. */
  readonly ring: SharedArrayBuffer
}

/** The functions that are passed to the booking thread as source text. Each is self-contained. */
export interface ThreadParts {
  readonly start: typeof startKernel
  readonly copy: typeof copyLedger
  readonly eventLength: number
}

/**
 * Run the booking thread: book each batch in order, then send the ledger.
 *
 * This function is self-contained: its source text is run in a thread that has no other code.
 */
export function bookInThread(
  threads: typeof import('node:worker_threads'),
  { start, copy, eventLength }: ThreadParts,
): void {
  const task = threads.workerData as ThreadTask
  const state = new Int32Array(task.state)
  try {
    // This kernel only books what was scanned, so it reads no call sites.
    const kernel = start(task.module, () => false)
    for (let booked = 0; ; booked++) {
      Atomics.store(state, 1, booked)
      Atomics.notify(state, 1)
      // A wake may be late, and of a batch that is booked already: only the number tells whether there is another.
      while (Atomics.load(state, 0) === booked) Atomics.wait(state, 0, booked)
      if (Atomics.load(state, 0) === ~booked) break
      const slot = booked % task.slots
      const length = state[3 + slot] ?? 0
      const events = new Uint8Array(task.ring, slot * task.slotLength, length)
      new Uint8Array(kernel.memory.buffer).set(events, kernel.EVENTS.value)
      kernel.book(length / eventLength)
    }
    threads.parentPort?.postMessage(copy(kernel, state[2] ?? 0))
  } catch (error) {
    // Wake the scanning thread, which may be waiting for a free slot.
    Atomics.store(state, 1, -1)
    Atomics.notify(state, 1)
    throw error
  }
}
