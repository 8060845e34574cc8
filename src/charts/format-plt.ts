import type { Axis, AxisName, Caption, Chart, Font, Key } from './chart.ts'

/** Which files a script reads and writes, and what each plot is drawn from. */
export interface ScriptFiles {
  /** Name of the `.dat`, beside the script. */
  readonly data: string
  /** Name of the SVG that gnuplot writes, beside the script. */
  readonly output: string
  /** gnuplot's `using` of each plot, in order. */
  readonly using: readonly string[]
}

/**
 * Write the gnuplot script that draws a chart from a `.dat`. gnuplot 5.4.1 and later draw what
 * `resolution: 100` does; earlier ones what `resolution: 10` does.
 */
export function formatPlt(chart: Chart, files: ScriptFiles): string {
  const { terminal } = chart
  const lines = [
    ...(chart.grid.length > 0
      ? [`set grid ${chart.grid.map((axis) => `${axis}tics`).join(' ')}`]
      : []),
    ...formatCaption('title', chart.title),
    ...formatAxis('x', chart.axes.x),
    ...formatAxis('y', chart.axes.y),
    ...formatAxis('y2', chart.axes.y2),
    'set pointsize 1',
    'set datafile separator whitespace',
    'set datafile missing "NaN"',
    `set terminal svg size ${formatNumber(terminal.width)},${formatNumber(terminal.height)} font ${quote(`${terminal.font.family},${formatNumber(terminal.font.size)}`)}`,
    `set output ${quote(files.output)}`,
    formatKey(chart.key),
    ...chart.arrows.map(
      ({ from, to, line }) =>
        `set arrow from ${formatNumber(from.x)},${formatNumber(from.y)} to ${formatNumber(to.x)},${formatNumber(to.y)} lt ${formatNumber(line.type)} lw ${formatNumber(line.width)}`,
    ),
    ...chart.labels.map(
      ({ caption, at, justify, rotate, layer }) =>
        `set label ${quote(caption.text)} at ${formatNumber(at.x)},${formatNumber(at.y)} ${justify}${formatFont(caption.font)} rotate by ${formatNumber(rotate)} noenhanced ${layer}`,
    ),
    formatPlots(chart, files),
  ]
  return `${lines.join('\n')}\n`
}

function formatPlots(chart: Chart, { data, using }: ScriptFiles): string {
  const elements = chart.plots.map((plot, i) => {
    const title = plot.title === undefined ? 'notitle' : `title ${quote(plot.title)} noenhanced`
    const { type, width } = plot.line
    return `${quote(data)} using ${using[i] ?? '1:2'} axes ${plot.axes} ${title} with ${plot.style} lt ${formatNumber(type)} lw ${formatNumber(width)}`
  })
  return `plot ${elements.join(', \\\n     ')}`
}

function formatAxis(name: AxisName, axis: Axis): readonly string[] {
  const { min, max } = axis.range
  const range =
    min === undefined && max === undefined
      ? []
      : [`set ${name}range [${formatEnd(min)}:${formatEnd(max)}]`]
  return [
    ...formatCaption(`${name}label`, axis.label),
    ...range,
    formatTics(name, axis),
    ...(axis.format === '% h' ? [] : [`set format ${name} ${quote(axis.format)}`]),
  ]
}

function formatEnd(end: number | undefined): string {
  return end === undefined ? '*' : formatNumber(end)
}

function formatTics(name: AxisName, { tics }: Axis): string {
  if (tics === undefined) return `unset ${name}tics`
  if (tics.kind !== 'series') return `set ${name}tics`
  const { start, step, end } = tics
  if (start === undefined) return `set ${name}tics ${formatNumber(step)}`
  const series = [start, step, ...(end === undefined ? [] : [end])]
  return `set ${name}tics ${series.map(formatNumber).join(',')}`
}

function formatCaption(setting: string, caption: Caption | undefined): readonly string[] {
  if (caption === undefined) return []
  const plain = /[{}^_@&~\\]/.test(caption.text) ? ' noenhanced' : ''
  return [`set ${setting} ${quote(caption.text)}${formatFont(caption.font)}${plain}`]
}

function formatKey(key: Key | undefined): string {
  if (key === undefined) return 'unset key'
  const words = [
    key.region,
    key.horizontal,
    key.vertical,
    key.stack,
    key.justify,
    key.reverse ? 'reverse' : 'noreverse',
    key.invert ? 'invert' : 'noinvert',
    key.box ? 'box' : 'nobox',
    key.opaque ? 'opaque' : 'noopaque',
    `spacing ${formatNumber(key.spacing)}`,
    `samplen ${formatNumber(key.samplen)}`,
    `width ${formatNumber(key.width)} height ${formatNumber(key.height)}`,
  ]
  const title = key.title === undefined ? '' : ` title ${quote(key.title.text)} noenhanced`
  return `set key ${words.join(' ')}${formatFont(key.font)}${title}`
}

function formatFont(font: Partial<Font> | undefined): string {
  if (font === undefined) return ''
  const size = font.size === undefined ? '' : `,${formatNumber(font.size)}`
  return ` font ${quote((font.family ?? '') + size)}`
}

/** Shortest digits that read back as the same number; gnuplot reads JavaScript's form. */
function formatNumber(value: number): string {
  return String(value)
}

/**
 * Quote a text for gnuplot. Single quotes, in which only a quote is special: between double ones,
 * gnuplot would run what stands in backquotes. A text with line breaks needs double quotes; its
 * backquotes are written by their octal code.
 */
function quote(text: string): string {
  if (!text.includes('\n')) return `'${text.replaceAll("'", "''")}'`
  const escaped = text
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')
    .replaceAll('`', '\\140')
    .replaceAll('\n', '\\n')
  return `"${escaped}"`
}
