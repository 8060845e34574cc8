import { readFile } from 'node:fs/promises'
import path from 'node:path'
import process from 'node:process'
import { Command, CommanderError, InvalidArgumentError, Option } from 'commander'
import { createNodeEffects } from './node-effects.ts'
import { createProgress } from './progress.ts'
import { EXIT, type ExitCode, type Session } from './session.ts'
export { EXIT } from './session.ts'
import type { BuildOptions } from './commands/build.ts'
import type { ExtractOptions } from './commands/extract.ts'
import type { ListOptions } from './commands/list.ts'
import type { PlotFormat } from './commands/plot.ts'

/** What the command line writes to: standard output and error, or a test's own. */
export interface Machine {
  readonly folder: string
  print(text: string): void
  complain(text: string): void
  readonly style: Session['style']
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
  const session = (): Session => {
    const { directory } = program.opts<{ directory: string }>()
    return { ...machine, folder: path.resolve(machine.folder, directory) }
  }
  addBuild(program, session, done)
  addExtract(program, session, done)
  addPlot(program, session, done)
  addInit(program, session, done)
  addList(program, session, done)
  addFormats(program, session, done)
  return program
}

type Done = (code: ExitCode) => void

function addBuild(program: Command, session: () => Session, done: Done): void {
  program
    .command('build')
    .description('read the logs, draw the charts, write the pages')
    .argument('[page...]', 'only these pages')
    .option('--check', 'write nothing; exit 1 when a page or chart is out of date')
    .option('--strict', 'a missing value is an error')
    .option('--json', 'say what was done as JSON')
    .addOption(
      new Option('--emit <formats>', 'also write dat, plt beside each chart').argParser(parseEmit),
    )
    .addOption(configOption())
    .addOption(directoryOption())
    .action(async (pages: string[], options: BuildOptions & DirectoryOption) => {
      const { runBuild } = await import('./commands/build.ts')
      done(await runBuild(locate(session, options), pages, options))
    })
}

function addExtract(program: Command, session: () => Session, done: Done): void {
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
      done(await runExtract(locate(session, options), logs, options))
    })
}

interface PlotArguments extends DirectoryOption {
  readonly output: string
  readonly emit: readonly PlotFormat[]
  readonly pid?: number
  readonly size?: [number, number]
  readonly title?: string
  readonly digits?: 'full' | 'tdprocess'
  readonly resolution?: '10' | '100'
}

function addPlot(program: Command, session: () => Session, done: Done): void {
  program
    .command('plot')
    .description('draw a chart for each process of some logs')
    .argument('<log...>', 'logs; - is standard input')
    .option('-o, --output <path>', 'a folder, or the .svg of an only chart', '.')
    .addOption(
      new Option('--emit <formats>', 'svg, dat, plt').argParser(parseEmit).default(['svg'], 'svg'),
    )
    .option('--pid <pid>', 'only this process', parseInteger)
    .option('--size <WxH>', 'pixels, such as 800x400', parseSize)
    .option('--title <text>', 'title of the chart')
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
      const { size, title, digits, resolution, output, emit, pid } = options
      const chart = {
        ...(size === undefined ? {} : { size }),
        ...(title === undefined ? {} : { title }),
        ...(digits === undefined ? {} : { digits }),
        ...(resolution === undefined
          ? {}
          : ({ resolution: resolution === '10' ? 10 : 100 } as const)),
      }
      const request = { chart, output, emit, ...(pid === undefined ? {} : { pid }) }
      done(await runPlot(locate(session, options), logs, request))
    })
}

function addInit(program: Command, session: () => Session, done: Done): void {
  program
    .command('init')
    .description('start a project: a configuration and a page for the logs named')
    .argument('[log...]', 'logs')
    .addOption(directoryOption())
    .action(async (logs: string[], options: DirectoryOption) => {
      const { runInit } = await import('./commands/init.ts')
      done(await runInit(locate(session, options), logs))
    })
}

function addList(program: Command, session: () => Session, done: Done): void {
  program
    .command('list')
    .description('show runs with their metrics, charts, tables, values and pages')
    .option('--json', 'as JSON')
    .addOption(configOption())
    .addOption(directoryOption())
    .action(async (options: ListOptions & DirectoryOption) => {
      const { runList } = await import('./commands/list.ts')
      done(await runList(locate(session, options), options))
    })
}

function addFormats(program: Command, session: () => Session, done: Done): void {
  program
    .command('formats')
    .description('show the log formats')
    .action(async () => {
      const { recordFormats } = await import('../records/record-formats.ts')
      const lines = recordFormats.map(({ name, summary }) => `${name.padEnd(12)} ${summary}\n`)
      session().print(lines.join(''))
      done(EXIT.fine)
    })
}

interface DirectoryOption {
  readonly directory?: string
}

/** `-C` may stand before the command or after it. */
function directoryOption(): Option {
  return new Option('-C, --directory <dir>', 'work in this directory')
}

function configOption(): Option {
  return new Option('-c, --config <file>', 'the configuration; its folder is the root')
}

function digitsOption(): Option {
  return new Option('--digits <digits>', "all digits, or tdprocess's").choices([
    'full',
    'tdprocess',
  ])
}

function locate(session: () => Session, { directory }: DirectoryOption): Session {
  const base = session()
  return directory === undefined ? base : { ...base, folder: path.resolve(base.folder, directory) }
}

function parseInteger(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('expected a whole number')
  return Number(text)
}

function parseSize(text: string): [number, number] {
  const match = /^(\d+)[x,](\d+)$/.exec(text)
  if (match === null) throw new InvalidArgumentError('expected WIDTHxHEIGHT, such as 800x400')
  return [Number(match[1]), Number(match[2])]
}

function parseEmit(text: string): PlotFormat[] {
  return text.split(',').map((word) => {
    const format = (['svg', 'dat', 'plt'] as const).find((known) => known === word.trim())
    if (format === undefined)
      throw new InvalidArgumentError('expected svg, dat or plt, parted by commas')
    return format
  })
}

/** The machine that the program runs on. */
export function createMachine(): Machine {
  const { env, stdout, stderr } = process
  const github = env['GITHUB_ACTIONS'] === 'true'
  return {
    folder: process.cwd(),
    effects: createNodeEffects(createProgress(stderr, () => performance.now())),
    style: { github, colour: stderr.isTTY && (env['NO_COLOR'] ?? '') === '' && !github },
    print: (text) => stdout.write(text),
    complain: (text) => stderr.write(text),
  }
}
