import type { Plot } from '../charts/chart.ts'
import type { PlotElement } from './script-plot.ts'

/** What was read for an area: how many columns and points, and the second curve. */
interface AreaRows {
  readonly columns: number
  readonly points: number
  readonly second: () => Float64Array
}

/** Find how an area is closed: a third column makes it one between two curves. */
export function findAreaClosing(
  { style, closing, smoothing }: Pick<PlotElement, 'style' | 'closing' | 'smoothing'>,
  { columns, points, second }: AreaRows,
): Pick<Plot, 'closing' | 'second'> {
  if (style === 'fillsteps' && closing !== undefined) return { closing }
  if (style !== 'filledcurves') return {}
  if (columns < 3) {
    // `above` and `below` alone fill from zero (gnuplot 5.4).
    const zeros = closing?.kind === 'between' ? { second: new Float64Array(points) } : {}
    return { closing: closing ?? { kind: 'closed' }, ...zeros }
  }
  // A height yields to a third column, unless that is smoothed (gnuplot 5.4).
  const isYielding = closing?.kind === 'y' && smoothing === undefined
  if (!isYielding) return { closing: closing ?? { kind: 'between' }, second: second() }
  const { side } = closing
  return {
    closing: { kind: 'between', ...(side === undefined ? {} : { side }) },
    second: second(),
  }
}
