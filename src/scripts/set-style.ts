import type { Fill, HistogramStyle, LineStyle, PlotStyleName, Side } from '../charts/chart.ts'
import { findNearestName } from '../problems/word-lists.ts'
import { parseNumberExpression } from './parse-constant.ts'
import { completeLine, findLineType, readColor, readLineChange } from './read-line-style.ts'
import { readArrowStyle } from './set-objects.ts'
import { readBoxplotStyle } from './set-boxplot.ts'
import { readCircleStyle } from './set-circle.ts'
import { readCaptionProperties } from './read-caption.ts'
import { readClosing } from './read-closing.ts'
import { changePolar } from './polar/set-polar.ts'
import { changeScene } from './scenes/change-scene.ts'
import { USUAL_EDGES } from './scenes/scene-settings.ts'
import {
  changeChart,
  omit,
  type LineChange,
  type ScriptSettings,
  type StyleChoice,
} from './script-settings.ts'
import { findTerminalColor } from './terminal-colors.ts'
import { readEllipseStyle } from './usual-only.ts'
import { readTextBoxStyle } from './set-text-box.ts'
import type { TokenReader } from './token-reader.ts'

const STYLES: readonly (readonly [string, PlotStyleName])[] = [
  ['l$ines', 'lines'],
  ['p$oints', 'points'],
  ['lp', 'linespoints'],
  ['linesp$oints', 'linespoints'],
  ['d$ots', 'dots'],
  ['i$mpulses', 'impulses'],
  ['fs$teps', 'fsteps'],
  ['fillst$eps', 'fillsteps'],
  ['st$eps', 'steps'],
  ['box$es', 'boxes'],
  // `hist` is short for these.
  ['hist$ograms', 'histograms'],
  ['his$teps', 'histeps'],
  ['lab$els', 'labels'],
  ['filledc$urves', 'filledcurves'],
  ['im$age', 'image'],
  ['rgbim$age', 'image'],
  ['rgba$lpha', 'image'],
  ['cir$cles', 'circles'],
  ['ell$ipses', 'ellipses'],
  ['vec$tors', 'vectors'],
  ['arr$ows', 'arrows'],
  ['can$dlesticks', 'candlesticks'],
  ['fin$ancebars', 'financebars'],
  ['boxp$lot', 'boxplot'],
  ['yerrorl$ines', 'yerrorlines'],
  ['errorl$ines', 'yerrorlines'],
  ['xerrorl$ines', 'xerrorlines'],
  ['xyerrorl$ines', 'xyerrorlines'],
  // Abbreviations of bars would also fit lines.
  ['ye$rrorbars', 'yerrorbars'],
  ['e$rrorbars', 'yerrorbars'],
  ['xe$rrorbars', 'xerrorbars'],
  ['xye$rrorbars', 'xyerrorbars'],
  ['boxer$rorbars', 'boxerrorbars'],
  ['boxx$yerror', 'boxxyerror'],
  ['boxxyerrorbars', 'boxxyerror'],
]

/** Read the word after `with`. */
function readStyleName(reader: TokenReader): PlotStyleName {
  const found = STYLES.find(([pattern]) => reader.take(pattern))?.[1]
  if (found !== undefined) return found
  const option = reader.peek()?.text ?? ''
  if (option === '') throw reader.createSyntaxError('a plot style such as `lines`')
  const meant = findNearestName(
    option,
    STYLES.map(([pattern]) => pattern.replace('$', '')),
  )
  const near = meant === undefined ? {} : { near: meant }
  throw reader.createError({ kind: 'uncovered-option', option, command: 'with', ...near })
}

/** Read the word after `with`, and how `filledcurves` closes its areas. */
export function readStyleChoice(reader: TokenReader, settings: ScriptSettings): StyleChoice {
  const channels = reader.isNext('rgbim$age') ? 3 : reader.isNext('rgba$lpha') ? 4 : undefined
  const name = readStyleName(reader)
  const isClosed = name === 'filledcurves' || name === 'fillsteps'
  const closing = isClosed ? readClosing(reader, settings) : undefined
  if (channels !== undefined) return { name, channels }
  return closing === undefined ? { name } : { name, closing }
}

