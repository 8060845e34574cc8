import type { Chart } from './chart.ts'
import type { ChartProblem } from './drawing.ts'
import type { TickedAxes } from './margins.ts'
import { parseNumberFormat } from './number-format.ts'
import type { AxisRange, FoundRanges, ScaledAxisName } from './ranges.ts'
import { placeTics, type TickedAxis } from './tics.ts'

/** The axes of a chart with their tics, and the formats that cannot be read. */
export interface ReadAxes {
  readonly axes: TickedAxes
  readonly problems: readonly ChartProblem[]
}

/** Place the tics of every axis that could be scaled. */
export function tickAxes(chart: Chart, ranges: FoundRanges['ranges'], mostTics: number): ReadAxes {
  const problems: ChartProblem[] = []
  const tick = (name: ScaledAxisName): TickedAxis | undefined => {
    const range: AxisRange | undefined = ranges[name]
    const axis = chart.axes[name]
    const parsed = parseNumberFormat(axis.format)
    if (parsed.kind === 'format') return range && placeTics(axis, range, parsed.format, mostTics)
    problems.push({ ...parsed, axis: name, format: axis.format })
    return undefined
  }
  return { axes: { x: tick('x'), y: tick('y'), y2: tick('y2') }, problems }
}
