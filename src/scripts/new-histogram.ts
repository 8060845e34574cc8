import type { Caption, Fill, HistogramTitle, Plot } from '../charts/chart.ts'
import { completeLine, findLineType } from './read-line-style.ts'
import { parseNumberExpression, parseTextExpression } from './parse-constant.ts'
import { readCaptionProperty } from './read-caption.ts'
import type { LoadedPlot } from './load-plot.ts'
import type { PendingFunction } from './sample-functions.ts'
import type { ScriptSettings } from './script-settings.ts'
import { readFill } from './set-style.ts'
import type { TokenReader } from './token-reader.ts'

/** A histogram of a plot: the sets from one `newhistogram` to the next. */
export interface ScriptHistogram {
  readonly start: number
  readonly title: Caption | undefined
  /** The line type of its first set; those of other sets follow it. */
  readonly firstType: number
  /** The pattern of its first set, if it has one of its own. */
  readonly firstPattern: number | undefined
}

/** Which set of which histogram an element is. */
export interface ScriptCluster {
  readonly histogram: ScriptHistogram
  readonly set: number
}

/** The histogram of a plot before any `newhistogram`. */
export const FIRST_HISTOGRAM: ScriptHistogram = {
  start: 0,
  title: undefined,
  firstType: 1,
  firstPattern: undefined,
}

/** Distance of two histograms in rows, unless `at` says where the next one begins (gnuplot 5.4). */
const DISTANCE = 2

const EMPTY: Fill = { style: { kind: 'solid', density: 1 } }

/**
 * Read `"title" … [lt N] [fs …] [at X]` behind `newhistogram`.
 *
 * @param before the start of the last histogram, its last row in x, and the number of elements so far
 */
export function readNewHistogram(
  reader: TokenReader,
  settings: ScriptSettings,
  before: { readonly start: number; readonly last: number; readonly elements: number },
): ScriptHistogram {
  let start = before.last > 0 ? before.last + DISTANCE : before.start
  let title: Caption | undefined
  let firstType = before.elements + 1
  let firstPattern: number | undefined
  while (!reader.isAtEnd() && !reader.isNext(',')) {
    if (reader.take('at')) start = parseNumberExpression(reader, settings.scope)
    else if (reader.take('lt', 'linet$ype')) {
      firstType = parseNumberExpression(reader, settings.scope)
    } else if (reader.take('fs', 'fills$tyle')) {
      const { style } = readFill(reader, settings, EMPTY)
      firstPattern = style.kind === 'pattern' ? style.pattern : undefined
    } else {
      const changed = title && readTitleProperty(reader, settings, title)
      const text = changed === undefined ? parseTextExpression(reader, settings.scope) : undefined
      if (changed === undefined && text === undefined) throw reader.createSyntaxError('`,`')
      title = changed ?? { enhanced: true, ...settings.histogramTitle, text: text ?? '' }
    }
  }
  return { start, title, firstType, firstPattern }
}

/** Read a property of the title; a comma behind an offset in x and y ends it. */
function readTitleProperty(
  reader: TokenReader,
  settings: ScriptSettings,
  title: Caption,
): Caption | undefined {
  if (!reader.take('off$set')) return readCaptionProperty(reader, settings, title)
  reader.take('char$acter')
  const across = parseNumberExpression(reader, settings.scope)
  reader.expect(',')
  return { ...title, offset: [across, parseNumberExpression(reader, settings.scope)] }
}

/** The sets of histograms, by the place of their plot. */
export type Clusters = readonly (ScriptCluster | undefined)[]

/** Find the last row of all histograms in x; 0 of none. */
export function findLastRow(
  loaded: readonly (LoadedPlot | PendingFunction)[],
  clusters: Clusters,
  isStacked: boolean,
): number {
  return loaded.reduce((last, one, i) => {
    const cluster = clusters[i]
    if (cluster === undefined || !('plot' in one)) return last
    const { start } = cluster.histogram
    if (isStacked) return start + cluster.set
    const { x, y } = one.plot
    return x.reduce(
      (most, row, k) => (Number.isNaN(y[k] ?? NaN) ? most : Math.max(most, row + start)),
      last,
    )
  }, 0)
}

