import type { Fill, PointStyle } from '../charts/chart.ts'
import { completeLine, findUsualLine, NO_LINE } from './read-line-style.ts'
import type { ScriptCluster } from './script-histogram.ts'
import type { PlotElement } from './script-plot.ts'
import type { LineChange, ScriptSettings, VariableStyle } from './script-settings.ts'

/** Leave out what the columns give where the style has no use for it; smoothed points have no colours. */
export function limitVariable(
  { angle, size, type, color }: VariableStyle,
  {
    style,
    smoothing,
  }: Pick<PlotElement, 'style'> & { readonly smoothing: PlotElement['smoothing'] | undefined },
): VariableStyle {
  const hasSymbols = style === 'points' || style === 'linespoints'
  // Symbols with error bars have a type of their own, and pass over the column of a size (gnuplot 5.4).
  if (style === 'yerrorbars' && type !== undefined)
    return {
      type,
      ...(size === undefined ? {} : { size }),
      ...(color === undefined ? {} : { color }),
    }
  return {
    ...(angle !== undefined && style === 'labels' ? { angle } : {}),
    ...(size !== undefined && hasSymbols ? { size } : {}),
    ...(type !== undefined && hasSymbols ? { type } : {}),
    ...(color !== undefined && smoothing === undefined ? { color } : {}),
  }
}

/** Set the pattern of a fill with patterns. */
export function withPattern(fill: Fill, pattern: number | undefined): Fill {
  if (fill.style.kind !== 'pattern' || pattern === undefined) return fill
  return { ...fill, style: { ...fill.style, pattern } }
}

/** Choose the fill of an element; a histogram may have patterns of its own. */
export function chooseFill(
  fill: Fill,
  style: PlotElement['style'],
  { histogram: { firstPattern }, set }: ScriptCluster,
): Fill {
  if (style !== 'histograms' || firstPattern === undefined) return fill
  return withPattern(fill, firstPattern + set)
}

/** Whether an element's pattern counts for those after it. */
export function isFilled({ style }: PlotElement): boolean {
  return (
    style === 'boxes' ||
    style === 'histograms' ||
    style === 'boxerrorbars' ||
    style === 'boxxyerror' ||
    style === 'candlesticks' ||
    style === 'boxplot' ||
    style === 'circles' ||
    style === 'ellipses' ||
    style === 'filledcurves' ||
    style === 'fillsteps'
  )
}

/** The symbol of a box plot's outliers is that of its style, unless the element names one. */
export function beginBoxplot(change: LineChange, { boxplot }: ScriptSettings): LineChange {
  return { ...change, point: { type: boxplot.pointType, ...change.point } }
}

/** Complete the style of an element: by default, the n-th has line type and symbol n. */
export function completeStyle(
  change: LineChange,
  settings: ScriptSettings,
  number: number,
): { readonly line: PlotElement['line']; readonly point: PointStyle } {
  const usual = findUsualLine(number, settings)
  // An element with a type of its own takes nothing from its default type.
  const own =
    change.type === NO_LINE
      ? { color: usual.color ?? { kind: 'linetype' as const, type: number } }
      : {}
  const whole = change.type === undefined ? { ...usual, ...change } : { ...own, ...change }
  const character =
    change.point?.character ??
    (change.point?.type === undefined ? usual.point?.character : undefined)
  const interval =
    change.point?.interval ?? (change.type === undefined ? usual.point?.interval : undefined)
  const most = change.point?.most ?? (change.type === undefined ? usual.point?.most : undefined)
  const size = change.point?.size ?? usual.point?.size
  return {
    line: completeLine(whole, number),
    point: {
      type: change.point?.type ?? usual.point?.type ?? number,
      ...(character === undefined ? {} : { character }),
      size: size ?? settings.pointSize,
      ...(size === undefined ? {} : { isSized: true }),
      commonSize: settings.pointSize,
      discScale: settings.discScale,
      ...(interval === undefined ? {} : { interval }),
      ...(most === undefined ? {} : { most }),
    },
  }
}
