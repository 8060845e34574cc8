import type { ListOptions } from '../actions/run-list.ts'
import type { CliCommand } from '../cli-command.ts'
import { configOption, formatOption, jsonOption } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs list`. */
export const listCommand: CliCommand = {
  name: 'list',
  summary: 'show runs with their metrics, charts, tables, values and pages',
  page: 'command-line.md',
  examples: [
    { line: 'list', does: 'see what the project has, and the names by which pages may use it' },
    { line: 'list --json', does: 'the same for a program' },
  ],
  declare(command) {
    command
      .addOption(formatOption('text', 'json'))
      .addOption(jsonOption())
      .addOption(configOption())
  },
  async run(session: Session, options: ListOptions) {
    const { runList } = await import('../actions/run-list.ts')
    return runList(session, options)
  },
}
