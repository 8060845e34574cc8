import type { Font, Terminal } from '../charts/chart.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { readTerminalFont } from './read-caption.ts'
import { readRgb } from './read-line-style.ts'
import { changeChart, DEFAULT_TERMINAL, omit, type ScriptSettings } from './script-settings.ts'
import type { ScriptFault } from './script-token.ts'
import type { TokenReader } from './token-reader.ts'

/** Other terminals, drawn as SVG in their default size. */
const FOREIGN: Readonly<Record<string, readonly [width: number, height: number]>> = {
  png: [640, 480],
  pngcairo: [640, 480],
  jpeg: [640, 480],
  gif: [640, 480],
  pdf: [360, 252],
  pdfcairo: [360, 216],
  postscript: [720, 504],
  epscairo: [360, 216],
  qt: [640, 480],
  wxt: [640, 480],
  x11: [640, 480],
  aqua: [846, 594],
  windows: [640, 480],
  canvas: [600, 400],
  cairolatex: [360, 216],
  epslatex: [360, 252],
  pslatex: [360, 252],
  latex: [360, 216],
  tikz: [360, 216],
  lua: [360, 216],
  fig: [360, 216],
  emf: [1024, 768],
  eps: [720, 504],
  dumb: [600, 480],
  unknown: [600, 480],
}

/**
 * Read `set terminal`. A second one resets size, font and markup, and keeps background, line widths,
 * dashes, font scale and line ends (gnuplot 5.4).
 */
export function readTerminal(
  reader: TokenReader,
  settings: ScriptSettings,
  warn: (fault: ScriptFault) => void,
): ScriptSettings {
  const start = reader.peek()?.start ?? 0
  const name = completeName(reader.next('a terminal such as `svg`').text)
  const size = name === 'svg' ? undefined : FOREIGN[name]
  if (name !== 'svg' && name !== 'unknown') {
    warn({ problem: { kind: 'foreign-terminal', terminal: name }, start })
  }
  const { width, height, font } = DEFAULT_TERMINAL
  const kept = omit(omit(settings.chart.terminal, 'plain'), 'dynamic')
  let terminal: Terminal = { ...kept, width: size?.[0] ?? width, height: size?.[1] ?? height, font }
  while (!reader.isAtEnd()) {
    const next = readTerminalOption(reader, settings, { terminal, name })
    if (next === undefined) {
      if (name === 'svg') throw reader.createUncovered('set terminal svg')
      // Options of other terminals mean nothing to an SVG.
      reader.next('an option')
    } else terminal = next
  }
  return { ...changeChart(settings, { terminal }), isTerminalUnknown: name === 'unknown' }
}

/** Read `set termoption font ",10"`: one option of the terminal that is set; those of other terminals mean nothing here. */
export function readTerminalChange(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return settings
  const { terminal } = settings.chart
  const isOwn = TERMINAL_CHANGES.some((word) => reader.isNext(word))
  const changed = isOwn ? readTerminalOption(reader, settings, { terminal, name: 'svg' }) : terminal
  reader.skipRest()
  return changed === undefined ? settings : changeChart(settings, { terminal: changed })
}

const TERMINAL_CHANGES = [
  'enh$anced',
  'noenh$anced',
  'font',
  'fname',
  'fontscale',
  'lw',
  'linew$idth',
  'dashl$ength',
  'dl',
]

/** Find the terminal whose name begins so, such as `post`; gnuplot takes any beginning that only one has. */
function completeName(written: string): string {
  if (written === 'svg' || written in FOREIGN) return written
  return Object.keys(FOREIGN).find((name) => name.startsWith(written)) ?? written
}

