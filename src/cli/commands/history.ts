import type { HistoryOptions } from '../actions/run-history.ts'
import type { CliCommand } from '../cli-command.ts'
import { configOption, formatOption, jsonOption } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs history`. */
export const historyCommand: CliCommand = {
  name: 'history',
  summary: 'show a value by commit, from the locks in git, and where its level changes',
  page: 'lock.md',
  examples: [
    { line: 'history run.rss.peak', does: 'see how a figure came to what it is today' },
    { line: 'history run.rss.peak --json', does: 'the same for a program' },
  ],
  declare(command) {
    command
      .argument('<expression>', 'a named value, or an expression over the metrics of runs')
      .option('--since <revision>', 'only commits after this one')
      .addOption(formatOption('text', 'json'))
      .addOption(jsonOption())
      .addOption(configOption())
  },
  async run(session: Session, expression: string, options: HistoryOptions) {
    const { runHistory } = await import('../actions/run-history.ts')
    return runHistory(session, expression, options)
  },
}
