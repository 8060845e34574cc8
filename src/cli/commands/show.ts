import type { ShowOptions } from '../actions/run-show.ts'
import type { CliCommand } from '../cli-command.ts'
import { formatOption, jsonOption, logsArgument } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs show`. */
export const showCommand: CliCommand = {
  name: 'show',
  summary: 'show what logs hold, without a project',
  page: 'formats.md',
  examples: [
    { line: 'show app.log', does: 'see which format a log has, and all its figures' },
    { line: 'show --json bench.json', does: 'the same for a program' },
  ],
  declare(command) {
    command
      .addArgument(logsArgument())
      .addOption(formatOption('text', 'json'))
      .addOption(jsonOption())
  },
  async run(session: Session, logs: string[], options: ShowOptions) {
    const { runShow } = await import('../actions/run-show.ts')
    return runShow(session, logs, options)
  },
}
