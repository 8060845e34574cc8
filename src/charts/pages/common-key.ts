import type { Chart, Plot, Terminal } from '../chart.ts'
import type { Mark } from '../drawing.ts'
import { measureCanvas } from '../gnuplot/canvas.ts'
import { scaleMark } from '../gnuplot/marks/line-styles.ts'
import { layOutText } from '../gnuplot/marks/text-marks.ts'
import { findRanges } from '../gnuplot/ranges/ranges.ts'
import { breakKey, isPlaced, layOutEntries, readKey } from './page-key.ts'
import { restyleChart } from './restyle-chart.ts'
import type { PageTheme } from './theme.ts'
import { THEMES } from './themes.ts'

/** A key that stands once above the panels of a picture. */
export interface CommonKey {
  /** Whole pixels. */
  readonly height: number
  /** Lay it out below a place of the picture, in pixels from its upper edge. */
  layOut(top: number): readonly Mark[]
}

/** Charts that are panels of one picture, and the key that they have in common. */
export interface SharedKey {
  readonly charts: readonly Chart[]
  /** `undefined` where each chart keeps its own. */
  readonly key: CommonKey | undefined
}

/**
 * Take the keys out of charts for pages whose entries are all the same: a reader needs them once. Charts with a key at a place that
 * their author has chosen, over the plot, and charts of which one has other entries, keep theirs.
 *
 * @param size of the whole picture
 */
export function shareKey(
  charts: readonly Chart[],
  size: Pick<Terminal, 'width' | 'height' | 'resolution'>,
): SharedKey {
  const own = { charts, key: undefined }
  const [first] = charts
  const { page } = THEMES[first?.theme ?? 'gnuplot']
  if (first === undefined || charts.length < 2 || page === undefined) return own
  const levels = charts.map((chart) => [chart, ...(chart.below ?? [])])
  if (charts.some(({ scene }) => scene !== undefined)) return own
  if (levels.flat().some(({ key }) => key !== undefined && isPlaced(key))) return own
  const written = levels.map((all) => all.flatMap(writeEntries).join('\n'))
  if (written[0] === '' || !written.every((one) => one === written[0])) return own
  const bare = charts.map((chart): Chart => {
    const below = chart.below?.map((one): Chart => ({ ...one, key: undefined }))
    return { ...chart, key: undefined, ...(below === undefined ? {} : { below }) }
  })
  return { charts: bare, key: createKey(levels.flat(), { first, page, size }) }
}

/** Write down what a key shows of each plot: its title, and how it is drawn. */
function writeEntries({ key, plots }: Chart): readonly string[] {
  if (key === undefined) return []
  return plots
    .filter(({ title }) => (title ?? '') !== '')
    .map(({ title, style, line, fill }) => JSON.stringify([title, style, line, fill]))
}

interface KeyMaterial {
  readonly first: Chart
  readonly page: PageTheme
  readonly size: Pick<Terminal, 'width' | 'height' | 'resolution'>
}

function createKey(
  charts: readonly Chart[],
  { first, page, size }: KeyMaterial,
): CommonKey | undefined {
  const { font } = first.terminal
  const canvas = measureCanvas({ ...first.terminal, ...size })
  const keyed = charts.filter((chart) => chart.key !== undefined)
  // A plot without a point in one of the charts may have some in another.
  const drawn = new Map(keyed.flatMap((chart) => listDrawn(chart, page)))
  const plots = [...drawn.values()]
  const line = font.size * page.lineHeight * canvas.resolution
  const found = { points: plots.map(() => ({ valid: 1 })) }
  const key = readKey({ chart: { key: keyed[0]?.key, plots }, found }, { canvas, page, font })
  if (key === undefined) return undefined
  const edge = page.padding * canvas.resolution
  const rows = breakKey(key, canvas.width - 2 * edge)
  return {
    height: Math.ceil((rows.length * line) / canvas.resolution + page.padding / 2),
    layOut(top) {
      const upper = canvas.height - (top + page.padding / 2) * canvas.resolution
      const places = rows.flatMap((entries, row) => {
        let x = edge
        return entries.map(({ width }) => {
          const at = [x, upper - (row + 0.5) * line] as const
          x += width + 2 * key.gap
          return at
        })
      })
      return layOutEntries(key, places, { canvas, font }).flatMap((item): readonly Mark[] =>
        item.kind === 'placed-text' ? layOutText(item, canvas) : [scaleMark(item, canvas)],
      )
    },
  }
}

/** List the plots of a chart that have a point, each by its title. */
function listDrawn(chart: Chart, page: PageTheme): readonly (readonly [string, Plot])[] {
  const { points } = findRanges(chart)
  const { plots } = restyleChart(chart, page)
  return plots.flatMap((plot, i): (readonly [string, Plot])[] =>
    plot.title === undefined || points[i]?.valid === 0 ? [] : [[plot.title, plot]],
  )
}
