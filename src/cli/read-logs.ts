import { formatPid, NO_PID } from '../records/sum-pid.ts'
import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import { formatLogPath } from '../logs/read-log-name.ts'
import { listTraceSeries } from '../series/trace-series.ts'
import type { ProcessSeries } from '../series/process-series.ts'
import { createReader } from '../series/sample-reader.ts'
import type { LogContents } from '../series/collect-log.ts'
import type { RunLog, RunProcess } from '../summaries/run.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import { readFormats } from './read-formats.ts'
import { readNamedLog, type ProposeFormat } from './read-named-log.ts'
import { resolveLog } from './resolve-log.ts'
import { report, type Session } from './session.ts'

/** A process and its samples, all of which are here. */
export interface NamedProcess extends RunProcess {
  readonly series: ProcessSeries
}

/** The processes of the logs named on the command line; `failed` when a log could not be read. */
export interface NamedLogs {
  readonly processes: readonly NamedProcess[]
  /** The logs that were read and have figures, but no samples over time. */
  readonly others: readonly RunLog[]
  readonly failed: boolean
  /** The formats that they may have. */
  readonly formats: readonly LogFormat[]
}

/** What a command needs of the logs that it is given. */
export interface LogNeeds {
  /** Only this process. */
  readonly pid?: number | undefined
  /** Whether a log without samples over time is an error. */
  readonly needsSamples: boolean
  /** Asked for a format for a log that none reads. */
  readonly proposeFormat?: ProposeFormat
}

/** Read the logs that a command names, each once, and report what is wrong with them. */
export async function readNamedLogs(
  session: Session,
  logs: readonly string[],
  { pid, needsSamples, proposeFormat }: LogNeeds,
): Promise<NamedLogs> {
  const processes: NamedProcess[] = []
  const others: RunLog[] = []
  const seen = new Set<string>()
  let failed = false
  const { formats } = await readFormats(session)
  for (const log of logs) {
    const file = await resolveLog(session, log)
    if (seen.has(file)) continue
    seen.add(file)
    const { contents, messages, isUnread } = await readNamedLog(session, log, {
      formats,
      proposeFormat,
    })
    report(session, messages)
    failed ||= isUnread
    if (contents === undefined || isUnread) continue
    const found = [...contents.processes, ...listTraceSeries(contents)]
    const wanted = pid === NO_PID ? undefined : pid
    const chosen = found.filter((series) => pid === undefined || series.pid === wanted)
    const hasFigures =
      contents.figures.size > 0 ||
      contents.trace !== undefined ||
      (contents.results ?? []).length > 0
    if (found.length === 0 && hasFigures && !needsSamples) others.push({ path: log, contents })
    else if (chosen.length === 0) {
      failed = true
      report(session, [explainNone({ log, pid, found }, contents)])
    }
    processes.push(
      ...chosen.map((series) => {
        return { series, reader: createReader(series), log: { path: log, contents } }
      }),
    )
  }
  return { processes, others, failed, formats }
}

function explainNone(
  {
    log,
    pid,
    found,
  }: {
    readonly log: string
    readonly pid: number | undefined
    readonly found: readonly ProcessSeries[]
  },
  contents: LogContents,
): VFileMessage {
  const pids = found.map((series) => formatPid(series.pid))
  if (pid !== undefined && pids.length > 0) {
    return createMessage(
      { kind: 'no-such-process', pid: pid === NO_PID ? 'none' : formatPid(pid), pids },
      { path: log },
    )
  }
  const { counts } = contents.reading
  const formats = [...counts.keys(), ...(contents.trace === undefined ? [] : [contents.trace.kind])]
  return createMessage({ kind: 'no-samples', path: formatLogPath(log), formats }, { path: log })
}