/** Read `set style …`. */
export function readStyle(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.take('da$ta')) {
    if (reader.take('pm3d')) return changeSurfaceStyle(settings, 'data', 'pm3d')
    const style = readStyleChoice(reader, settings)
    return { ...changeSurfaceStyle(settings, 'data', undefined), style }
  }
  if (reader.take('func$tion')) {
    if (reader.take('pm3d')) return changeSurfaceStyle(settings, 'function', 'pm3d')
    const functionStyle = readStyleChoice(reader, settings)
    return { ...changeSurfaceStyle(settings, 'function', undefined), functionStyle }
  }
  if (reader.take('fi$ll')) return { ...settings, fill: readFill(reader, settings, settings.fill) }
  if (reader.take('boxplot')) return readBoxplotStyle(reader, settings)
  if (reader.take('textb$ox')) return readTextBoxStyle(reader, settings)
  if (reader.take('circle')) return readCircleStyle(reader, settings)
  if (reader.take('ell$ipse')) return readEllipseStyle(reader, settings)
  // Plots of these kinds are refused themselves.
  if (reader.take('par$allel', 'spider$plot')) {
    reader.skipRest()
    return settings
  }
  if (reader.take('hist$ogram')) return readHistogramStyle(reader, settings)
  if (reader.take('l$ine')) return readStyleLine(reader, settings)
  if (reader.take('arr$ow')) return readArrowStyle(reader, settings)
  if (reader.take('incr$ement')) {
    const isStyled = reader.take('user$styles')
    reader.take('def$ault')
    return { ...settings, isStyled }
  }
  throw reader.createUncovered('set style')
}

/** Set the style of `splot` for data or functions; without one, it is that of `plot`. */
function changeSurfaceStyle(
  settings: ScriptSettings,
  name: 'data' | 'function',
  style: 'pm3d' | undefined,
): ScriptSettings {
  const others = omit(settings.scene.style, name)
  return changeScene(settings, {
    style: style === undefined ? others : { ...others, [name]: style },
  })
}

/** Read `set style line N …`, or the older `set linestyle N …`. */
export function readStyleLine(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const tag = Math.trunc(parseNumberExpression(reader, settings.scope))
  if (reader.take('def$ault')) return { ...settings, lineStyles: settings.lineStyles.without(tag) }
  const before = settings.lineStyles.get(tag) ?? createLineStyle(tag)
  const plain = { ...settings, isStyled: false }
  const read = readLineChange(reader, plain, before, findTerminalColor)
  const change = { width: 1, ...read, point: { type: tag, ...read.point } }
  return { ...settings, lineStyles: settings.lineStyles.with(tag, change) }
}

/** Create a style before anything is set for it: the terminal's own colour of its number, and a symbol of that number (gnuplot 5.4). */
function createLineStyle(tag: number): LineChange {
  return { type: tag, width: 1, color: findTerminalColor(tag), point: { type: tag } }
}

/** Read `set linetype N …`, which `reset` keeps. */
export function readLineTypeDefinition(
  reader: TokenReader,
  settings: ScriptSettings,
): ScriptSettings {
  if (reader.take('cy$cle')) {
    return { ...settings, typeCycle: Math.trunc(parseNumberExpression(reader, settings.scope)) }
  }
  const tag = Math.trunc(parseNumberExpression(reader, settings.scope))
  const change = readLineChange(reader, settings)
  const before = settings.lineTypes.get(tag) ?? {}
  return {
    ...settings,
    lineTypes: settings.lineTypes.with(tag, { ...before, ...change }),
  }
}

/** Read the options of `fs` or `set style fill`. */
export function readFill(reader: TokenReader, settings: ScriptSettings, before: Fill): Fill {
  const number = (): number => parseNumberExpression(reader, settings.scope)
  const hasNumber = (): boolean => isValueNext(reader, settings)
  let fill = before
  for (;;) {
    if (reader.take('e$mpty')) fill = { ...fill, style: { kind: 'empty' } }
    else if (reader.take('s$olid')) {
      const density = hasNumber() ? Math.min(1, Math.max(0, number())) : 1
      // gnuplot 5.4 counts whole percents.
      fill = { ...fill, style: { kind: 'solid', density: Math.trunc(100 * density + 0.5) / 100 } }
    } else if (reader.take('p$attern')) {
      fill = {
        ...fill,
        style: {
          kind: 'pattern',
          pattern: hasNumber() ? Math.trunc(number()) : lastPattern(before),
        },
      }
    } else if (reader.take('nobo$rder')) fill = { ...fill, border: 'none' }
    else if (reader.take('bo$rder')) fill = readFillBorder(reader, settings, fill)
    else if (!reader.take('notran$sparent', 'tran$sparent')) return fill
  }
}

/** Whether a number follows rather than another option. */
export function isValueNext(reader: TokenReader, { scope }: ScriptSettings): boolean {
  const token = reader.peek()
  if (token?.kind === 'word') return scope.variables.has(token.text) || reader.peek(1)?.text === '('
  return token?.kind === 'number' || (token?.kind === 'symbol' && token.text !== ',')
}

function lastPattern({ style }: Fill): number {
  return style.kind === 'pattern' ? style.pattern : 0
}

