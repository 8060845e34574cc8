import type { PlotElement } from './script-plot.ts'
import type { ScriptSettings, VariableStyle } from './script-settings.ts'
import { ScriptError } from './script-token.ts'
import { countVariableColumns } from './variable-columns.ts'

/** The styles that need more columns than x and y, or than y alone (gnuplot 5.4). */
const LEAST_COLUMNS: Partial<Readonly<Record<PlotElement['style'], number>>> = {
  boxerrorbars: 3,
  boxxyerror: 4,
  candlesticks: 5,
  arrows: 4,
  circles: 2,
  ellipses: 2,
  financebars: 5,
  image: 3,
  labels: 3,
  vectors: 4,
  xerrorbars: 3,
  xerrorlines: 3,
  xyerrorbars: 4,
  xyerrorlines: 4,
  yerrorbars: 2,
  yerrorlines: 2,
}

/** Check that `using` has the columns that the style needs. */
export function checkColumns(
  style: PlotElement['style'],
  { columns, start }: PlotElement['using'],
  least = LEAST_COLUMNS[style] ?? 1,
): void {
  if (columns.length === 0 || columns.length >= least) return
  const reason = `\`with ${style}\` takes at least ${String(least)} columns, got ${String(columns.length)} in \`using\``
  throw new ScriptError({ problem: { kind: 'bad-script-value', reason }, start })
}

/** Check that `smooth zsort` has symbols to sort, and a column to sort them by. */
export function checkSorting(
  { style, variable }: { readonly style: PlotElement['style']; readonly variable?: VariableStyle },
  using: PlotElement['using'],
  start: number,
): void {
  if (style === 'points' || style === 'linespoints') {
    checkColumns(style, using, 3 + countVariableColumns(variable))
    return
  }
  const reason = `\`smooth zsort\` sorts symbols, but there are none \`with ${style}\`; draw it \`with points\``
  throw new ScriptError({ problem: { kind: 'bad-script-value', reason }, start })
}

/** Check that no style of `arrowstyle variable` takes its colour from a column behind its number. */
export function checkArrowStyles(
  { columns, start }: PlotElement['using'],
  settings: ScriptSettings,
): void {
  const isColored = [...settings.arrowStyles].some(
    ([, { line }]) => line?.variable?.color !== undefined,
  )
  if (!isColored || columns.length < 6) return
  const option = 'a colour for each arrow'
  throw new ScriptError({
    problem: { kind: 'uncovered-option', option, command: 'arrowstyle variable' },
    start,
  })
}

/** Check that a character can stand in place of a symbol: behind it, no disc is drawn. */
export function checkCharacter(style: PlotElement['style'], start: number): void {
  const isRefused = style === 'boxplot' || style === 'yerrorbars'
  if (!isRefused) return
  const option = 'a character as a symbol'
  throw new ScriptError({ problem: { kind: 'uncovered-option', option, command: style }, start })
}

/** The ways to smooth of which histograms can be drawn: those that keep a point for each row. */
const HISTOGRAM_SMOOTHINGS: readonly string[] = ['cnormal', 'cumulative', 'fnormal', 'frequency']

/** The styles that draw nothing but x and y, which is what `smooth` makes. */
const PLAIN_STYLES: ReadonlySet<PlotElement['style']> = new Set([
  'boxes',
  'dots',
  'filledcurves',
  'fillsteps',
  'fsteps',
  'histeps',
  'impulses',
  'lines',
  'linespoints',
  'points',
  'steps',
])

/** Check that a style can draw what `smooth` makes of its points. */
export function checkSmoothing(
  style: PlotElement['style'],
  { name, start }: NonNullable<PlotElement['smoothing']>,
): void {
  const isCovered =
    style === 'histograms'
      ? HISTOGRAM_SMOOTHINGS.includes(name)
      : PLAIN_STYLES.has(style) && !(style === 'boxes' && name === 'mcsplines')
  if (isCovered) return
  const option = name === 'bins' ? name : `smooth ${name}`
  throw new ScriptError({ problem: { kind: 'uncovered-option', option, command: style }, start })
}
