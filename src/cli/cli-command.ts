import type { Command } from 'commander'
import type { ExitCode, Session } from './session.ts'

/** A command: what `--help` and the documentation say of it, and what it does. */
export interface CliCommand {
  readonly name: string
  readonly summary: string
  /** The page of `docs/` that says all of it. */
  readonly page: string
  /** What exit code 1 means; a command without it never ends with 1. */
  readonly finds?: string
  /** At least two, the commonest first. */
  readonly examples: readonly Example[]
  /** Declare its arguments and options; `-C` and `-q` are added to every command. */
  declare(command: Command): void
  /**
   * Do its work. What is loaded for that is imported here, so that other commands start without it.
   *
   * @param given the arguments in the order in which they are declared, then the options
   */
  run(session: Session, ...given: unknown[]): Promise<ExitCode>
}

/** A line that someone may type, without the program's name, and what it is good for. */
export interface Example {
  readonly line: string
  readonly does: string
}
