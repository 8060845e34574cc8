import { BYTES_PER_MEBIBYTE } from '../../quantities/units.ts'
import type { Chart, Plot } from '../chart.ts'
import { createAxis, createTimeAxis, UNUSED_AXIS } from './create-axis.ts'
import { createFrame } from './create-frame.ts'
import { nameRuns } from './describe-live.ts'
import { chooseLineType } from './line-types.ts'
import type { ClockSpec } from './trace-spec.ts'
import type { ObjectRun } from './traced-run.ts'

/** What a chart of memory over the clock is drawn from. */
export interface ClockChartInput {
  readonly id: string
  readonly spec: ClockSpec
  /** At least one. */
  readonly runs: readonly ObjectRun[]
  readonly about: Chart['about']
}

/** Make a chart of the RSS at the events of traces, over the CPU time of their processes. */
export function createClockChart({ id, spec, runs, about }: ClockChartInput): Chart {
  const names = nameRuns(runs)
  const title = runs.length === 1 ? `RSS at events, ${names[0] ?? ''}` : 'RSS at events'
  const frame = createFrame({ id, spec, title, about, keyPosition: 'above' })
  return {
    ...frame,
    key: runs.length === 1 && spec.key === undefined ? undefined : frame.key,
    axes: {
      x: createTimeAxis(spec.x, 'CPU Time'),
      y: createAxis(spec.y, 'RSS (MiB)'),
      x2: UNUSED_AXIS,
      y2: UNUSED_AXIS,
    },
    plots: runs.map(({ trace, isBaseline }, index): Plot => {
      return {
        style: 'lines',
        axes: 'x1y1',
        title: names[index],
        line: { type: chooseLineType(index), width: isBaseline && runs.length > 1 ? 2 : 1 },
        x: trace.rss.clock,
        y: trace.rss.rss.map((bytes) => bytes / BYTES_PER_MEBIBYTE),
      }
    }),
  }
}
