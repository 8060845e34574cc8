import type { CleanOptions } from '../actions/run-clean.ts'
import type { CliCommand } from '../cli-command.ts'
import { configOption, formatOption, jsonOption } from '../command-options.ts'
import { EXIT, tell, type Session } from '../session.ts'

/** `tracedocs clean`. */
export const cleanCommand: CliCommand = {
  name: 'clean',
  summary: 'empty the regions and values of pages, and remove files that no chart makes',
  page: 'command-line.md',
  examples: [
    { line: 'clean --dry-run', does: 'see what would change' },
    { line: 'clean --remove', does: 'take tracedocs out of the pages, and leave what it wrote' },
  ],
  declare(command) {
    command
      .argument('[page...]', 'only these pages')
      .option('--remove', 'remove the markers and leave what is between them')
      .option('--unused', 'leave the pages; remove only the files that no chart makes any longer')
      .option('--cache', 'leave all files; forget the builds that had nothing to do')
      .option('--dry-run', 'write nothing; show what would change')
      .addOption(formatOption('text', 'json'))
      .addOption(jsonOption())
      .addOption(configOption())
  },
  async run(session: Session, pages: string[], options: CleanOptions) {
    if (options.cache === true) {
      const { forgetBuilds } = await import('../memory/forget-builds.ts')
      const count = forgetBuilds(session.folder, session.start)
      tell(session, `${String(count)} remembered ${count === 1 ? 'build' : 'builds'} forgotten\n`)
      return EXIT.fine
    }
    const { runClean } = await import('../actions/run-clean.ts')
    return runClean(session, pages, options)
  },
}
