import { Argument } from 'commander'
import type { CliCommand } from '../cli-command.ts'
import { EXIT, type Session } from '../session.ts'

/** `tracedocs formats`. */
export const formatsCommand: CliCommand = {
  name: 'formats',
  summary: 'show the log formats, or which of them takes which line of a log',
  declare(command) {
    command
      .addArgument(new Argument('[try]', 'try all formats on a log').choices(['try']))
      .argument('[log]', 'the log; - is standard input')
  },
  async run(session: Session, verb: string | undefined, log: string | undefined) {
    if (verb === 'try') {
      const { runFormatsTry } = await import('../actions/run-formats-try.ts')
      return runFormatsTry(session, log)
    }
    const { logFormats } = await import('../../traces/log-formats.ts')
    const width = Math.max(...logFormats.map(({ name }) => name.length))
    const lines = logFormats.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`)
    session.print(lines.join(''))
    return EXIT.fine
  },
}
