import { createQuantity } from '../../quantities/quantity.ts'
import type { AxisName, Chart, Plot } from '../chart.ts'
import { chooseBarUnit } from './bars-chart.ts'
import { formatRunTitle } from './chart-run.ts'
import { createAxis, UNUSED_AXIS } from './create-axis.ts'
import { createFrame } from './create-frame.ts'
import { chooseLineType } from './line-types.ts'
import { traceLive, type LiveValue } from './live-points.ts'
import type { LiveSpec } from './trace-spec.ts'
import type { MallocRun } from './traced-run.ts'

/** What a chart of live memory is drawn from. */
export interface LiveChartInput {
  readonly id: string
  readonly spec: LiveSpec
  /** At least one. */
  readonly runs: readonly MallocRun[]
  readonly about: Chart['about']
}

/** Make a chart of what is live over the events of traces: bytes, allocations, or both on two axes. */
export function createLiveChart(input: LiveChartInput): Chart {
  const { id, spec, runs, about } = input
  const values = listValues(spec)
  const [first = 'bytes', second] = values
  const unit = chooseByteUnit(runs)
  const frame = createFrame({ id, spec, title: nameLive(input), about, keyPosition: 'above' })
  const curves = values.flatMap((value) => runs.map((run) => ({ value, run })))
  const y = createAxis(spec.y, labelValue(first, unit.symbol))
  return {
    ...frame,
    key: curves.length === 1 && spec.key === undefined ? undefined : frame.key,
    axes: {
      // Events are many: `50k` rather than `50000`.
      x: createAxis({ format: '%.0s%c', ...spec.x }, 'Events'),
      y:
        second === undefined || y.tics === undefined
          ? y
          : { ...y, tics: { ...y.tics, mirror: false } },
      x2: UNUSED_AXIS,
      y2: second === undefined ? UNUSED_AXIS : createAxis(spec.y2, labelValue(second, unit.symbol)),
    },
    plots: curves.map(({ value, run }, index): Plot => {
      const { x, y: level } = traceLive(run.trace.live, value)
      const scale = value === 'bytes' ? unit.scale : 1
      return {
        style: 'lines',
        axes: value === first ? 'x1y1' : 'x1y2',
        title: nameCurve(run, value, { input, symbol: unit.symbol }),
        line: { type: chooseLineType(index), width: run.isBaseline && runs.length > 1 ? 2 : 1 },
        x,
        y: level.map((one) => one / scale),
      }
    }),
  }
}

/** What a chart shows; the first stands on the left axis. */
export function listValues({ show = 'bytes' }: LiveSpec): readonly LiveValue[] {
  return show === 'both' ? ['bytes', 'count'] : [show]
}

function chooseByteUnit(runs: readonly MallocRun[]): ReturnType<typeof chooseBarUnit> {
  const peaks = runs.map(({ trace }) => trace.counts.peakBytes)
  return chooseBarUnit(createQuantity(0, 'B').unit, [{ title: '', values: peaks }])
}

function labelValue(value: LiveValue, symbol: string): string {
  return value === 'bytes' ? `Outstanding (${symbol})` : 'Outstanding allocations'
}

function nameLive({ spec, runs }: LiveChartInput): string {
  const title = spec.show === 'count' ? 'Outstanding allocations' : 'Outstanding memory'
  const [only, ...others] = runs
  return only === undefined || others.length > 0 ? title : `${title}, ${only.title}`
}

/** A curve bears the name of what tells it from the others. */
function nameCurve(
  run: MallocRun,
  value: LiveValue,
  { input, symbol }: { readonly input: LiveChartInput; readonly symbol: string },
): string {
  const isBoth = listValues(input.spec).length > 1
  const side: Partial<Record<AxisName, string>> = { y: 'left axis', y2: 'right axis' }
  const axis = isBoth ? `, ${side[value === 'bytes' ? 'y' : 'y2'] ?? ''}` : ''
  if (input.runs.length === 1) return `${labelValue(value, symbol)}${axis}`
  return isBoth
    ? `${formatRunTitle(run)}: ${value === 'bytes' ? symbol : 'allocations'}${axis}`
    : formatRunTitle(run)
}
