import { Option } from 'commander'
import type { PreviewOptions } from '../actions/run-preview.ts'
import type { CliCommand } from '../cli-command.ts'
import { configOption } from '../command-options.ts'
import type { Session } from '../session.ts'

/** `tracedocs preview`. */
export const previewCommand: CliCommand = {
  name: 'preview',
  summary: 'write a report to look at, of all that a build makes, and nothing into the project',
  page: 'preview.md',
  isTold: true,
  examples: [
    { line: 'preview', does: 'print the path of a report of the project, to open in a browser' },
    { line: 'preview -o report.html', does: 'write it to a file of that name' },
    { line: 'preview --frozen', does: 'the same where the logs are not, from the lock' },
  ],
  declare(command) {
    command
      .option('-o, --output <file>', 'the report (default: in a folder for temporary files)')
      .option('--against <revision>', 'compare with a git revision, not with what lies on disk')
      .option('--frozen', 'open no log; take everything from tracedocs.lock.json')
      .option('--open', 'open the report in a browser')
      .addOption(
        new Option(
          '--watch',
          'serve it to a browser on this machine, anew whenever a page, a log or the configuration changes',
        ).conflicts(['json']),
      )
      .addOption(configOption())
  },
  async run(session: Session, options: PreviewOptions) {
    const { runPreview } = await import('../actions/run-preview.ts')
    return runPreview(session, options)
  },
}
