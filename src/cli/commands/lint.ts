import { Option } from 'commander'
import { FINDING_LEVELS } from '../../lints/finding.ts'
import type { LintCommandOptions } from '../actions/run-lint.ts'
import type { CliCommand } from '../cli-command.ts'
import { configOption, formatOption, jsonOption } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs lint`. */
export const lintCommand: CliCommand = {
  name: 'lint',
  summary: 'find numbers in pages that disagree with each other or with the logs',
  declare(command) {
    command
      .argument(
        '[page...]',
        'only these pages (default: those of the configuration, or all pages below this folder)',
      )
      .addOption(formatOption('text', 'json'))
      .addOption(jsonOption())
      .addOption(
        new Option('--level <level>', 'show likely findings, too; only certain ones fail')
          .choices(FINDING_LEVELS)
          .default(FINDING_LEVELS[0]),
      )
      .option('--fix', 'replace numbers that are close to a value of the logs by that value')
      .addOption(configOption())
  },
  async run(session: Session, pages: string[], options: LintCommandOptions) {
    const { runLint } = await import('../actions/run-lint.ts')
    return runLint(session, pages, options)
  },
}
