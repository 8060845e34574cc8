import path from 'node:path'
import { readLog } from '../builds/read-log.ts'
import { createMessage } from '../diagnostics.ts'
import { recordFormats } from '../records/record-formats.ts'
import type { RunProcess } from '../summaries/run.ts'
import { report, type Session } from './session.ts'

/** The processes of the logs named on the command line; `failed` when a log could not be read. */
export interface NamedLogs {
  readonly processes: readonly RunProcess[]
  readonly failed: boolean
}

/**
 * Read the logs that a command names, and report what is wrong with them.
 *
 * @param pid only this process
 */
export async function readNamedLogs(
  session: Session,
  logs: readonly string[],
  pid: number | undefined,
): Promise<NamedLogs> {
  const processes: RunProcess[] = []
  let failed = false
  for (const log of logs) {
    const file = log === '-' ? log : path.resolve(session.folder, log)
    const request = { file, path: log, formats: recordFormats, words: false }
    const { contents, messages } = await readLog(request, session.effects)
    report(session, messages)
    failed ||= contents === undefined
    const found = contents?.processes ?? []
    const chosen = found.filter((series) => pid === undefined || series.pid === pid)
    if (contents !== undefined && chosen.length === 0) {
      failed = true
      report(session, [
        explainNone(
          log,
          pid,
          found.map((series) => String(series.pid ?? 'none')),
        ),
      ])
    }
    processes.push(
      ...chosen.flatMap((series) =>
        contents === undefined ? [] : [{ series, log: { path: log, contents } }],
      ),
    )
  }
  return { processes, failed }
}

function explainNone(log: string, pid: number | undefined, pids: readonly string[]) {
  return pid !== undefined && pids.length > 0
    ? createMessage({ kind: 'no-such-process', pid, pids }, { path: log })
    : createMessage({ kind: 'no-record', path: log }, { path: log })
}
