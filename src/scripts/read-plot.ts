import type { Fill, Plot, PointStyle } from '../charts/chart.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { completeLine, findLineType, readLineChange } from './read-line-style.ts'
import { readUsing } from './read-using.ts'
import type { DataSource, PlotElement, RowChoice, ScriptPlot } from './script-plot.ts'
import type { LineChange, ScriptSettings } from './script-settings.ts'
import { AXIS_NAMES, readRange } from './set-axis.ts'
import { readFill, readStyleName } from './set-style.ts'
import type { TokenReader } from './token-reader.ts'

/** Data blocks of the script by name. */
export type DataBlocks = ReadonlyMap<string, string>

/** Read `plot [ranges] element, element …`. */
export function readPlot(
  reader: TokenReader,
  settings: ScriptSettings,
  blocks: DataBlocks,
): ScriptPlot {
  const start = reader.peek(-1)?.start ?? 0
  let ranged = settings
  for (const name of AXIS_NAMES) {
    if (reader.isNext('[')) ranged = readRange(reader, ranged, name)
  }
  const elements: PlotElement[] = []
  let source: DataSource | undefined
  do {
    if (reader.isAtEnd() && elements.length > 0) break
    source = readSource(reader, ranged, { blocks, before: source })
    elements.push(readElement(reader, ranged, { source, before: elements }))
  } while (reader.take(','))
  if (!reader.isAtEnd()) throw reader.createSyntaxError('`,` or the end of the command')
  return { settings: ranged, elements, start }
}

/** Read the file or data block of an element; `""` repeats the previous one. */
function readSource(
  reader: TokenReader,
  settings: ScriptSettings,
  { blocks, before }: { blocks: DataBlocks; before: DataSource | undefined },
): DataSource {
  const token = reader.peek()
  if (token?.kind === 'word' && token.text.startsWith('$')) {
    reader.next('a data block')
    const text = blocks.get(token.text)
    if (text !== undefined) return { kind: 'block', name: token.text, text }
    const reason = `the data block \`${token.text}\` is not defined yet`
    throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
  }
  if (reader.isNext('for') || reader.isNext('newhist$ogram') || reader.isNext('keyentry')) {
    throw reader.createUncovered('plot')
  }
  const start = token?.start ?? 0
  const name = parseTextExpression(reader, settings.scope)
  if (name === undefined) {
    if (token === undefined) throw reader.createSyntaxError('a data file in quotes')
    throw reader.createError({ kind: 'uncovered-option', option: 'a function', command: 'plot' })
  }
  if (name.startsWith('<') || name.startsWith('|')) {
    throw reader.createErrorBefore({ kind: 'refused-command', what: `the pipe \`${name}\`` })
  }
  if (name === '') {
    if (before !== undefined) return before
    throw reader.createErrorBefore({
      kind: 'bad-script-value',
      reason: 'there is no data file before `""`',
    })
  }
  if (['-', '+', '++'].includes(name)) {
    const option = `"${name}"`
    throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'plot' })
  }
  return { kind: 'file', name, start }
}

const ALL_ROWS: RowChoice = { firstSet: 0, lastSet: Infinity, step: 1, first: 0, last: Infinity }

/** An element while its properties are read. */
interface Draft {
  readonly title: { readonly text: string | undefined; readonly enhanced: boolean } | undefined
  readonly axes: Plot['axes']
  readonly style: PlotElement['style']
  readonly change: LineChange
  /** The fill style of the element itself, if it sets one. */
  readonly fill: Fill | undefined
}

function readElement(
  reader: TokenReader,
  settings: ScriptSettings,
  { source, before }: { source: DataSource; before: readonly PlotElement[] },
): PlotElement {
  const number = before.length + 1
  const from = reader.position - 1
  let rows = ALL_ROWS
  let using: PlotElement['using'] = { columns: [], labels: [], start: reader.peek(-1)?.start ?? 0 }
  for (;;) {
    if (reader.take('i$ndex')) rows = { ...rows, ...readIndex(reader, settings) }
    else if (reader.take('ev$ery')) rows = { ...rows, ...readEvery(reader, settings) }
    else if (reader.take('u$sing')) using = readUsing(reader, settings)
    else break
  }
  const own = { text: reader.quoteSince(from), enhanced: false }
  let draft: Draft = {
    title: undefined,
    axes: 'x1y1',
    style: settings.style,
    change: {},
    fill: undefined,
  }
  while (!reader.isAtEnd() && !reader.isNext(',')) draft = readProperty(reader, settings, draft)
  const { axes, style, fill, change } = draft
  const title = draft.title ?? (settings.isAutoTitled ? own : { text: undefined, enhanced: false })
  return {
    source,
    rows,
    using,
    style,
    axes,
    fill: fill ?? advancePattern(settings.fill, before.filter(isFilled).length),
    title: title.text,
    titleEnhanced: title.enhanced,
    ...completeStyle(change, settings, number),
  }
}

