import type { DirectoryOption } from '../command-options.ts'
import type { ExitCode, Session } from '../session.ts'

/** A command, when it is known where it works. */
export type RunCommand = (session: Session) => Promise<ExitCode>

/** Runs a command where its options say. */
export type Run = (options: DirectoryOption, command: RunCommand) => Promise<void>
