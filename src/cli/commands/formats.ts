import { Argument } from 'commander'
import type { CliCommand } from '../cli-command.ts'
import { EXIT, type Session } from '../session.ts'

/** `tracedocs formats`. */
export const formatsCommand: CliCommand = {
  name: 'formats',
  summary:
    'show the log formats, those of the project among them, or which takes which line of a log',
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
    const { readFormats } = await import('../read-formats.ts')
    const { formats, failed } = await readFormats(session)
    const width = Math.max(...formats.map(({ name }) => name.length))
    const lines = formats.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`)
    session.print(lines.join(''))
    return failed ? EXIT.failed : EXIT.fine
  },
}