/** Place the sets of histograms, now that all are known, and their labels. */
export function placeHistograms(
  loaded: readonly (LoadedPlot | PendingFunction)[],
  clusters: Clusters,
  settings: ScriptSettings,
): readonly (LoadedPlot | PendingFunction)[] {
  const isStacked = settings.chart.histogram?.kind === 'columnstacked'
  return loaded.flatMap((one, i) => {
    const cluster = clusters[i]
    if (cluster === undefined || !('plot' in one)) return [one]
    const { histogram, set } = cluster
    const { start, firstType } = histogram
    const sets = clusters.filter((other) => other?.histogram === histogram).length
    const place = { start, set, sets, firstType }
    const isDivided = set === 0 && i > 0 && clusters[i - 1] !== undefined && !settings.isKeyJoined
    const divided = isDivided ? { isKeyDivided: true } : {}
    const labels = one.labels.map(({ axis, tic }) => ({
      axis,
      tic: axis.startsWith('x') ? { ...tic, value: tic.value + start } : tic,
    }))
    const placed: Plot = { ...one.plot, cluster: place, ...divided }
    if (!isStacked) return [{ ...one, plot: placed, labels }]
    const types = listTypes(placed, settings, firstType)
    const column: LoadedPlot = {
      ...one,
      plot: { ...placed, isTitleHidden: true, ...types },
      labels: [...labels, ...labelColumn(one, start + set)],
    }
    return [...listKeyRows(one, settings, firstType), column]
  })
}

/** A title from a header is the label of the column at its tic (gnuplot 5.4). */
function labelColumn(one: LoadedPlot, value: number): LoadedPlot['labels'] {
  const { title } = one.plot
  if (one.isHeaderTitled !== true || title === undefined) return []
  return [{ axis: 'x', tic: { value, label: { kind: 'text', text: title } } }]
}

/** Give the rows of a column the colours that the script has set for their line types. */
function listTypes(
  { x }: Plot,
  settings: ScriptSettings,
  firstType: number,
): Pick<Plot, 'rowColors'> {
  const colors = Array.from(x, (_, row) => findLineType(row + firstType, settings).color)
  return { rowColors: colors }
}

/** Make an entry in the key for each row of a column that `key(n)` names: a plot without any data. */
function listKeyRows(
  { plot, rowTitles = [], rows }: LoadedPlot,
  settings: ScriptSettings,
  firstType: number,
): readonly LoadedPlot[] {
  // The last row is at the top (gnuplot 5.4).
  return rowTitles.toReversed().map(({ row, text }): LoadedPlot => {
    const type = row + firstType
    const line = completeLine({ ...findLineType(type, settings), width: plot.line.width }, type)
    const { fill } = plot
    const nothing = Float64Array.of(NaN)
    const entry: Plot = {
      ...{ style: 'boxes', axes: plot.axes, title: text, titleEnhanced: true, line },
      ...{ x: nothing, y: nothing, missing: 'gap' },
      ...(fill === undefined
        ? {}
        : {
            fill:
              fill.style.kind === 'pattern'
                ? { ...fill, style: { ...fill.style, pattern: type } }
                : fill,
          }),
    }
    return { plot: entry, labels: [], rows, columns: 1 }
  })
}

/** List the titles of histograms, each over the middle of its own, the last one first (gnuplot 5.4). */
export function listHistogramTitles(
  loaded: readonly (LoadedPlot | PendingFunction)[],
  clusters: Clusters,
  isStacked: boolean,
): readonly HistogramTitle[] {
  const histograms = [...new Set(clusters.map((cluster) => cluster?.histogram))].reverse()
  return histograms.flatMap((histogram) => {
    const caption = histogram?.title
    if (histogram === undefined || caption === undefined || caption.text === '') return []
    const own = clusters.map((cluster) => (cluster?.histogram === histogram ? cluster : undefined))
    const last = findLastRow(loaded, own, isStacked)
    return [{ caption, x: (histogram.start + last) / 2 }]
  })
}
