import type { CliCommand } from '../cli-command.ts'
import type { Session } from '../session.ts'

/** `tracedocs init`. */
export const initCommand: CliCommand = {
  name: 'init',
  summary: 'set up a host of documentation, or start a project with some logs',
  page: 'hosts.md',
  isTold: true,
  examples: [
    { line: 'init app.log', does: 'start a project with a log: a configuration and a page' },
    { line: 'init', does: 'start a project with the logs that are here' },
    { line: 'init sphinx', does: 'set up the documentation of this folder' },
  ],
  declare(command) {
    command
      .argument('[host]', 'the host, such as sphinx or mkdocs; by default the one that is here')
      .argument(
        '[log...]',
        'logs of a new project, which gets a configuration and a page; those that are here unless given',
      )
      .option('--from <page>', 'print a patch that marks what the logs explain in an existing page')
  },
  async run(
    session: Session,
    first: string | undefined,
    rest: string[],
    { from }: { readonly from?: string },
  ) {
    const logs = first === undefined ? rest : [first, ...rest]
    if (from === undefined) {
      const { startProject } = await import('../actions/start-project.ts')
      return startProject(session, logs)
    }
    const { runInitFrom } = await import('../actions/run-init-from.ts')
    return runInitFrom(session, from, logs)
  },
}
