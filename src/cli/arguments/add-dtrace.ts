import { Option, type Command } from 'commander'
import { directoryOption, parseInteger, type DirectoryOption } from '../command-options.ts'
import type { DtraceOptions } from '../commands/dtrace.ts'
import type { Run } from './run.ts'

/** Add `tracedocs dtrace`. */
export function addDtrace(program: Command, run: Run): void {
  program
    .command('dtrace')
    .description('reconcile malloc with free in DTrace logs: what is outstanding, and from where')
    .argument('<log...>', 'logs; - is standard input')
    .addOption(
      new Option('--format <format>', 'form of the output')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option(
      '--top <number>',
      'call sites to show; without it, 10 in text, all in JSON',
      parseInteger,
    )
    .addOption(directoryOption())
    .action(async (logs: string[], options: DtraceOptions & DirectoryOption) => {
      const { runDtrace } = await import('../commands/dtrace.ts')
      await run(options, (session) => runDtrace(session, logs, options))
    })
}
