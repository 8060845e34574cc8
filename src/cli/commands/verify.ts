import type { VerifyOptions } from '../actions/run-verify.ts'
import type { CliCommand } from '../cli-command.ts'
import { configOption } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs verify`. */
export const verifyCommand: CliCommand = {
  name: 'verify',
  summary: 'compare the logs that are here with the lock',
  declare(command) {
    command.addOption(configOption())
  },
  async run(session: Session, options: VerifyOptions) {
    const { runVerify } = await import('../actions/run-verify.ts')
    return runVerify(session, options)
  },
}
