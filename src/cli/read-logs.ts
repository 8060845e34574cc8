import path from 'node:path'
import type { VFileMessage } from 'vfile-message'
import { readLog } from '../series/read-log.ts'
import { createMessage } from '../problems/diagnostics.ts'
import { formatLogPath } from '../logs/read-log-name.ts'
import { listTraceSeries } from '../series/trace-series.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import { createReader } from '../series/sample-reader.ts'
import type { RunProcess } from '../summaries/run.ts'
import { logFormats } from '../traces/log-formats.ts'
import { report, type Session } from './session.ts'

/** A process and its samples, all of which are here. */
export interface NamedProcess extends RunProcess {
  readonly series: ProcessSeries
}

/** The processes of the logs named on the command line; `failed` when a log could not be read. */
export interface NamedLogs {
  readonly processes: readonly NamedProcess[]
  readonly failed: boolean
}

/**
 * Read the logs that a command names, each once, and report what is wrong with them.
 *
 * @param pid only this process
 */
export async function readNamedLogs(
  session: Session,
  logs: readonly string[],
  pid: number | undefined,
): Promise<NamedLogs> {
  const processes: NamedProcess[] = []
  const seen = new Set<string>()
  let failed = false
  for (const log of logs) {
    const file = await resolveLog(session, log)
    if (seen.has(file)) continue
    seen.add(file)
    const request = { file, path: log, formats: logFormats, forced: false, words: false }
    const { contents, messages } = await readLog(request, session.effects)
    report(session, messages)
    const found =
      contents === undefined ? [] : [...contents.processes, ...listTraceSeries(contents)]
    const chosen = found.filter((series) => pid === undefined || series.pid === pid)
    failed ||= chosen.length === 0
    if (contents === undefined) continue
    if (chosen.length === 0) report(session, [explainNone(log, pid, found)])
    processes.push(
      ...chosen.map((series) => {
        return { series, reader: createReader(series), log: { path: log, contents } }
      }),
    )
  }
  return { processes, failed }
}

/** The real path of a log that the command line names; `-` stays, and so does what is not there. */
export async function resolveLog({ folder, effects }: Session, log: string): Promise<string> {
  if (log === '-') return log
  const file = path.resolve(folder, log)
  const exists = (await effects.findPathKind(file)) !== undefined
  return exists ? effects.resolveLinks(file) : file
}

function explainNone(
  log: string,
  pid: number | undefined,
  found: readonly ProcessSeries[],
): VFileMessage {
  const pids = found.map((series) => String(series.pid ?? 'none'))
  return pid !== undefined && pids.length > 0
    ? createMessage({ kind: 'no-such-process', pid: String(pid), pids }, { path: log })
    : createMessage({ kind: 'no-record', path: formatLogPath(log) }, { path: log })
}
