import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { Command, CommanderError, Option } from 'commander'
import { createMessage } from '../problems/diagnostics.ts'
import {
  configOption,
  digitsOption,
  themeOption,
  directoryOption,
  emitOption,
  parseInteger,
  parseSize,
  scaleOption,
  watchOption,
  type DirectoryOption,
  type Run,
  type RunCommand,
} from './command-options.ts'
import type { ThemeName } from '../charts/theme-names.ts'
import { addDtrace, addVerify } from './log-commands.ts'
import { addClean, addExplain, addLint } from './page-commands.ts'
import { EXIT, report, showPath, type ExitCode, type Session } from './session.ts'
export { EXIT } from './session.ts'
import type { BuildOptions } from './commands/build.ts'
import type { ExtractOptions } from './commands/extract.ts'
import type { ListOptions } from './commands/list.ts'
import type { PlotFormat } from './commands/plot-options.ts'

/** What the command line writes to: standard output and error, or a test's own. */
export interface Machine {
  readonly folder: string
  print(text: string): void
  complain(text: string): void
  readonly style: Session['style']
  readonly summarise?: Session['summarise']
  readonly effects: Session['effects']
}

/** Run the command line and return its exit code. Commands are loaded when they are used. */
export async function runCli(argv: readonly string[], machine: Machine): Promise<ExitCode> {
  let exit: ExitCode = EXIT.fine
  const program = createProgram(await readVersion(), machine, (code) => (exit = code))
  try {
    await program.parseAsync([...argv], { from: 'user' })
    return exit
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? EXIT.fine : EXIT.failed
  }
}

async function readVersion(): Promise<string> {
  // The same way up from `src/cli` and from `dist/src/cli`: to the nearest package.json.
  for (let at = new URL('.', import.meta.url); ; at = new URL('..', at)) {
    const text = await readFile(new URL('package.json', at), 'utf8').catch(() => undefined)
    if (text === undefined && at.pathname === new URL('..', at).pathname) return 'unknown'
    if (text === undefined) continue
    const version = /"version": "([^"]+)"/.exec(text)?.[1]
    return version ?? 'unknown'
  }
}

function createProgram(version: string, machine: Machine, done: Done): Command {
  const program = new Command('tracedocs')
    .description('Make performance notes true: logs in, charts, tables and numbers into pages.')
    .version(version)
    .option('-C, --directory <dir>', 'work in this directory', '.')
    .showSuggestionAfterError()
    .configureOutput({
      writeOut: (text) => {
        machine.print(text)
      },
      writeErr: (text) => {
        machine.complain(text)
      },
    })
    .exitOverride()
  const run: Run = async (options, command) => {
    const { directory } = program.opts<{ directory: string }>()
    const folder = path.resolve(machine.folder, directory, options.directory ?? '.')
    done(await runIn({ ...machine, start: machine.folder, folder }, command))
  }
  addBuild(program, run)
  addExtract(program, run)
  addPlot(program, run)
  addDtrace(program, run)
  addVerify(program, run)
  addLint(program, run)
  addExplain(program, run)
  addClean(program, run)
  addInit(program, run)
  addList(program, run)
  addFormats(program, run)
  return program
}

type Done = (code: ExitCode) => void

async function runIn(session: Session, command: RunCommand): Promise<ExitCode> {
  const { folder } = session
  if ((await session.effects.findPathKind(folder)) === 'directory') return command(session)
  const problem = { kind: 'missing-folder', path: showPath(session, folder) } as const
  report(session, [createMessage(problem, { path: folder })])
  return EXIT.failed
}

/** Every build writes the SVG, and takes its name as well. */
const EMITTED = ['svg', 'png', 'pdf', 'dat', 'plt'] as const

function addBuild(program: Command, run: Run): void {
  program
    .command('build')
    .description('read the logs, draw the charts, write the pages')
    .argument('[page...]', 'only these pages')
    .option('--check', 'write nothing; exit 1 when a page or chart is out of date')
    .option('--diff', 'as --check, with the whole diff of every page')
    .option('--code-quality <file>', 'also write the messages as a GitLab code-quality report')
    .option('--against <revision>', 'compare the data with the lock of a git revision')
    .option('--frozen', 'open no log: take all from tracedocs.lock.json')
    .option('--strict', 'a missing value is an error')
    .option('--json', 'say what was done as JSON')
    .addOption(watchOption())
    .addOption(emitOption(EMITTED, 'also write png, pdf, dat, plt beside each chart'))
    .addOption(scaleOption())
    .addOption(configOption())
    .addOption(directoryOption())
    .action(async (pages: string[], options: BuildOptions & DirectoryOption) => {
      const command =
        options.watch === true
          ? (await import('./commands/watch.ts')).runWatch
          : (await import('./commands/build.ts')).runBuild
      await run(options, (session) => command(session, pages, options))
    })
}

