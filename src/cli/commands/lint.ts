import { Option } from 'commander'
import type { BuildMemory } from '../../builds/build-memory.ts'
import { FINDING_LEVELS } from '../../lints/finding.ts'
import { LINT_FORMATS } from '../lint-formats.ts'
import type { LintCommandOptions } from '../actions/run-lint.ts'
import type { CliCommand } from '../cli-command.ts'
import { configOption, formatOption, jsonOption } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs lint`. */
export const lintCommand: CliCommand = {
  name: 'lint',
  summary: 'find numbers in pages that disagree with each other or with the logs',
  page: 'lint.md',
  finds: 'a certain finding',
  examples: [
    { line: 'lint', does: 'check the numbers of all pages below this folder' },
    { line: 'lint --level likely README.md', does: 'show likely findings of one page, too' },
    { line: 'lint --fix', does: 'correct what has one right value' },
  ],
  declare(command) {
    command
      .argument(
        '[page...]',
        'only these pages, and those in these folders (default: those of the configuration, or all pages below this folder)',
      )
      .addOption(formatOption(...LINT_FORMATS))
      .addOption(jsonOption())
      .addOption(
        new Option('--level <level>', 'show likely findings, too; only certain ones fail')
          .choices(FINDING_LEVELS)
          .default(FINDING_LEVELS[0]),
      )
      .option('-o, --output <file>', 'write the format to a file, and the text as usual')
      .option(
        '--data <file>',
        'also compare with the figures of a file, of any format; may stand several times',
        (file: string, others: readonly string[] | undefined) => [...(others ?? []), file],
      )
      .option('--stale', "also find numbers that older locks have, and today's has not")
      .option('--against <revision>', 'like --stale, with the lock of a git revision')
      .option('--baseline <file>', 'leave out the findings that this file has')
      .option('--write-baseline <file>', 'write all findings to a file for --baseline')
      .option('--fix', 'correct numbers that have one right value')
      .option('--no-cache', 'read all logs, though they have not changed since a build')
      .option('--explain <rule>', 'show what a rule finds, with an example, and do nothing else')
      .addOption(configOption())
  },
  async run(session: Session, pages: string[], options: LintCommandOptions) {
    const { runLint } = await import('../actions/run-lint.ts')
    const { call } = session
    if (call === undefined || options.cache === false) return runLint(session, pages, options)
    const { openBuildMemory } = await import('../memory/project-file.ts')
    const remember = (root: string): BuildMemory => openBuildMemory(call, root)
    return runLint(session, pages, { ...options, remember })
  },
}
