import type { VFileMessage } from 'vfile-message'
import { exportMessage, type JsonMessage } from './report-messages.ts'
import { EXIT, showPath, type ExitCode, type Session } from './session.ts'

/**
 * Run a command that only tells what it does, and print one object in place of its lines: how it ended, its messages, and the lines.
 *
 * @param run given a session that keeps what it is told
 */
export async function answerInJson(
  session: Session,
  run: (session: Session) => Promise<ExitCode>,
): Promise<ExitCode> {
  const messages: JsonMessage[] = []
  let text = ''
  const collect = (found: readonly VFileMessage[], base: string): void => {
    messages.push(
      ...found.map((one) => exportMessage(one, (file) => showPath(session, file, base))),
    )
  }
  const print = (more: string): void => {
    text += more
  }
  const exit = await run({ ...session, print, collect })
  const status = exit === EXIT.fine ? 'ok' : 'failed'
  const output = text.split('\n').filter((line) => line !== '')
  session.print(`${JSON.stringify({ status, messages, output }, null, 2)}\n`)
  return exit
}
