import type { Command } from 'commander'
import { configOption, directoryOption, type DirectoryOption } from '../command-options.ts'
import type { ExplainOptions } from '../commands/explain.ts'
import type { Run } from './run.ts'

/** Add `tracedocs explain`. */
export function addExplain(program: Command, run: Run): void {
  program
    .command('explain')
    .description(
      'say where a number comes from: its formula, its terms, and their lines in the logs',
    )
    .argument('<expression|page:line>', 'a named value, an expression, or a line of a page')
    .option('--frozen', 'open no log: take all from tracedocs.lock.json')
    .option('--json', 'as JSON')
    .addOption(configOption())
    .addOption(directoryOption())
    .action(async (target: string, options: ExplainOptions & DirectoryOption) => {
      const { runExplain } = await import('../commands/explain.ts')
      await run(options, (session) => runExplain(session, target, options))
    })
}