/** Advance the pattern from element to element, for elements that do not set their own. */
function advancePattern(fill: Fill, filledBefore: number): Fill {
  if (fill.style.kind !== 'pattern') return fill
  return { ...fill, style: { kind: 'pattern', pattern: fill.style.pattern + filledBefore } }
}

function isFilled({ style }: PlotElement): boolean {
  return style === 'boxes' || style === 'histograms'
}

/** Complete the style of an element: by default, the n-th has line type and symbol n. */
function completeStyle(
  change: LineChange,
  settings: ScriptSettings,
  number: number,
): { readonly line: PlotElement['line']; readonly point: PointStyle } {
  const usual = findLineType(number, settings)
  // An element with a type of its own takes nothing from its default type.
  const whole = change.type === undefined ? { ...usual, ...change } : change
  const { interval } = change.point ?? {}
  return {
    line: completeLine(whole, number),
    point: {
      type: change.point?.type ?? usual.point?.type ?? number,
      size: change.point?.size ?? usual.point?.size ?? settings.pointSize,
      commonSize: settings.pointSize,
      ...(interval === undefined ? {} : { interval }),
    },
  }
}

function readProperty(reader: TokenReader, settings: ScriptSettings, draft: Draft): Draft {
  if (reader.take('ax$es', 'ax$is')) return { ...draft, axes: readAxes(reader) }
  if (reader.take('not$itle')) {
    parseTextExpression(reader, settings.scope)
    return { ...draft, title: { text: undefined, enhanced: false } }
  }
  if (reader.take('t$itle')) return { ...draft, title: readTitle(reader, settings) }
  if (reader.take('enh$anced')) return draft
  if (reader.take('noenh$anced')) {
    return { ...draft, title: { text: draft.title?.text, enhanced: false } }
  }
  if (reader.take('w$ith')) return { ...draft, style: readStyleName(reader) }
  if (reader.take('fs', 'fills$tyle'))
    return { ...draft, fill: readFill(reader, settings, draft.fill ?? settings.fill) }
  const position = reader.position
  const change = readLineChange(reader, settings)
  if (reader.position === position) throw reader.createUncovered('plot')
  const point = { ...draft.change.point, ...change.point }
  return { ...draft, change: { ...draft.change, ...change, point } }
}

function readTitle(reader: TokenReader, settings: ScriptSettings): NonNullable<Draft['title']> {
  for (const word of ['columnh$eader', 'col$umnheader', 'at']) {
    if (reader.isNext(word)) throw reader.createUncovered('plot')
  }
  const text = parseTextExpression(reader, settings.scope)
  if (text === undefined) throw reader.createSyntaxError('a title in quotes')
  return { text, enhanced: settings.isKeyEnhanced }
}

function readAxes(reader: TokenReader): Plot['axes'] {
  const found = (['x1y1', 'x1y2', 'x2y1', 'x2y2'] as const).find((axes) => reader.take(axes))
  if (found === undefined) throw reader.createSyntaxError('`x1y1`, `x1y2`, `x2y1` or `x2y2`')
  return found
}

/** Read `index m` or `index m:n`. */
function readIndex(reader: TokenReader, settings: ScriptSettings): Partial<RowChoice> {
  const token = reader.peek()
  if (token?.kind === 'text') throw reader.createUncovered('plot')
  const firstSet = parseNumberExpression(reader, settings.scope)
  if (!reader.take(':')) return { firstSet, lastSet: firstSet }
  return { firstSet, lastSet: readPlace(reader, settings, Infinity) }
}

/** Read `every step::first::last`; steps over blocks are not covered. */
function readEvery(reader: TokenReader, settings: ScriptSettings): Partial<RowChoice> {
  const step = readPlace(reader, settings, 1)
  const parts = [NaN, NaN, NaN, NaN]
  for (let i = 0; i < parts.length && reader.take(':'); i++)
    parts[i] = readPlace(reader, settings, NaN)
  const [blockStep = NaN, first = NaN, firstBlock = NaN, last = NaN] = parts
  if (!Number.isNaN(blockStep) || !Number.isNaN(firstBlock)) {
    const option = 'steps over blocks'
    throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'every' })
  }
  return {
    step: Math.max(1, step),
    first: Number.isNaN(first) ? 0 : first,
    last: Number.isNaN(last) ? Infinity : last,
  }
}

function readPlace(reader: TokenReader, settings: ScriptSettings, usual: number): number {
  const isLeftOut = reader.isNext(':') || reader.peek()?.kind === 'word' || reader.isAtEnd()
  return isLeftOut ? usual : parseNumberExpression(reader, settings.scope)
}
