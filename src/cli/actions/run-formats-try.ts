import { createMessage } from '../../problems/diagnostics.ts'
import type { NoticedLine } from '../../records/log-reading.ts'
import { readLog } from '../../series/read-log.ts'
import { readFormats } from '../read-formats.ts'
import { resolveLog } from '../resolve-log.ts'
import { EXIT, report, type ExitCode, type Session } from '../session.ts'

/** The lines that are shown; of more, only how many there are. */
const MOST_LINES = 200

/** What became of a line, in words. */
const OUTCOMES: Readonly<Record<NoticedLine['outcome'], string>> = {
  record: 'takes it',
  header: 'takes it as a header',
  problem: 'leaves it out, see the message',
  refused: 'looked at it, since it has an anchor, and found none of its own',
}

/**
 * Show which format looks at which line of a log, and what comes of it.
 *
 * @param format of the output; JSON has the formats that read the log as a whole, the first lines that were looked at,
 * and how many there are in all
 */
export async function runFormatsTry(
  session: Session,
  log: string | undefined,
  format: 'text' | 'json',
): Promise<ExitCode> {
  if (log === undefined) {
    report(session, [createMessage({ kind: 'no-log-named' }, { path: '-' })])
    return EXIT.failed
  }
  const { formats } = await readFormats(session)
  const file = await resolveLog(session, log)
  const noticed: NoticedLine[] = []
  let count = 0
  const { contents, messages } = await readLog(
    {
      ...{ file, path: log, formats, forced: false, words: false },
      notice(line) {
        count++
        if (noticed.length < MOST_LINES) noticed.push(line)
      },
    },
    session.effects,
  )
  report(session, messages)
  if (contents === undefined) return EXIT.failed
  const { counts } = contents.reading
  const documents = formats.filter(({ kind, name }) => kind === 'document' && counts.has(name))
  if (format === 'json') {
    const exported = {
      log,
      documents: documents.map(({ name }) => name),
      trace: contents.trace?.kind ?? null,
      lines: noticed,
      count,
    }
    session.print(`${JSON.stringify(exported, null, 2)}\n`)
    return EXIT.fine
  }
  const whole = [
    ...documents.map(({ name }) => `${name} reads the log as one document`),
    ...(contents.trace === undefined ? [] : [`${contents.trace.kind}: the log is read as a trace`]),
  ]
  const lines = noticed.map(({ line, format, outcome, text }) => {
    const short = text.length > 80 ? `${text.slice(0, 80)}…` : text
    return `${String(line)}: ${format} ${OUTCOMES[outcome]}: ${short}`
  })
  const rest = count - noticed.length
  const shown = [
    ...whole,
    ...lines,
    ...(rest > 0 ? [`and ${String(rest)} more lines`] : []),
    ...(whole.length + lines.length === 0 ? ['no line has an anchor of a format'] : []),
  ]
  session.print(`${shown.join('\n')}\n`)
  return EXIT.fine
}
