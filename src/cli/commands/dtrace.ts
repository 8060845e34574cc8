import type { DtraceOptions } from '../actions/run-dtrace.ts'
import type { CliCommand } from '../cli-command.ts'
import { formatOption, jsonOption, logsArgument, parseInteger } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs dtrace`. */
export const dtraceCommand: CliCommand = {
  name: 'dtrace',
  summary: 'reconcile malloc with free in DTrace logs: what is outstanding, and from where',
  page: 'dtrace.md',
  examples: [
    { line: 'dtrace malloc.log', does: 'see what was never freed, and where it came from' },
    {
      line: 'dtrace --top 3 --json malloc.log',
      does: 'the same for a program, of three call sites',
    },
  ],
  declare(command) {
    command
      .addArgument(logsArgument())
      .addOption(formatOption('text', 'json'))
      .addOption(jsonOption())
      .option(
        '--top <number>',
        'how many call sites to show (default: 10 in text, all in JSON)',
        parseInteger,
      )
  },
  async run(session: Session, logs: string[], options: DtraceOptions) {
    const { runDtrace } = await import('../actions/run-dtrace.ts')
    return runDtrace(session, logs, options)
  },
}
