import { Argument } from 'commander'
import type { CliCommand } from '../cli-command.ts'
import { formatOption, jsonOption } from '../command-options.ts'
import { EXIT, type Session } from '../session.ts'

/** `tracedocs formats`. */
export const formatsCommand: CliCommand = {
  name: 'formats',
  summary:
    'show the log formats, those of the project among them, or which takes which line of a log',
  page: 'formats.md',
  examples: [
    { line: 'formats', does: 'see which logs are read' },
    { line: 'formats try app.log', does: 'see which reader takes which line of a log' },
  ],
  declare(command) {
    command
      .addArgument(new Argument('[try]', 'try all formats on a log').choices(['try']))
      .argument('[log]', 'the log; - is standard input')
      .addOption(formatOption('text', 'json'))
      .addOption(jsonOption())
  },
  async run(
    session: Session,
    verb: string | undefined,
    log: string | undefined,
    { format }: { readonly format: 'text' | 'json' },
  ) {
    if (verb === 'try') {
      const { runFormatsTry } = await import('../actions/run-formats-try.ts')
      return runFormatsTry(session, log, format)
    }
    const { readFormats } = await import('../read-formats.ts')
    const { formats, failed } = await readFormats(session)
    if (format === 'json') {
      const listed = formats.map(({ name, summary, kind }) => ({ name, summary, kind }))
      session.print(`${JSON.stringify(listed, null, 2)}\n`)
      return failed ? EXIT.failed : EXIT.fine
    }
    const width = Math.max(...formats.map(({ name }) => name.length))
    const lines = formats.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`)
    session.print(lines.join(''))
    return failed ? EXIT.failed : EXIT.fine
  },
}
