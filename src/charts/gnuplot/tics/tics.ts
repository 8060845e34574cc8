import type { Axis, Font, ListedTic, Tics } from '../../chart.ts'
import { planLinearTics, type TicPlan } from './linear-tics.ts'
import { planLogTics } from './log-tics.ts'
import type { LogRange } from './log-powers.ts'
import { measureColumns, type TextLines } from '../../measure-text.ts'
import type { AxisRange } from '../ranges/ranges.ts'
import { sortListedTics } from './sort-listed-tics.ts'
import { createNumberLabeller, createTimeLabeller, type TicLabeller } from './tic-labels.ts'
import { layOutTicText } from './tic-text.ts'
import { planTimeTics } from './time-tics.ts'
import { walkTics } from './walk-tics.ts'

/** A tic: where on the axis, and its label; minor ones bear none. */
export interface Tic {
  readonly value: number
  readonly isMinor: boolean
  readonly label: TicLabel | undefined
}

/** A tic's label, and how wide gnuplot takes it for when it finds the margins. */
export interface TicLabel {
  readonly lines: TextLines
  readonly columns: number
}

/** An axis whose range is final, and its tics in drawing order; the listed ones come first. */
export interface TickedAxis {
  readonly min: number
  readonly max: number
  readonly log?: LogRange
  readonly listed: readonly Tic[]
  /** Where others' labels give way: the values of all listed tics, also of those beyond the ends. */
  readonly taken: readonly number[]
  readonly tics: readonly Tic[]
}

/** What the tics of all axes depend on. */
export interface TicSetting {
  /** gnuplot's limit: the canvas's width. */
  readonly mostTics: number
  /** Device units per pixel. */
  readonly resolution: number
  readonly font: Font
  /** Whether the terminal shows markup as it is written. */
  readonly isPlain: boolean
}

/** Place the tics of an axis and extend its free ends to the next tic (gnuplot 5.4). */
export function placeTics(axis: Axis, range: AxisRange, setting: TicSetting): TickedAxis {
  const { min, max, log } = range
  const bare = { min, max, ...(log === undefined ? {} : { log }), listed: [], taken: [], tics: [] }
  if (axis.tics === undefined) return bare
  const planned = planTics(axis, axis.tics, range, setting)
  if (planned === undefined) return bare
  const { plan, label } = planned
  const listed = sortListedTics(axis.tics)
  const layOut: LayOut = (text) => layOutLabel(axis, text, setting)
  return {
    ...bare,
    min: plan.min,
    max: plan.max,
    listed: placeListedTics(listed, { ...bare, ...plan }, layOut, label),
    taken: listed.map(({ value }) => value),
    tics: placeSeries(axis, plan, setting.mostTics, (value) => layOut(label(value))),
  }
}

type LayOut = (text: string) => TicLabel

function planTics(
  axis: Axis,
  tics: Tics,
  range: AxisRange,
  { isPlain }: TicSetting,
): { plan: TicPlan; label: TicLabeller } | undefined {
  const { log } = range
  if (axis.time !== undefined && log === undefined) {
    const plan = planTimeTics(axis, tics, range)
    return { plan, label: createTimeLabeller(axis, plan) }
  }
  const plan =
    log === undefined
      ? planLinearTics(axis, tics, range)
      : planLogTics(axis, tics, { ...range, log })
  const style = { base: log?.base ?? 10, isPlain }
  return plan && { plan, label: createNumberLabeller(axis, plan, style) }
}

function layOutLabel({ tics }: Axis, text: string, setting: TicSetting): TicLabel {
  const font = { ...setting.font, ...tics?.font }
  const measured = layOutTicText(text, setting.isPlain, font)
  return {
    // gnuplot 5.4 measures `noenhanced` tic labels as if they were not.
    lines: tics?.plain === true ? layOutTicText(text, true, font) : measured,
    columns: measureColumns(measured, setting.resolution),
  }
}

function placeSeries(
  axis: Axis,
  { series, rule }: TicPlan,
  mostTics: number,
  layOut: (value: number) => TicLabel,
): Tic[] {
  if (axis.tics?.kind === 'list') return []
  const step = Math.abs(series.step)
  // Minor tics without length are not gone through, and bear no grid lines.
  const shown = axis.tics?.scale?.[1] === 0 ? { ...rule, minor: undefined } : rule
  return walkTics(series, shown, mostTics).map(({ value, isMinor }) => {
    // Sums that miss zero by little are labelled as zero, where they are.
    const told = axis.log === undefined && Math.abs(value) < 0.01 * step ? 0 : value
    return { value, isMinor, label: isMinor ? undefined : layOut(told) }
  })
}

/** Listed tics stand on the axis, or beyond its ends by no more than a thousandth of it. */
function placeListedTics(
  listed: readonly ListedTic[],
  { min, max, log }: { min: number; max: number; log?: LogRange },
  layOut: LayOut,
  format: TicLabeller,
): Tic[] {
  const slack = log === undefined ? Math.abs(max - min) / 1000 : 0
  const low = Math.min(min, max) - slack
  const high = Math.max(min, max) + slack
  return listed
    .filter(({ value }) => value >= low && value <= high)
    .map(({ value, label, isMinor = false }): Tic => {
      if (isMinor) return { value, isMinor, label: undefined }
      const text = label?.kind === 'text' ? label.text : format(value, label?.text)
      return { value, isMinor, label: layOut(text) }
    })
}
