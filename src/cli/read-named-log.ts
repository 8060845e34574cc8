import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import type { TableFault } from '../proposals/find-table-fault.ts'
import { readLog, type ReadLog } from '../series/read-log.ts'
import type { LogFormat } from '../traces/log-formats.ts'
import { resolveLog } from './resolve-log.ts'
import type { Session } from './session.ts'

/** What a log that a command names may be of. */
export interface NamedLogFormats {
  readonly formats: readonly LogFormat[]
  /** Asked for a format for a log that none of these reads. */
  readonly proposeFormat?: ProposeFormat | undefined
}

/** Propose a format for a log by what is in its file, or say why none fits a table; `undefined` of another file. */
export type ProposeFormat = (log: string, file: string) => Promise<Proposal | undefined>

type Proposal =
  | { readonly kind: 'format'; readonly format: LogFormat }
  | { readonly kind: 'fault'; readonly fault: TableFault }

/** A log that a command names, and whether anything in it could be read. */
export interface NamedLog extends ReadLog {
  /** Its file, `-` of standard input. */
  readonly file: string
  readonly isUnread: boolean
}

/** The rule of the message that says so. */
const NOTHING_READ = 'log-without-records'

/** The rules of the messages that say why a log could not be read at all. */
const UNREAD: readonly (string | undefined)[] = [NOTHING_READ, 'broken-document', 'large-document']

/** Read a log that a command names. One of which nothing can be read is an error: it is of no use to a command that asks for it. */
export async function readNamedLog(
  session: Session,
  log: string,
  { formats, proposeFormat }: NamedLogFormats,
): Promise<NamedLog> {
  const file = await resolveLog(session, log)
  const request = { file, path: log, formats, forced: false, words: false }
  const first = await readLog(request, session.effects)
  const proposal = isNothing(first) ? await proposeFormat?.(log, file) : undefined
  const read =
    proposal === undefined
      ? first
      : proposal.kind === 'fault'
        ? { ...first, messages: explainFault(first, log, proposal.fault) }
        : await readLog({ ...request, formats: [...formats, proposal.format] }, session.effects)
  for (const message of read.messages) if (message.ruleId === NOTHING_READ) message.fatal = true
  return { ...read, file, isUnread: read.contents === undefined || isUnread(read) }
}

/** Say which row of a table is in the way, instead of that nothing reads it. */
function explainFault(
  { messages }: ReadLog,
  log: string,
  { text, line, column }: TableFault,
): readonly VFileMessage[] {
  const problem = { kind: NOTHING_READ, path: log, formats: [], hint: text } as const
  return messages.map((message) =>
    message.ruleId === NOTHING_READ
      ? createMessage(problem, { path: log, line, column }, 'error')
      : message,
  )
}

function isUnread({ messages }: ReadLog): boolean {
  return messages.some(({ ruleId }) => UNREAD.includes(ruleId))
}

function isNothing({ messages }: ReadLog): boolean {
  return messages.some(({ ruleId }) => ruleId === NOTHING_READ)
}
