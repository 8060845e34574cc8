import type { BuildOptions } from '../actions/run-build.ts'
import type { CliCommand } from '../cli-command.ts'
import {
  configOption,
  emitOption,
  formatOption,
  jsonOption,
  reportOption,
  scaleOption,
  watchOption,
} from '../command-options.ts'
import type { KeptBuildMemory } from '../memory/project-file.ts'
import type { Session } from '../session.ts'

/** `tracedocs build`. */
export const buildCommand: CliCommand = {
  name: 'build',
  summary: 'read the logs, draw the charts and write the pages',
  page: 'command-line.md',
  finds: 'a page or chart is out of date (`--check`), or a claim or budget does not hold',
  examples: [
    { line: 'build', does: 'read the logs, draw the charts and write the pages' },
    {
      line: 'build --check',
      does: 'in CI: write nothing, and fail when a page and its logs disagree',
    },
    { line: 'build --frozen --check', does: 'the same where the logs are not, from the lock' },
  ],
  declare(command) {
    command
      .argument('[page...]', 'only these pages')
      .option('--check', 'write nothing; exit with 1 when a page or chart is out of date')
      .option('--diff', 'like --check, but show the whole diff of every page')
      .option('--code-quality <file>', 'also write the messages as a GitLab code-quality report')
      .addOption(reportOption())
      .option('--against <revision>', 'compare the data with the lock of a git revision')
      .option('--frozen', 'open no log; take everything from tracedocs.lock.json')
      .option('--strict', 'treat a missing value as an error')
      .option(
        '--no-cache',
        'build even if nothing has changed since a build that had nothing to do',
      )
      .addOption(formatOption('text', 'json'))
      .addOption(jsonOption())
      .addOption(watchOption())
      .addOption(emitOption('also write these beside each chart: png, pdf, dat, plt'))
      .addOption(scaleOption())
      .addOption(configOption())
  },
  async run(session: Session, pages: string[], options: BuildOptions) {
    if (options.watch === true) {
      const { runWatch } = await import('../actions/run-watch.ts')
      return runWatch(session, pages, options)
    }
    const { runBuild } = await import('../actions/run-build.ts')
    const { call } = session
    if (call === undefined || !isRepeatable(session, options)) {
      return runBuild(session, pages, options)
    }
    const { rememberBuild } = await import('../memory/remember-build.ts')
    const { openBuildMemory } = await import('../memory/project-file.ts')
    const remember = (root: string): KeptBuildMemory => openBuildMemory(call, root)
    const { openConfigMemory } = await import('../memory/config-file.ts')
    const remembering = { ...options, remember, configs: openConfigMemory(call) }
    return rememberBuild(session, call, (observed, rebuilding) =>
      runBuild(observed, pages, { ...remembering, rebuilding }),
    )
  },
}

/** Whether a build does nothing but what the project's files say. A check trusts no times of files. */
function isRepeatable({ summarise }: Session, options: BuildOptions): boolean {
  const { check, diff, against, codeQuality, report, emit, cache } = options
  const others = [check, diff, against, codeQuality, report, emit, summarise]
  return cache !== false && others.every((one) => one === undefined)
}
