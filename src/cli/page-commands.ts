import { Option, type Command } from 'commander'
import { configOption, directoryOption, type DirectoryOption, type Run } from './command-options.ts'
import type { CleanOptions } from './commands/clean.ts'
import type { ExplainOptions } from './commands/explain.ts'
import type { LintCommandOptions } from './commands/lint.ts'

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
      const { runExplain } = await import('./commands/explain.ts')
      await run(options, (session) => runExplain(session, target, options))
    })
}

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
      const { runClean } = await import('./commands/clean.ts')
      await run(options, (session) => runClean(session, pages, options))
    })
}

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
      const { runLint } = await import('./commands/lint.ts')
      await run(options, (session) => runLint(session, pages, options))
    })
}
