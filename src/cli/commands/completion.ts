import { Argument } from 'commander'
import type { CliCommand } from '../cli-command.ts'
import { SHELLS, type Shell } from '../completions/shells.ts'
import { EXIT, type Session } from '../session.ts'

/** `tracedocs completion`. */
export const completionCommand: CliCommand = {
  name: 'completion',
  summary: 'print a script that completes commands and options in a shell',
  page: 'command-line.md',
  examples: [
    { line: 'completion bash', does: 'print it for bash; eval it in ~/.bashrc' },
    { line: 'completion fish', does: 'print it for fish; pipe it to source' },
  ],
  declare(command) {
    command.addArgument(new Argument('<shell>', 'the shell').choices(SHELLS))
  },
  async run(session: Session, shell: Shell) {
    const { formatCompletion } = await import('../completions/format-completion.ts')
    session.print(formatCompletion(shell, session.commands))
    return EXIT.fine
  },
}
