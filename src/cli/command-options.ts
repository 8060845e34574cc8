import { THEME_NAMES } from '../charts/theme-names.ts'
import { InvalidArgumentError, Option } from 'commander'
import type { PlotFormat } from './commands/plot-options.ts'
import type { ExitCode, Session } from './session.ts'

/** Where to work, for every command. */
export interface DirectoryOption {
  readonly directory?: string
}

/** A command at work. */
export type RunCommand = (session: Session) => Promise<ExitCode>

/** Runs a command where its options say. */
export type Run = (options: DirectoryOption, command: RunCommand) => Promise<void>

/** `-C` may stand before the command or after it. */
export function directoryOption(): Option {
  return new Option('-C, --directory <dir>', 'work in this directory')
}

/** `-c`, for commands that need a project. */
export function configOption(): Option {
  return new Option('-c, --config <file>', 'the configuration; its folder is the root')
}

/** `--digits`, for what writes or draws numbers. */
export function digitsOption(): Option {
  return new Option('--digits <digits>', "all digits, or tdprocess's").choices([
    'full',
    'tdprocess',
  ])
}

/** `--theme`, for what draws. */
export function themeOption(): Option {
  return new Option(
    '--theme <theme>',
    'how charts look: as gnuplot draws them, or made for pages',
  ).choices(THEME_NAMES)
}

/** Read a whole number. */
export function parseInteger(text: string): number {
  if (!/^\d+$/.test(text)) throw new InvalidArgumentError('expected a whole number')
  return Number(text)
}

/** Read a width and a height: `800x400`. */
export function parseSize(text: string): [number, number] {
  const match = /^(\d+)[x,](\d+)$/.exec(text)
  if (match === null) throw new InvalidArgumentError('expected WIDTHxHEIGHT, such as 800x400')
  return [Number(match[1]), Number(match[2])]
}

/** `--emit`, with the formats that a command writes. */
export function emitOption(formats: readonly PlotFormat[], description: string): Option {
  return new Option('--emit <formats>', description).argParser((text) => parseEmit(text, formats))
}

/** Read a list of formats: `svg,dat`. */
function parseEmit(text: string, formats: readonly PlotFormat[]): PlotFormat[] {
  return text.split(',').map((word) => {
    const format = formats.find((known) => known === word.trim())
    if (format !== undefined) return format
    throw new InvalidArgumentError(`expected ${formats.join(', ')}, parted by commas`)
  })
}

/** `--scale`, for PNG. */
export function scaleOption(): Option {
  return new Option('--scale <factor>', 'pixels of a PNG to a pixel of its chart (2)').argParser(
    parseScale,
  )
}

function parseScale(text: string): number {
  const scale = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN
  if (scale >= 0.1 && scale <= 20) return scale
  throw new InvalidArgumentError('expected a number from 0.1 to 20')
}

/** `--watch`, which goes on until a signal ends it, and so has no result. */
export function watchOption(): Option {
  return new Option(
    '--watch',
    'build again whenever a page, a log or the configuration changes',
  ).conflicts(['check', 'diff', 'json', 'codeQuality'])
}