/** Read `border`, `border -1`, `border lt 3` or `border lc rgb "…"`: one colour; what follows is the element's (gnuplot 5.4). */
function readFillBorder(reader: TokenReader, settings: ScriptSettings, fill: Fill): Fill {
  const isType = reader.peek()?.kind === 'number' || reader.isNext('-')
  if (isType) {
    const type = Math.trunc(parseNumberExpression(reader, settings.scope))
    return { ...fill, border: withoutDots(completeLine(findLineType(type, settings), type)) }
  }
  const isTyped = reader.isNext('lt') || reader.isNext('linet$ype')
  if (!reader.take('lc', 'linec$olor') && !isTyped && !reader.isNext('rgb')) {
    return omit(fill, 'border')
  }
  return { ...fill, border: completeLine({ color: readColor(reader, settings) }, -1) }
}

/** A border of type 0 has the grey of grids, and not their dots (gnuplot 5.4). */
function withoutDots(line: LineStyle): LineStyle {
  return line.type === 0 ? { color: { kind: 'linetype', type: 0 }, ...line, type: -1 } : line
}

const HISTOGRAMS: readonly (readonly [string, HistogramStyle['kind']])[] = [
  ['clus$tered', 'clustered'],
  ['error$bars', 'errorbars'],
  ['rows$tacked', 'rowstacked'],
  ['columns$tacked', 'columnstacked'],
]

function readHistogramStyle(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  // Every command starts anew, but for the width of bars (gnuplot 5.4).
  const barWidth = settings.chart.histogram?.barWidth
  let histogram: HistogramStyle = {
    ...{ kind: 'clustered', gap: 2 },
    ...(barWidth === undefined ? {} : { barWidth }),
  }
  let title = settings.histogramTitle
  let isKeyJoined = false
  while (!reader.isAtEnd()) {
    const kind = HISTOGRAMS.find(([word]) => reader.take(word))?.[1]
    if (kind !== undefined) histogram = { ...histogram, kind }
    else if (reader.take('gap')) {
      histogram = { ...histogram, gap: Math.trunc(parseNumberExpression(reader, settings.scope)) }
    } else if (reader.take('lw', 'linew$idth')) {
      histogram = { ...histogram, barWidth: parseNumberExpression(reader, settings.scope) }
    } else if (reader.take('ti$tle')) {
      const start = { text: '', ...(title.offset === undefined ? {} : { offset: title.offset }) }
      title = omit(readCaptionProperties(reader, settings, start), 'text')
    } else if (reader.take('nokey$separators')) isKeyJoined = true
    else {
      throw reader.createUncovered('set style histogram')
    }
  }
  return changeChart({ ...settings, histogramTitle: title, isKeyJoined }, { histogram })
}

/** Read `set boxwidth [w] [absolute|relative]`. */
export function readBoxWidth(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return { ...settings, chart: omit(settings.chart, 'boxWidth') }
  const width = parseNumberExpression(reader, settings.scope)
  const isRelative = reader.take('rel$ative')
  reader.take('abs$olute')
  if (width < 0) return { ...settings, chart: omit(settings.chart, 'boxWidth') }
  return changeChart(settings, { boxWidth: { width, isRelative } })
}

const SIDES: readonly Side[] = ['bottom', 'left', 'top', 'right']

/** Read `set border [sides] [front|back] [line]`; the sides are bits: bottom, left, top, right. */
export function readBorder(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const before = settings.chart.border ?? { sides: SIDES }
  let border = reader.isAtEnd() ? { sides: SIDES } : before
  let edges = reader.isAtEnd() ? USUAL_EDGES : settings.scene.edges
  let hasBorder = !reader.isAtEnd() && settings.polar.hasBorder
  while (!reader.isAtEnd()) {
    if (reader.take('front')) border = { ...border, layer: 'front' }
    else if (reader.take('back', 'behind')) border = { ...border, layer: 'back' }
    else if (reader.take('pol$ar')) hasBorder = true
    else if (isValueNext(reader, settings)) {
      // -1 has all bits.
      const bits = Math.trunc(parseNumberExpression(reader, settings.scope)) & ALL_EDGES
      edges = bits
      hasBorder = Math.floor(bits / POLAR_EDGE) % 2 === 1
      border = { ...border, sides: SIDES.filter((_, i) => Math.floor(bits / 2 ** i) % 2 === 1) }
    } else border = { ...border, line: readOwnLine(reader, settings, 'set border') }
  }
  return changeScene(changeChart(changePolar(settings, { hasBorder }), { border }), { edges })
}

/** What `set border` counts for the circle around a polar plot. */
const POLAR_EDGE = 4096
/** The bits of all edges that a border can have. */
const ALL_EDGES = 2 * POLAR_EDGE - 1

function readOwnLine(reader: TokenReader, settings: ScriptSettings, command: string) {
  const position = reader.position
  const change = readLineChange(reader, settings)
  if (reader.position > position) return completeLine(change, -1)
  throw reader.createUncovered(command)
}
