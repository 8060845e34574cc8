import type { DescribedCommand } from './described-command.ts'
import type { ExitCode, Session } from './session.ts'

/** A command: what `--help` and the documentation say of it, and what it does. */
export interface CliCommand extends DescribedCommand {
  /**
   * Do its work. What is loaded for that is imported here, so that other commands start without it.
   *
   * @param given the arguments in the order in which they are declared, then the options
   */
  run(session: Session, ...given: unknown[]): Promise<ExitCode>
}
