import type { ExtractOptions } from '../actions/run-extract.ts'
import type { CliCommand } from '../cli-command.ts'
import {
  digitsOption,
  formatOption,
  jsonOption,
  logsArgument,
  pidOption,
} from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs extract`. */
export const extractCommand: CliCommand = {
  name: 'extract',
  summary: 'write the series of logs',
  page: 'command-line.md',
  examples: [
    { line: 'extract app.log', does: 'write the series as a table' },
    {
      line: 'extract --format csv -o app.csv app.log',
      does: 'write them for a spreadsheet, to all digits',
    },
  ],
  declare(command) {
    command
      .addArgument(logsArgument())
      .addOption(formatOption('table', 'dat', 'csv', 'json'))
      .addOption(jsonOption())
      .addOption(digitsOption())
      .addOption(pidOption())
      .option('-o, --output <path>', 'a file, or an existing folder, which gets a file per process')
  },
  async run(session: Session, logs: string[], options: ExtractOptions) {
    const { runExtract } = await import('../actions/run-extract.ts')
    return runExtract(session, logs, options)
  },
}
