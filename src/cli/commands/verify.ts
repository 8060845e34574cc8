import type { VerifyOptions } from '../actions/run-verify.ts'
import type { CliCommand } from '../cli-command.ts'
import { configOption, formatOption, jsonOption } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs verify`. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  summary: 'compare the logs that are here with the lock',
  page: 'lock.md',
  finds: 'a log is not as the lock has it',
  examples: [
    { line: 'verify', does: 'compare the logs that are here with the lock' },
    { line: '-C docs verify', does: 'the same for the project in docs' },
  ],
  declare(command) {
    command
      .addOption(formatOption('text', 'json'))
      .addOption(jsonOption())
      .addOption(configOption())
  },
  async run(session: Session, options: VerifyOptions) {
    const { runVerify } = await import('../actions/run-verify.ts')
    return runVerify(session, options)
  },
}
