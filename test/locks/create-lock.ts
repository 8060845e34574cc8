import type { Lock, LockedLog, LockedRun } from '../../src/locks/lock.ts'
import { createTraceLog } from '../traces/malloc/create-malloc-trace.ts'

/** Make a lock of nothing but what a test is about. */
export function createLock(change: Partial<Lock>): Lock {
  return {
    logs: new Map(),
    runs: new Map(),
    samples: new Map(),
    excerpts: new Map(),
    rankings: new Map(),
    histories: new Map(),
    queries: new Map(),
    pages: new Map(),
    drawings: undefined,
    ...change,
  }
}

/** Make a log of a lock: 12 lines, 700 bytes, none of them read. */
export function createLockedLog(change: Partial<LockedLog> = {}): LockedLog {
  const { contents } = createTraceLog(undefined)
  return { sha256: 'abcdef0123456789', formats: ['time@1'], contents, ...change }
}

/** Make a run of a lock from its metrics. */
export function createLockedRun(
  metrics: Readonly<Record<string, number>>,
  change: Partial<LockedRun> = {},
): LockedRun {
  return { title: 'A', logs: ['a.log'], metrics: new Map(Object.entries(metrics)), ...change }
}
