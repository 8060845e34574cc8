import type { ExplainOptions } from '../actions/run-explain.ts'
import type { CliCommand } from '../cli-command.ts'
import { configOption, formatOption, jsonOption } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs explain`. */
export const explainCommand: CliCommand = {
  name: 'explain',
  summary: 'show where a number comes from: its formula, its terms, and their lines in the logs',
  page: 'explain.md',
  examples: [
    { line: 'explain run.rss.peak', does: 'see the line of the log that a figure comes from' },
    { line: 'explain page.md:3', does: 'the same for every number in a line of a page' },
  ],
  declare(command) {
    command
      .argument('<expression|page:line>', 'a named value, an expression, or a line of a page')
      .option('--frozen', 'open no log; take everything from tracedocs.lock.json')
      .addOption(formatOption('text', 'json'))
      .addOption(jsonOption())
      .addOption(configOption())
  },
  async run(session: Session, target: string, options: ExplainOptions) {
    const { runExplain } = await import('../actions/run-explain.ts')
    return runExplain(session, target, options)
  },
}
