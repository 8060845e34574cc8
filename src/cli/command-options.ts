import { OTHER_EXECUTION, NO_PID, readPid } from '../records/sum-pid.ts'
import { Argument, InvalidArgumentError, Option } from 'commander'
import { THEME_NAMES } from '../charts/theme-names.ts'
import type { PlotFormat } from './actions/plot-options.ts'

/** `-C`, which may stand before a command or after it. */
export function directoryOption(): Option {
  return new Option('-C, --directory <dir>', 'work in this directory')
}

/** `-q`, which may stand before a command or after it. */
export function quietOption(): Option {
  return new Option('-q, --quiet', 'show only what was asked for, warnings and errors')
}

/** `--trust`, which may stand before a command or after it. */
export function trustOption(): Option {
  return new Option('--trust', 'run a configuration that is code, such as tracedocs.config.ts')
}

/** The logs that a command reads. */
export function logsArgument(): Argument {
  return new Argument('<log...>', 'logs; - is standard input')
}

/** `--format`, for commands that write in several; the first is the default. */
export function formatOption(...formats: readonly [string, ...string[]]): Option {
  return new Option('--format <format>', 'format of the output')
    .choices(formats)
    .default(formats[0])
}

/** `--json`, which every command has that has `--format json`, and the other way round. */
export function jsonOption(): Option {
  return new Option('--json', 'the same as --format json').implies({ format: 'json' })
}

/** `--pid`, for commands that read processes from logs. */
export function pidOption(): Option {
  return new Option(
    '--pid <pid>',
    'only this process; `none`, or `9085[2]` of a second execution',
  ).argParser(parsePid)
}

/** `-c`, for commands that need a project. */
export function configOption(): Option {
  return new Option(
    '-c, --config <file>',
    'configuration file; its folder is the root of the project',
  )
}

/** `--digits`, for what writes or draws numbers. */
export function digitsOption(): Option {
  return new Option('--digits <digits>', 'all digits, or those that tdprocess writes').choices([
    'full',
    'tdprocess',
  ])
}

/** `--theme`, for what draws. */
export function themeOption(): Option {
  return new Option(
    '--theme <theme>',
    'draw charts as gnuplot does, or in a style made for pages',
  ).choices(THEME_NAMES)
}

/** Read a process as `pid` of the configuration names it. */
export function parsePid(text: string): number {
  if (text === 'none' || text === 'sum' || OTHER_EXECUTION.test(text))
    return readPid(text) ?? NO_PID
  return parseInteger(text)
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

/** What `--emit` may name. Every build writes the SVG, and takes its name as well. */
const EMITTED: readonly PlotFormat[] = ['svg', 'png', 'pdf', 'dat', 'plt']

/** `--emit`, for commands that draw. */
export function emitOption(description: string): Option {
  return new Option('--emit <formats>', description).argParser(parseEmit)
}

/** Read a list of formats: `svg,dat`. */
function parseEmit(text: string): PlotFormat[] {
  return text.split(',').map((word) => {
    const format = EMITTED.find((known) => known === word.trim())
    if (format !== undefined) return format
    throw new InvalidArgumentError(`expected ${EMITTED.join(', ')}, separated by commas`)
  })
}

/** `--scale`, for PNG. */
export function scaleOption(): Option {
  return new Option(
    '--scale <factor>',
    'pixels of a PNG for each pixel of its chart (default: 2)',
  ).argParser(parseScale)
}

function parseScale(text: string): number {
  const scale = /^\d+(\.\d+)?$/.test(text) ? Number(text) : NaN
  if (scale >= 0.1 && scale <= 20) return scale
  throw new InvalidArgumentError('expected a number from 0.1 to 20')
}

/** `--report`, for a build that is looked at later. */
export function reportOption(): Option {
  return new Option(
    '--report <file>',
    'also write all that was built, and where it comes from, as one HTML file',
  ).conflicts('watch')
}

/** `--watch`, which goes on until a signal ends it, and so has no result. */
export function watchOption(): Option {
  return new Option(
    '--watch',
    'rebuild whenever a page, a log or the configuration changes',
  ).conflicts(['check', 'diff', 'json', 'format', 'codeQuality'])
}
