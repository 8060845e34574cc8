import type { VFileMessage } from 'vfile-message'
import { createMessage } from '../problems/diagnostics.ts'
import { formatLogPath } from '../logs/read-log-name.ts'
import { resolveLog } from './resolve-log.ts'
import { report, showPath, type Session } from './session.ts'

/** A file that a command is about to write, and the log that it is made from. */
export interface PlannedOutput {
  /** Absolute. */
  readonly file: string
  /** As the command line names it. */
  readonly log: string
}

/**
 * Report outputs that would overwrite each other or one of the logs; `false` when there are any.
 * To be asked before the first is written.
 *
 * @param logs all that the command line names
 */
export async function checkOutputs(
  session: Session,
  outputs: readonly PlannedOutput[],
  logs: readonly string[],
): Promise<boolean> {
  const inputs = await Promise.all(logs.map((log) => resolveLog(session, log)))
  const messages: VFileMessage[] = []
  for (const [i, { file, log }] of outputs.entries()) {
    const shown = showPath(session, file)
    // Some file systems take letters of both cases for one.
    const twin = outputs
      .slice(0, i)
      .find((other) => other.file.toLowerCase() === file.toLowerCase())
    if (inputs.includes(await resolveLog(session, file))) {
      messages.push(createMessage({ kind: 'output-is-input', path: shown }, { path: file }))
    } else if (twin !== undefined) {
      const problem = {
        kind: 'same-output',
        file: shown,
        first: formatLogPath(twin.log),
        second: formatLogPath(log),
      } as const
      messages.push(createMessage(problem, { path: file }))
    }
  }
  report(session, messages)
  return messages.length === 0
}
