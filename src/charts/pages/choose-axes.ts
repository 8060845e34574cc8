import type { Axis, AxisName, Chart } from '../chart.ts'
import type { Canvas } from '../gnuplot/canvas.ts'
import type { FoundRanges } from '../gnuplot/ranges/ranges.ts'
import { createTicSetting, placeTics, type TickedAxis } from '../gnuplot/tics/tics.ts'
import { chooseTics } from './choose-tics.ts'
import { measureLines } from './estimate-width.ts'
import { tellTicsApart } from './tell-tics-apart.ts'

/** Room for a tic as a multiple of the font size, horizontally and vertically. */
const TIC_ROOM = { horizontal: 4.5, time: 8, vertical: 2.3 }

/** The approximate share of the canvas's height that plots take: tics are chosen before it is known. */
const PLOT_SHARE = 0.65

/**
 * Choose as many tics as the axes of a chart have room for, and formats in which they read as their values.
 *
 * @param share its share of the height of all plots
 */
export function chooseAxes(
  chart: Chart,
  { ranges }: FoundRanges,
  { canvas, share }: { readonly canvas: Canvas; readonly share: number },
): Chart['axes'] {
  const { width, font } = chart.terminal
  const height = chart.stacked?.height ?? chart.terminal.height
  const { time } = chart.axes.x
  const isLong = time !== undefined && time.calendar === undefined
  const room = font.size * (isLong ? TIC_ROOM.time : TIC_ROOM.horizontal)
  const columns = Math.max(2, Math.floor(width / room))
  const rows = Math.max(
    2,
    Math.floor((height * PLOT_SHARE * share) / (font.size * TIC_ROOM.vertical)),
  )
  const setting = createTicSetting(chart.terminal, canvas.width)
  const choose = (name: AxisName, maxTics: number): Axis => {
    const range = ranges[name]
    return tellTicsApart(chooseTics(chart.axes[name], range, maxTics), range, setting)
  }
  const chooseAlong = (name: 'x' | 'x2'): Axis => {
    const chosen = choose(name, columns)
    const range = ranges[name]
    if (range === undefined || chosen.time !== undefined) return chosen
    // Numbers of many digits have room for fewer of them side by side.
    const ticked = placeTics(chosen, range, setting)
    const widest = measureLabels(ticked, { chart, name }) + font.size / 2
    if (ticked.tics.length * widest <= width) return chosen
    return choose(name, Math.max(1, Math.floor(width / widest) - 1))
  }
  return {
    x: chooseAlong('x'),
    y: choose('y', rows),
    x2: chooseAlong('x2'),
    y2: choose('y2', rows),
  }
}

/** Measure the widest label of an axis in pixels. */
export function measureLabels(
  axis: TickedAxis | undefined,
  { chart, name }: { readonly chart: Chart; readonly name: AxisName },
): number {
  const font = { ...chart.terminal.font, ...chart.axes[name].tics?.font }
  const tics = [...(axis?.listed ?? []), ...(axis?.tics ?? [])]
  return Math.max(0, ...tics.map(({ label }) => (label ? measureLines(label.lines, font) : 0)))
}
