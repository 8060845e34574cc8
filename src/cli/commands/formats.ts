import type { CliCommand } from '../cli-command.ts'
import { EXIT } from '../session.ts'

/** `tracedocs formats`. */
export const formatsCommand: CliCommand = {
  name: 'formats',
  summary: 'show the log formats',
  declare: () => undefined,
  async run(session) {
    const { logFormats } = await import('../../traces/log-formats.ts')
    const width = Math.max(...logFormats.map(({ name }) => name.length))
    const lines = logFormats.map(({ name, summary }) => `${name.padEnd(width)}  ${summary}\n`)
    session.print(lines.join(''))
    return EXIT.fine
  },
}
