import type { copyLedger } from './kernel-ledger.ts'
import type { startKernel } from './malloc-kernel.ts'

/** What the booking thread is given. */
export interface ThreadTask {
  readonly module: WebAssembly.Module
  readonly slots: number
  readonly slotLength: number
  /** Batches written, batches booked, whether there are no more, how many sites; then the length of each slot. */
  readonly state: SharedArrayBuffer
  /** The batches, one a slot. */
  readonly ring: SharedArrayBuffer
}

/** The functions that the booking thread is given, each of which stands alone. */
export interface ThreadParts {
  readonly start: typeof startKernel
  readonly copy: typeof copyLedger
  readonly eventLength: number
}

/**
 * What the booking thread does: book each batch in its turn, then send the ledger.
 *
 * This function stands alone: its source is given to a thread that has nothing else.
 */
export function bookInThread(
  threads: typeof import('node:worker_threads'),
  { start, copy, eventLength }: ThreadParts,
): void {
  const task = threads.workerData as ThreadTask
  const state = new Int32Array(task.state)
  try {
    // It books what was scanned, and reads no call site.
    const kernel = start(task.module, () => false)
    for (let booked = 0; ; booked++) {
      Atomics.store(state, 1, booked)
      Atomics.notify(state, 1)
      Atomics.wait(state, 0, booked)
      const isLast = Atomics.load(state, 2) === 1
      if (isLast && Atomics.load(state, 0) === booked + 1) break
      const slot = booked % task.slots
      const length = state[4 + slot] ?? 0
      const events = new Uint8Array(task.ring, slot * task.slotLength, length)
      new Uint8Array(kernel.memory.buffer).set(events, kernel.EVENTS.value)
      kernel.book(length / eventLength)
    }
    threads.parentPort?.postMessage(copy(kernel, state[3] ?? 0))
  } catch (error) {
    // Whoever waits for room must not wait for ever.
    Atomics.store(state, 1, -1)
    Atomics.notify(state, 1)
    throw error
  }
}
