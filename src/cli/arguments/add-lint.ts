import { Option, type Command } from 'commander'
import { configOption, directoryOption, type DirectoryOption } from '../command-options.ts'
import type { LintCommandOptions } from '../commands/lint.ts'
import type { Run } from './run.ts'

/** Add `tracedocs lint`. */
export function addLint(program: Command, run: Run): void {
  program
    .command('lint')
    .description('find numbers in pages that disagree with each other or with the logs')
    .argument('[page...]', "only these pages; the configuration's, or all below when there is none")
    .addOption(
      new Option('--format <format>', 'form of the output')
        .choices(['text', 'json'])
        .default('text'),
    )
    .option('--fix', 'put values in the place of numbers that are near one of the logs')
    .addOption(configOption())
    .addOption(directoryOption())
    .action(async (pages: string[], options: LintCommandOptions & DirectoryOption) => {
      const { runLint } = await import('../commands/lint.ts')
      await run(options, (session) => runLint(session, pages, options))
    })
}
