import { Argument } from 'commander'
import type { CliCommand } from '../cli-command.ts'
import { EXIT, report, type Session } from '../session.ts'

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
    const { logFormats } = await import('../../traces/log-formats.ts')
    const { openProject } = await import('../open-project.ts')
    const opened = await openProject(session, { mayBeUnconfigured: true })
    if (opened.kind === 'failed') report(session, opened.messages, opened.root)
    const formats = opened.kind === 'project' ? opened.config.formats : logFormats
    const width = Math.max(...formats.map(({ name }) => name.length))
    const lines = formats.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`)
    session.print(lines.join(''))
    return opened.kind === 'project' ? EXIT.fine : EXIT.failed
  },
}
