import type { AxisName, Chart } from '../../chart.ts'
import type { ChartProblem } from '../../drawing.ts'
import type { FoundRanges } from '../ranges/ranges.ts'
import { checkTicFormats } from './tic-labels.ts'
import { createTicSetting, placeTics, type TickedAxis } from './tics.ts'

/** The axes of a chart with their tics; `undefined` for an axis that could not be scaled. */
export type TickedAxes = Readonly<Record<AxisName, TickedAxis | undefined>>

/** The axes of a chart with their tics, and the formats that cannot be parsed. */
export interface ReadAxes {
  readonly axes: TickedAxes
  readonly problems: readonly ChartProblem[]
}

/** Place the tics of every axis that could be scaled. */
export function tickAxes(chart: Chart, ranges: FoundRanges['ranges'], maxTics: number): ReadAxes {
  const setting = createTicSetting(chart.terminal, maxTics)
  const tick = (name: AxisName): TickedAxis | undefined => {
    const range = ranges[name]
    return range && placeTics(chart.axes[name], range, setting)
  }
  const names = ['x', 'y', 'x2', 'y2'] as const
  return {
    axes: { x: tick('x'), y: tick('y'), x2: tick('x2'), y2: tick('y2') },
    problems: names.flatMap((name) =>
      checkTicFormats(chart.axes[name]).map((problem) => ({ ...problem, axis: name })),
    ),
  }
}
