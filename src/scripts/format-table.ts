import type { Chart } from '../charts/chart.ts'
import { formatGeneral } from '../quantities/printf-number.ts'
import { findRanges, POINT } from '../charts/gnuplot/ranges/ranges.ts'

/** Format the points of a plot as `set table` writes them (gnuplot 5.4): x, y and whether the point is in range. */
export function formatTable(chart: Chart): string {
  const { points } = findRanges(chart)
  const curves = chart.plots.map(({ x, y, title = '' }, index) => {
    const states = points[index]?.states ?? new Uint8Array()
    const rows = [...states.keys()].map((i) => {
      if (states[i] === POINT.gap) return ''
      const [px, py] = [x[i] ?? NaN, y[i] ?? NaN].map((value) => formatGeneral(value, 6, false))
      return ` ${px ?? ''}  ${py ?? ''}  ${states[i] === POINT.inside ? 'i' : 'o'}`
    })
    const head = [
      '',
      `# Curve ${String(index)} of ${String(chart.plots.length)}, ${String(x.length)} points`,
      `# Curve title: "${title}"`,
      '# x y type',
    ]
    return [...head, ...rows, '', ''].join('\n')
  })
  return curves.join('')
}
