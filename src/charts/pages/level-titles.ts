import type { Chart } from '../chart.ts'
import { measureCanvas } from '../gnuplot/canvas.ts'
import { wrapTitle } from './page-frame.ts'
import { THEMES } from './themes.ts'

/**
 * Give the titles of charts that stand in one row as many lines each, so that their plots are of one height: axes that share a range
 * would else have two scales. Charts of themes without pages stay as they are.
 *
 * @param charts row by row
 */
export function levelTitles(charts: readonly Chart[], columns: number): readonly Chart[] {
  const counts = charts.map(countLines)
  return charts.map((chart, i) => {
    const first = i - (i % columns)
    return { ...chart, titleLines: Math.max(...counts.slice(first, first + columns)) }
  })
}

function countLines(chart: Chart): number {
  const { page } = THEMES[chart.theme ?? 'gnuplot']
  return page === undefined ? 0 : wrapTitle(chart, measureCanvas(chart.terminal), page).lines.length
}
