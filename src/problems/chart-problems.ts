import { formatList, type Words } from './word-lists.ts'

/** What can be wrong with a chart and its pictures. */
export const chartProblems = {
  'dead-link': ({
    host,
    page,
    link,
    others,
    remedy,
  }: Words<'host' | 'page' | 'link' | 'remedy'> & { others: number }) =>
    `${host} does not find \`${link}\` from \`${page}\`${others === 0 ? '' : ` (nor charts of ${String(others)} other ${others === 1 ? 'page' : 'pages'})`}: its pages do not stand where their files do; write \`${remedy}\`, with the URL under which the host serves that folder`,
  'unused-url': ({ pattern, earlier }: { pattern: string; earlier: string | undefined }) =>
    earlier === undefined
      ? `The pattern \`${pattern}\` of \`images.url\` matches no page, so that its URL is in no link; correct the pattern or remove it`
      : `The pattern \`${pattern}\` of \`images.url\` gives no page its URL, since \`${earlier}\` above takes all that it matches, and the first that matches counts; move it up or remove it`,
  'sphinx-url': ({ page, link, others }: Words<'page' | 'link'> & { others: number }) =>
    `Sphinx copies charts from their files, and \`${link}\` on \`${page}\`${others === 0 ? '' : ` (and on ${String(others)} other ${others === 1 ? 'page' : 'pages'})`} leads elsewhere; give \`images.url\` by pattern, for pages that Sphinx does not build`,
  'wrong-axis-unit': ({
    text,
    word,
    units,
  }: {
    text: string
    word: string
    /** Empty for plain numbers. */
    units: readonly string[]
  }) =>
    `Expected \`${text}\` to name what the chart shows, which is ${units.length === 0 ? 'plain numbers' : `in ${formatList(units)}`}, got \`${word}\`; ${units.length === 1 ? `write \`${text.replace(word, units[0] ?? '')}\`` : `leave \`${word}\` out`}`,
  'empty-range': ({ axis, value }: { axis: string; value: number }) =>
    `Expected the range of ${axis} to have two different ends, got ${value} for both`,
  'no-data': ({ axis }: { axis: string }) =>
    `Cannot find a range for ${axis}: no point lies within the ranges; correct the ranges or leave them out`,
  'unknown-conversion': ({ axis, format, conversion }: Words<'axis' | 'format' | 'conversion'>) =>
    `Unexpected conversion \`${conversion}\` in the number format \`${format}\` of ${axis}, expected one of gnuplot's`,
  'too-much-hiding': () =>
    'Cannot draw the surfaces: to find what `set hidden3d` hides of them takes too long; draw each second row and column with `every 2:2`, or lessen `set isosamples` or `dgrid3d`',
  'no-room': ({ height }: { height?: number }) =>
    `Cannot draw the chart: its margins and its key leave no room for it; ${height === undefined ? 'enlarge `size`' : `make its \`size\` at least ${height} pixels high`}`,
  'no-room-in-panels': ({
    names,
    width,
    height,
    needed,
  }: {
    names: readonly string[]
    width: number
    height: number
    /** Height of the whole picture with which they have room. */
    needed?: number
  }) =>
    `Cannot draw ${formatList(names)} in panels of ${Math.floor(width)} × ${Math.floor(height)} pixels: margins and keys leave no room; ${needed === undefined ? 'enlarge `size`' : `make \`size\` at least ${needed} pixels high`}, or take fewer \`columns\``,
  'text-off-canvas': ({ text, count }: { text: string; count: number }) =>
    `Cannot show the text \`${text}\`${count > 1 ? ` and ${String(count - 1)} more` : ''}: the place is outside the chart; widen the ranges of its axes (a label stands at half the span of RSS)`,
  'many-bins': ({ count, most }: { count: number; most: number }) =>
    `Expected at most ${most} bins, got ${count}; enlarge \`bin\``,
  'unkept-samples': ({ samples }: Words<'samples'>) =>
    `Cannot draw the chart without the samples of \`${samples}\`: its log is not here, and the lock does not keep what the chart shows of them, since the chart is newer than the lock, has another size, range or series, or an older tracedocs wrote the lock; build where the log is`,
  'uncounted-samples': () =>
    'Cannot draw the distribution: the trace has more than 1,048,576 events, and more than 1,048,576 different values of RSS among them, which are not counted; draw `trace.rss` over time instead',
  'unmade-panel': ({ name }: { name: string }) =>
    `Cannot draw the chart \`${name}\` as one of several: it could not be made; correct it first`,
  'no-bars': () => 'Cannot draw the bars: no run has any of the values; correct them or their runs',
  'missing-bar': ({ value, run, reason }: Words<'value' | 'run' | 'reason'>) =>
    `Cannot draw \`${value}\` of the run \`${run}\`: ${reason}; a gap stands in its place`,
  'no-history': ({ value, reason }: Words<'value' | 'reason'>) =>
    `Cannot draw the history of \`${value}\`: it has no value now, ${reason}`,
  'missing-variable': ({ variable, metric, reason }: Words<'variable' | 'metric' | 'reason'>) =>
    `Cannot set the script's variable \`${variable}\`: \`${metric}\` has no value, ${reason}; the script may ask with \`exists("${variable}")\``,
  'unlike-units': ({
    values,
    key,
  }: {
    values: readonly { readonly title: string; readonly unit: string }[]
    key: string
  }) =>
    `Expected all values to have one unit, got ${values.map(({ title, unit }) => `\`${title}\` in ${unit}`).join(', ')}; choose some of one unit with \`${key}\``,
  'wrong-series-title': ({ text, series }: Words<'text' | 'series'>) =>
    `Expected \`${text}\` to name what the plot shows, which is \`${series}\`; correct the title or the series`,
  'wrong-tic': ({ text, at, unit }: { text: string; at: number; unit: string }) =>
    `Expected the tic at ${at}${unit === '' ? '' : ` ${unit}`} to be called what it is, got \`${text}\`; correct \`at\` or \`label\``,
  'same-file': ({ file, other }: Words<'file' | 'other'>) =>
    `Expected every chart to have a file of its own, got \`${file}\` for \`${other}\` too; set \`file\` for one of them`,
  'missing-package': ({
    task,
    name,
    reason,
  }: {
    /** What it does: `draw PNG`. */
    task: string
    name: string
    /** Why it cannot be loaded; `undefined` when it is not there. */
    reason: string | undefined
  }) =>
    `Cannot ${task} without the package \`${name}\`${reason === undefined ? '' : `, which cannot be loaded: ${reason}`}; run \`npm install ${name}\``,
  'unknown-characters': ({ characters }: { characters: readonly string[] }) =>
    `Cannot show ${formatList(characters)} in a PDF, expected characters of its standard fonts (Western European, Greek, mathematics); \`?\` stands in their place; emit a PNG for them`,
  'no-font': ({ family }: { family: string }) =>
    `Cannot draw the texts of a PNG: the machine has no font for ${family === '' ? '`sans-serif`' : `\`${family}\``}; install one, such as Liberation Sans or DejaVu Sans, or emit a PDF`,
  'too-large': ({ width, height }: { width: number; height: number }) =>
    `Cannot draw a PNG of ${width} by ${height} pixels, expected at most 100 million pixels; lower \`--scale\` or the chart's size`,
}
