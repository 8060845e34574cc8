import type { Command } from 'commander'
import { configOption, directoryOption, type DirectoryOption } from '../command-options.ts'
import type { CleanOptions } from '../commands/clean.ts'
import type { Run } from './run.ts'

/** Add `tracedocs clean`. */
export function addClean(program: Command, run: Run): void {
  program
    .command('clean')
    .description('empty the regions and values of pages, as if they were never built')
    .argument('[page...]', 'only these pages')
    .option('--remove', 'take the markers away and leave what they hold')
    .option('--dry-run', 'write nothing; say which pages would change')
    .option('--json', 'say what was done as JSON')
    .addOption(configOption())
    .addOption(directoryOption())
    .action(async (pages: string[], options: CleanOptions & DirectoryOption) => {
      const { runClean } = await import('../commands/clean.ts')
      await run(options, (session) => runClean(session, pages, options))
    })
}
