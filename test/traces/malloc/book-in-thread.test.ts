import { expect, test, vi } from 'vitest'
import { bookInThread, type ThreadTask } from '../../../src/traces/malloc/book-in-thread.ts'

const SLOTS = 2
const SLOT_LENGTH = 16

/** Let the thread run here: `wait` is what the scanning thread does while this one sleeps. */
function bookHere(meanwhile: readonly ((state: Int32Array) => void)[]) {
  const task: ThreadTask = {
    module: new WebAssembly.Module(Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0)),
    slots: SLOTS,
    slotLength: SLOT_LENGTH,
    state: new SharedArrayBuffer(4 * (3 + SLOTS)),
    ring: new SharedArrayBuffer(SLOTS * SLOT_LENGTH),
  }
  const state = new Int32Array(task.state)
  const booked: number[] = []
  const messages: unknown[] = []
  let waits = 0
  const wait = vi.spyOn(Atomics, 'wait').mockImplementation(() => {
    const act = meanwhile[waits++]
    if (act === undefined) throw new Error('Expected no further wait')
    act(state)
    return 'ok'
  })
  const kernel = {
    memory: { buffer: new ArrayBuffer(SLOT_LENGTH) },
    EVENTS: { value: 0 },
    book: (count: number) => booked.push(count),
  }
  const parts = {
    start: () => kernel,
    copy: (_: unknown, sites: number) => `booked, with ${String(sites)} sites`,
    eventLength: 1,
  }
  const threads = {
    workerData: task,
    parentPort: { postMessage: (message: unknown) => messages.push(message) },
  }
  try {
    Reflect.apply(bookInThread, undefined, [threads, parts])
  } finally {
    wait.mockRestore()
  }
  return { booked, messages }
}

const nothing = (): undefined => undefined
/** Write the batch of a number, which is as long. */
const write =
  (number: number) =>
  (state: Int32Array): void => {
    state[3 + ((number - 1) % SLOTS)] = number
    Atomics.store(state, 0, number)
  }
const end =
  (number: number) =>
  (state: Int32Array): void => {
    state[2] = 7
    Atomics.store(state, 0, ~number)
  }

test('each batch is booked once, though the thread is woken where there is none', () => {
  // The scanning thread may be halted between the number of a batch and its call, which then comes when it is booked.
  const woken = [write(1), nothing, write(2), nothing, nothing, write(3), nothing, end(3)]
  expect(bookHere(woken)).toEqual({ booked: [1, 2, 3], messages: ['booked, with 7 sites'] })
})

test('the last batches are booked, too, when the end is known before', () => {
  const both = (state: Int32Array): void => {
    write(1)(state)
    write(2)(state)
    end(2)(state)
  }
  expect(bookHere([both]).booked).toEqual([1, 2])
})

test('a log may have no batch at all', () => {
  expect(bookHere([nothing, end(0)]).booked).toEqual([])
})
