import { Option, type Command } from 'commander'
import {
  configOption,
  directoryOption,
  parseInteger,
  type DirectoryOption,
  type Run,
} from './command-options.ts'
import type { DtraceOptions } from './commands/dtrace.ts'
import type { VerifyOptions } from './commands/verify.ts'

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
      const { runDtrace } = await import('./commands/dtrace.ts')
      await run(options, (session) => runDtrace(session, logs, options))
    })
}

/** Add `tracedocs verify`. */
export function addVerify(program: Command, run: Run): void {
  program
    .command('verify')
    .description('compare the logs that are here with the lock')
    .addOption(configOption())
    .addOption(directoryOption())
    .action(async (options: VerifyOptions & DirectoryOption) => {
      const { runVerify } = await import('./commands/verify.ts')
      await run(options, (session) => runVerify(session, options))
    })
}
