import { Argument } from 'commander'
import type { CliCommand } from '../cli-command.ts'
import { formatOption, jsonOption } from '../command-options.ts'
import { EXIT, report, type Session } from '../session.ts'

/** `tracedocs formats`. */
export const formatsCommand: CliCommand = {
  name: 'formats',
  summary:
    'show the log formats, those of the project among them, or which takes which line of a log',
  page: 'formats.md',
  examples: [
    { line: 'formats', does: 'see which logs are read' },
    { line: 'formats hyperfine', does: 'see the formats of a tool' },
    { line: 'formats try app.log', does: 'see which reader takes which line of a log' },
  ],
  declare(command) {
    command
      .addArgument(
        // Completion offers `try`; any other word is taken, too.
        new Argument('[try]', 'try all formats on the log, or a word of the formats to show')
          .choices(['try'])
          .argParser((word) => word),
      )
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
    const { formats: all, failed } = await readFormats(session)
    const formats = all.filter((one) => isCalled(one, verb))
    if (formats.length === 0 && verb !== undefined) {
      const { createMessage } = await import('../../problems/diagnostics.ts')
      const known = all.map(({ name }) => name)
      const problem = { kind: 'unknown-name', thing: 'format', name: verb, known } as const
      report(session, [createMessage(problem, { path: session.folder })])
      return EXIT.failed
    }
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

/** Whether a format has a word in its name or in what it is described with. */
function isCalled(
  { name, summary }: { readonly name: string; readonly summary: string },
  word = '',
): boolean {
  return `${name} ${summary}`.toLowerCase().includes(word.toLowerCase())
}