function addExtract(program: Command, run: Run): void {
  program
    .command('extract')
    .description('write the series of logs')
    .argument('<log...>', 'logs; - is standard input')
    .addOption(
      new Option('--format <format>', 'form of the output')
        .choices(['table', 'dat', 'csv', 'json'])
        .default('table'),
    )
    .addOption(digitsOption())
    .option('--pid <pid>', 'only this process', parseInteger)
    .option('-o, --output <path>', 'a file, or a folder that is there: a file a process')
    .addOption(directoryOption())
    .action(async (logs: string[], options: ExtractOptions & DirectoryOption) => {
      const { runExtract } = await import('./commands/extract.ts')
      await run(options, (session) => runExtract(session, logs, options))
    })
}

interface PlotArguments extends DirectoryOption {
  readonly output?: string
  readonly emit?: readonly PlotFormat[]
  readonly scale?: number
  readonly lenient?: boolean
  readonly pid?: number
  readonly size?: [number, number]
  readonly title?: string
  readonly digits?: 'full' | 'tdprocess'
  readonly resolution?: '10' | '100'
  readonly theme?: ThemeName
}

function addPlot(program: Command, run: Run): void {
  program
    .command('plot')
    .description('draw a chart for each process of some logs, or what gnuplot scripts draw')
    .argument('<log|script...>', 'logs, - is standard input; scripts that end in .plt or .gp')
    .option('-o, --output <path>', 'a folder, or the .svg, .png or .pdf of an only chart')
    .addOption(emitOption(EMITTED, 'svg, png, pdf, dat, plt; without it, what -o ends in, or svg'))
    .addOption(scaleOption())
    .option('--pid <pid>', 'only this process', parseInteger)
    .option('--lenient', 'leave out what a script asks for and tracedocs does not cover')
    .option('--size <WxH>', 'pixels, such as 800x400', parseSize)
    .option('--title <text>', 'title of the chart')
    .addOption(themeOption())
    .addOption(digitsOption())
    .addOption(
      new Option(
        '--resolution <units>',
        "gnuplot's device units per pixel: 10 up to 5.4.0",
      ).choices(['10', '100']),
    )
    .addOption(directoryOption())
    .action(async (logs: string[], options: PlotArguments) => {
      const { runPlot } = await import('./commands/plot.ts')
      const { chooseEmit } = await import('./commands/picture-file.ts')
      const { size, title, digits, resolution, theme, output, pid } = options
      const chart = {
        ...(size === undefined ? {} : { size }),
        ...(title === undefined ? {} : { title }),
        ...(digits === undefined ? {} : { digits }),
        ...(theme === undefined ? {} : { theme }),
        ...(resolution === undefined
          ? {}
          : ({ resolution: resolution === '10' ? 10 : 100 } as const)),
      }
      const request = {
        chart,
        emit: chooseEmit(options.emit, output),
        scale: options.scale,
        lenient: options.lenient === true,
        ...(output === undefined ? {} : { output }),
        ...(pid === undefined ? {} : { pid }),
      }
      await run(options, (session) => runPlot(session, logs, request))
    })
}

function addInit(program: Command, run: Run): void {
  program
    .command('init')
    .description('start a project: a configuration and a page for the logs named')
    .argument('[log...]', 'logs')
    .option('--from <page>', 'propose, as a patch, what of a page by hand the logs explain')
    .addOption(directoryOption())
    .action(async (logs: string[], options: DirectoryOption & { readonly from?: string }) => {
      const { from } = options
      if (from === undefined) {
        const { runInit } = await import('./commands/init.ts')
        await run(options, (session) => runInit(session, logs))
        return
      }
      const { runInitFrom } = await import('./commands/init-from.ts')
      await run(options, (session) => runInitFrom(session, from, logs))
    })
}

function addList(program: Command, run: Run): void {
  program
    .command('list')
    .description('show runs with their metrics, charts, tables, values and pages')
    .option('--json', 'as JSON')
    .addOption(configOption())
    .addOption(directoryOption())
    .action(async (options: ListOptions & DirectoryOption) => {
      const { runList } = await import('./commands/list.ts')
      await run(options, (session) => runList(session, options))
    })
}

function addFormats(program: Command, run: Run): void {
  program
    .command('formats')
    .description('show the log formats')
    .action(async () => {
      const { logFormats } = await import('../traces/log-formats.ts')
      const lines = logFormats.map(({ name, summary }) => `${name.padEnd(12)} ${summary}\n`)
      await run({}, (session) => {
        session.print(lines.join(''))
        return Promise.resolve(EXIT.fine)
      })
    })
}
