import type { HistogramTitle, Plot } from '../charts/chart.ts'
import type { LoadedPlot } from './load-plot.ts'
import { completeLine, findUsualLine } from './read-line-style.ts'
import type { PendingFunction } from './sample-functions.ts'
import type { ScriptCluster } from './script-histogram.ts'
import type { ScriptSettings } from './script-settings.ts'

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
      plot: {
        ...placed,
        isTitleHidden: true,
        // A header is the label of a tic instead (gnuplot 5.4).
        ...(one.isHeaderTitled === true ? {} : { isRowKept: true }),
        ...types,
      },
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
  const colors = Array.from(x, (_, row) => findUsualLine(row + firstType, settings).color)
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
    const line = completeLine({ ...findUsualLine(type, settings), width: plot.line.width }, type)
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
