import type { VFileMessage } from 'vfile-message'
import type { Config } from '../configs/config.ts'
import type { Effects } from '../effects.ts'
import { readLogPath, type Lock } from '../locks/lock.ts'
import type { LogPart } from '../locks/parts/log-part.ts'
import { createMessage, type Problem } from '../problems/diagnostics.ts'
import type { ProjectFiles } from '../project-files.ts'
import { formatVersion } from './format-version.ts'
import { listRunLogs, type RunsLog } from './list-run-logs.ts'
import { ProjectLogs } from './project-logs.ts'

/**
 * Check that a part has every log that the configuration names, read as it says: a log without a pattern, a log that is here,
 * and one that the lock has which is to be updated. A log that no run names any longer is a warning.
 *
 * @param lock what the lock is to be made of
 */
export async function checkPartLogs(
  config: Config,
  { files, effects }: { readonly files: ProjectFiles; readonly effects: Effects },
  { part, lock }: { readonly part: LogPart; readonly lock: Lock },
): Promise<readonly VFileMessage[]> {
  const options = { words: false, effects, lock }
  const logs = new ProjectLogs(files, { ...options, isFrozen: true })
  const here = new ProjectLogs(files, { ...options, isFrozen: false })
  const wanted = [...(await listRunLogs(config, logs)), ...(await listRunLogs(config, here))]
  const byKey = new Map<string, RunsLog & { readonly runs: Set<string> }>()
  for (const one of wanted) {
    const key = logs.keyOf(one.log)
    const known = byKey.get(key)
    if (known === undefined) byKey.set(key, { ...one, runs: new Set([one.run.name]) })
    else known.runs.add(one.run.name)
  }
  const messages: VFileMessage[] = []
  for (const [key, { log, runs }] of byKey) {
    const problem = checkLog(key, log, [...runs])
    if (problem !== undefined) {
      messages.push(createMessage(problem, config.source.locate(log.at, 'value')))
    }
  }
  for (const key of part.logs.keys()) {
    if (byKey.has(key)) continue
    const path = readLogPath(key)
    messages.push(createMessage({ kind: 'stray-log', path }, { path }, 'warning'))
  }
  return messages

  function checkLog(
    key: string,
    { path, formats }: RunsLog['log'],
    runs: readonly string[],
  ): Problem | undefined {
    const locked = lock.logs.get(key)
    if (locked === undefined) return { kind: 'unread-part-log', path, runs }
    if (!part.logs.has(key)) return undefined
    if (locked.formats.join() === formats.map(formatVersion).join()) return undefined
    return { kind: 'stale-part', what: `\`${path}\` was read with other formats` }
  }
}
