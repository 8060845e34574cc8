import { readLog } from '../../series/read-log.ts'
import { createMessage } from '../../problems/diagnostics.ts'
import { formatLogPath } from '../../logs/read-log-name.ts'
import { dtraceFormat } from '../../traces/malloc/dtrace-format.ts'
import {
  formatMallocJson,
  formatMallocText,
  type MallocReport,
} from '../../traces/malloc/format-malloc.ts'
import { resolveLog } from '../resolve-log.ts'
import { EXIT, report, type ExitCode, type Session } from '../session.ts'

/** The options of `tracedocs dtrace`. */
export interface DtraceOptions {
  readonly format: 'text' | 'json'
  /** How many call sites to show; absent is 10 in text and all in JSON. */
  readonly top?: number
}

const TEXT_SITES = 10

/** What goes without saying when a log has no event at all. */
const SAID_BY_NO_EVENT: readonly (string | undefined)[] = ['log-without-records', 'garbage-lines']

/** Reconcile malloc with free in DTrace logs, and write what came of it. */
export async function runDtrace(
  session: Session,
  logs: readonly string[],
  { format, top }: DtraceOptions,
): Promise<ExitCode> {
  const reports: MallocReport[] = []
  const shown = format === 'text' ? (top ?? TEXT_SITES) : top
  const named = await listOnce(session, logs)
  for (const log of named) {
    const found = await readReport(session, log, shown)
    if (found !== undefined) reports.push(found)
  }
  if (format === 'text') session.print(reports.map(formatMallocText).join('\n'))
  else if (reports.length > 0) session.print(formatJson(reports, named.length > 1))
  return reports.length === named.length ? EXIT.fine : EXIT.failed
}

/** Each log once, by the name that it has first. */
async function listOnce(session: Session, logs: readonly string[]): Promise<readonly string[]> {
  const names = new Map<string, string>()
  for (const log of logs) {
    const file = await resolveLog(session, log)
    if (!names.has(file)) names.set(file, log)
  }
  return [...names.values()]
}

/** Read one log and report its problems; a log without an event is an error. */
async function readReport(
  session: Session,
  log: string,
  top: number | undefined,
): Promise<MallocReport | undefined> {
  const file = await resolveLog(session, log)
  const request = { file, path: log, formats: [dtraceFormat], forced: true, words: false }
  const { contents, messages } = await readLog(request, session.effects)
  const isEventless = contents?.reading.counts.size === 0
  const problem = { kind: 'log-without-events', path: formatLogPath(log) } as const
  report(
    session,
    isEventless
      ? [
          ...messages.filter(({ ruleId }) => !SAID_BY_NO_EVENT.includes(ruleId)),
          createMessage(problem, { path: log }),
        ]
      : messages,
  )
  if (contents?.trace?.kind !== 'malloc' || isEventless) return undefined
  return { log, totals: contents.reading.totals, trace: contents.trace, top }
}

/** One log is an object, several are a list of them, even when some could not be read. */
function formatJson(reports: readonly MallocReport[], isList: boolean): string {
  const objects = reports.map(formatMallocJson)
  return isList ? `[\n${objects.join(',\n')}\n]\n` : `${objects.join('')}\n`
}
