import type { Command } from 'commander'
import { configOption, directoryOption, type DirectoryOption } from '../command-options.ts'
import type { VerifyOptions } from '../commands/verify.ts'
import type { Run } from './run.ts'

/** Add `tracedocs verify`. */
export function addVerify(program: Command, run: Run): void {
  program
    .command('verify')
    .description('compare the logs that are here with the lock')
    .addOption(configOption())
    .addOption(directoryOption())
    .action(async (options: VerifyOptions & DirectoryOption) => {
      const { runVerify } = await import('../commands/verify.ts')
      await run(options, (session) => runVerify(session, options))
    })
}
