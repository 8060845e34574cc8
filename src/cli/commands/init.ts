import type { CliCommand } from '../cli-command.ts'
import type { Session } from '../session.ts'

/** `tracedocs init`. */
export const initCommand: CliCommand = {
  name: 'init',
  summary: 'start a project: write a configuration and a page for some logs',
  declare(command) {
    command
      .argument('[log...]', 'logs')
      .option('--from <page>', 'print a patch that marks what the logs explain in an existing page')
  },
  async run(session: Session, logs: string[], { from }: { readonly from?: string }) {
    if (from === undefined) {
      const { runInit } = await import('../actions/run-init.ts')
      return runInit(session, logs)
    }
    const { runInitFrom } = await import('../actions/run-init-from.ts')
    return runInitFrom(session, from, logs)
  },
}
