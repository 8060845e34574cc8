import type { VFileMessage } from 'vfile-message'
import type { Effects } from '../effects.ts'
import { formatMessage, type MessageStyle } from './report-messages.ts'

/** What a command is given of the machine it runs on. */
export interface Session {
  /** Absolute. */
  readonly folder: string
  readonly effects: Effects
  readonly style: MessageStyle
  /** Results. */
  print(text: string): void
  /** Messages. */
  complain(text: string): void
}

/** Exit codes: fine, out of date or findings, wrong usage or input, a fault of ours. */
export const EXIT = { fine: 0, outOfDate: 1, failed: 2, fault: 3 } as const

/** One of the exit codes. */
export type ExitCode = (typeof EXIT)[keyof typeof EXIT]

/** Show messages on standard error, a line each. */
export function report(session: Session, messages: readonly VFileMessage[]): void {
  for (const message of messages) session.complain(`${formatMessage(message, session.style)}\n`)
}