function readTerminalOption(
  reader: TokenReader,
  settings: ScriptSettings,
  { terminal, name }: { readonly terminal: Terminal; readonly name: string },
): Terminal | undefined {
  const number = (): number => parseNumberExpression(reader, settings.scope)
  if (reader.take('s$ize')) {
    const width = readLength(reader, settings, name)
    // The svg terminal takes its two lengths without a comma, too (gnuplot 5.4).
    if (!reader.take(',') && name !== 'svg') reader.expect(',')
    return checkSize({ ...terminal, width, height: readLength(reader, settings, name) }, reader)
  }
  if (reader.take('font', 'fn$ame')) {
    const bare = IN_PIXELS.has(name) ? readBareFont(reader, settings) : undefined
    if (bare !== undefined) return { ...terminal, font: bare }
    return { ...terminal, font: readTerminalFont(reader, settings) }
  }
  if (reader.take('fonts$cale')) return { ...terminal, fontScale: number() }
  if (reader.take('enh$anced')) return omit(terminal, 'plain')
  if (reader.take('noenh$anced')) return { ...terminal, plain: true }
  if (reader.take('lw', 'linew$idth')) return { ...terminal, lineWidth: number() }
  if (reader.take('dashl$ength', 'dl')) return { ...terminal, dashLength: number() }
  if (reader.take('round$ed')) return { ...terminal, lineCap: 'round' }
  if (reader.take('square')) return { ...terminal, lineCap: 'square' }
  if (reader.take('butt')) return { ...terminal, lineCap: 'butt' }
  if (reader.take('backg$round')) return readBackground(reader, settings, terminal)
  if (reader.take('dyn$amic')) return { ...terminal, dynamic: true }
  if (reader.take('fix$ed')) return omit(terminal, 'dynamic')
  if (reader.take('solid', 'dash$ed', 'mous$ing', 'mouse', 'standa$lone')) return terminal
  if (reader.take('name', 'jsdir')) {
    parseTextExpression(reader, settings.scope)
    return terminal
  }
  return undefined
}

/** The terminals that take a font without quotes, and its size as a number of its own (gnuplot 5.4). */
const IN_PIXELS: ReadonlySet<string> = new Set(['png', 'jpeg', 'gif'])

/** Read `arial 14`; `undefined` before a text. */
function readBareFont(reader: TokenReader, settings: ScriptSettings): Font | undefined {
  const token = reader.peek()
  if (token?.kind !== 'word' || settings.scope.variables.has(token.text)) return undefined
  reader.next('a font')
  const size = reader.peek()?.kind === 'number' ? parseNumberExpression(reader, settings.scope) : 0
  const { font } = DEFAULT_TERMINAL
  return { family: token.text, size: size > 0 ? size : font.size }
}

function readBackground(
  reader: TokenReader,
  settings: ScriptSettings,
  terminal: Terminal,
): Terminal {
  reader.take('rgb$color')
  const name = parseTextExpression(reader, settings.scope)
  if (name === undefined) throw reader.createSyntaxError('a colour such as `"#ffffff"`')
  const color = readRgb(name, reader)
  return color.kind === 'rgb' ? { ...terminal, background: color.hex } : terminal
}

/** Terminals whose sizes are inches where no unit is written. */
const IN_INCHES = new Set([
  'pdf',
  'pdfcairo',
  'postscript',
  'epscairo',
  'cairolatex',
  'epslatex',
  'tikz',
  'lua',
  'pslatex',
  'eps',
])

/** Read a length in pixels; other terminals also take inches and centimetres, at 72 to the inch. */
function readLength(reader: TokenReader, settings: ScriptSettings, name: string): number {
  const length = parseNumberExpression(reader, settings.scope)
  if (reader.take('in', 'inch$es')) return length * 72
  if (reader.take('cm')) return (length * 72) / 2.54
  if (reader.take('px', 'pt')) return length
  return IN_INCHES.has(name) ? length * 72 : length
}

/** A larger picture is a mistake, and would exhaust the memory. */
const MAX_SIDE = 100_000

function checkSize(terminal: Terminal, reader: TokenReader): Terminal {
  const { width, height } = terminal
  if (width >= 1 && height >= 1 && width <= MAX_SIDE && height <= MAX_SIDE) return terminal
  throw reader.createErrorBefore({
    kind: 'script-syntax',
    expected: `a size of 1 to ${String(MAX_SIDE)} pixels`,
    actual: `${String(width)},${String(height)}`,
  })
}
