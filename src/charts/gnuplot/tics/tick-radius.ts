import { findReach, type Polar } from '../../chart-polar.ts'
import type { Chart } from '../../chart.ts'
import { createTicSetting, placeTics, type TickedAxis, type TicSetting } from './tics.ts'

/** Twice the most steps on the axis of the radius, which is half as long as that of x. */
const GUIDE = 10

/**
 * Place the tics of the radius of a polar plot (gnuplot 5.4). Without a radius above 0, it reaches as far as x. Listed tics
 * may stand anywhere along x.
 */
export function tickRadius(chart: Chart, polar: Polar, x: TickedAxis | undefined): TickedAxis {
  const { terminal } = chart
  const most = terminal.width * terminal.resolution
  const setting: TicSetting = { ...createTicSetting(terminal, most), guide: GUIDE }
  const { radius, largest } = polar
  const { min, max } = radius.range
  const range = {
    min: min ?? 0,
    max: max ?? largest ?? x?.max ?? 1,
    minFixed: min !== undefined,
    maxFixed: max !== undefined || largest === undefined,
  }
  const series = placeTics(radius, range, setting)
  const { tics } = radius
  if (tics?.listed === undefined) return series
  const anywhere = { min: -Infinity, max: Infinity, minFixed: true, maxFixed: true }
  const only = placeTics({ ...radius, tics: { ...tics, kind: 'list' } }, anywhere, setting)
  const [low, high] = [x?.min ?? -Infinity, x?.max ?? Infinity]
  const slack = Math.abs(high - low) / 1000
  const listed = only.listed.filter(({ value }) => {
    const place = Math.abs(findReach(radius.range, value))
    return place >= low - slack && place <= high + slack
  })
  return { ...series, listed }
}
