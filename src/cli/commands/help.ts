import type { CliCommand } from '../cli-command.ts'
import type { Session } from '../session.ts'

/** `tracedocs help`. */
export const helpCommand: CliCommand = {
  name: 'help',
  summary: 'show help for a command, a rule of a message, or a page of the documentation',
  page: 'command-line.md',
  examples: [
    { line: 'help build', does: 'the same as build --help' },
    { line: 'help stale-region', does: 'what a message means that ends in (stale-region)' },
    { line: 'help sum', does: 'what a finding of lint means that ends in (sum)' },
    { line: 'help pages.md', does: 'read a page of the documentation' },
  ],
  declare(command) {
    command
      .argument('[topic]', 'a command, a rule, or a page; all of them are listed without it')
      .option('--man', 'print the manual page, for man -l -')
  },
  async run(session: Session, topic: string | undefined, { man }: { readonly man?: boolean }) {
    const { runHelp } = await import('../actions/run-help.ts')
    return runHelp(session, topic, { man: man === true })
  },
}
