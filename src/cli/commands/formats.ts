import type { CliCommand } from '../cli-command.ts'
import { EXIT, report } from '../session.ts'

/** `tracedocs formats`. */
export const formatsCommand: CliCommand = {
  name: 'formats',
  summary: 'show the log formats, those of the project among them',
  declare: () => undefined,
  async run(session) {
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
