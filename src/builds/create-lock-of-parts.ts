import type { Lock } from '../locks/lock.ts'
import type { LogPart } from '../locks/parts/log-part.ts'

/**
 * Make a lock of what parts have, for a build that takes everything from it.
 *
 * @param base has the logs that no part has; without it, there are none
 */
export function createLockOfParts({ logs, excerpts }: LogPart, base: Lock | undefined): Lock {
  const isKept = (run: string): boolean =>
    base?.runs.get(run)?.logs.every((key) => !logs.has(key)) === true
  const kept = [...(base?.excerpts ?? [])].filter(([name]) => isKept(name.split(' ')[0] ?? ''))
  return {
    logs: new Map([...(base?.logs ?? []), ...logs]),
    excerpts: new Map([...kept, ...excerpts]),
    // Each is known by the sums of its logs, and taken only where they are the same.
    samples: base?.samples ?? new Map(),
    rankings: base?.rankings ?? new Map(),
    runs: base?.runs ?? new Map(),
    histories: new Map(),
    queries: base?.queries ?? new Map(),
    pages: new Map(),
    drawings: undefined,
  }
}
