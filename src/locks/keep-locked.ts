import { keepParts } from './keep-parts.ts'
import type { Lock, LockedLog } from './lock.ts'

/** Keep of each trace the parts that a lock has room for, and those that its tables show. */
export function keepLocked(
  { logs, runs }: Pick<Lock, 'logs' | 'runs'>,
  rankings: Lock['rankings'],
): Pick<Lock, 'logs' | 'runs'> {
  return { runs, logs: new Map([...logs].map(([key, log]) => [key, keep(key, log)])) }

  function keep(key: string, log: LockedLog): LockedLog {
    const { trace } = log.contents
    if (trace === undefined) return log
    const needed = [...rankings.values()]
      .filter(({ runs: named }) => named.some((name) => runs.get(name)?.logs.includes(key)))
      .flatMap(({ parts }) => parts)
    return { ...log, contents: { ...log.contents, trace: keepParts(trace, new Set(needed)) } }
  }
}
