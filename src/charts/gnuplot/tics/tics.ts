import type { Axis, AxisLink, Font, ListedTic, Terminal, Tics, NumberSigns } from '../../chart.ts'
import { planLinearTics, type TicPlan } from './linear-tics.ts'
import { planLinkedTics } from './linked-tics.ts'
import { planLogTics } from './log-tics.ts'
import type { LogRange } from './log-powers.ts'
import { measureTextColumns, type TextLines, type TextMeasure } from '../../measure-text.ts'
import type { AxisRange } from '../ranges/ranges.ts'
import type { Extent } from '../ranges/find-data-extent.ts'
import { sortListedTics } from './sort-listed-tics.ts'
import { createNumberLabeller, createTimeLabeller, type TicLabeller } from './tic-labels.ts'
import { measureEnhanced } from '../marks/measure-enhanced.ts'
import { parseText } from '../marks/parse-enhanced.ts'
import { planTimeTics } from './time-tics.ts'
import { walkTics } from './walk-tics.ts'

/** A tic: its value on the axis, and its label; minor tics have none. */
export interface Tic {
  readonly value: number
  readonly isMinor: boolean
  readonly label: TicLabel | undefined
}

/** A tic's label, and the width in characters that gnuplot assumes for it when it measures margins. */
export interface TicLabel {
  readonly lines: TextLines
  readonly columns: number
}

/** An axis with its final range and its tics in drawing order; listed tics come first. */
export interface TickedAxis {
  readonly min: number
  readonly max: number
  readonly log?: LogRange
  readonly link?: AxisLink
  readonly listed: readonly Tic[]
  /** The values of all listed tics, even beyond the ends: other tics are not labelled there. */
  readonly taken: readonly number[]
  readonly tics: readonly Tic[]
  /** What tics and border are limited to; `undefined` where they are not. */
  readonly limits?: Extent
}

/** What the tics of all axes depend on. */
export interface TicSetting extends TextMeasure {
  /** Most tics on an axis; gnuplot's limit is the width of the canvas in device units. */
  readonly maxTics: number
  readonly font: Font
  /** Whether the terminal shows markup verbatim. */
  readonly isPlain: boolean
  readonly decimalSign?: string
  readonly signs?: NumberSigns
  /** Twice the most steps that are wanted on a linear axis; 20 by default. */
  readonly guide?: number
}

/** What the tics of a chart depend on, in its terminal. */
export function createTicSetting(terminal: Terminal, maxTics: number): TicSetting {
  const { resolution, font, plain, encoding, decimalSign, signs } = terminal
  return {
    maxTics,
    resolution,
    font,
    isPlain: plain === true,
    ...(encoding === undefined ? {} : { encoding }),
    ...(decimalSign === undefined ? {} : { decimalSign }),
    ...(signs === undefined ? {} : { signs }),
  }
}

/** Place the tics of an axis and extend its free ends to the next tic (gnuplot 5.4). */
export function placeTics(axis: Axis, range: AxisRange, setting: TicSetting): TickedAxis {
  const { min, max, log } = range
  const kept = {
    ...(log === undefined ? {} : { log }),
    ...(axis.link === undefined ? {} : { link: axis.link }),
  }
  const bare = { min, max, ...kept, listed: [], taken: [], tics: [] }
  if (axis.tics === undefined) return bare
  const planned = planTics({ ...axis, tics: axis.tics }, range, setting)
  if (planned === undefined) return bare
  const limits = axis.tics.isLimited === true ? (range.data ?? EVERYWHERE) : undefined
  const { plan, label } = planned
  const listed = sortListedTics(axis.tics)
  const layOut: LayOut = (text) => layOutLabel(axis, text, setting)
  return {
    ...bare,
    min: plan.min,
    max: plan.max,
    listed: placeListedTics(listed, { ...bare, ...plan }, { layOut, label }),
    taken: listed.map(({ value }) => value),
    tics: limitTics(placeSeries(axis, plan, setting.maxTics), limits).map((tic) => ({
      value: tic.value,
      isMinor: tic.isMinor,
      label: tic.isMinor ? undefined : layOut(label(tic.labelled)),
    })),
    ...(limits === undefined ? {} : { limits }),
  }
}

/** The limits of an axis without data, which keep no tic away (gnuplot 5.4). */
const EVERYWHERE: Extent = { min: -Infinity, max: Infinity }

type LayOut = (text: string) => TicLabel

function planTics(
  axis: Axis & { readonly tics: Tics },
  range: AxisRange,
  { isPlain, guide, encoding, decimalSign, signs }: TicSetting,
): { plan: TicPlan; label: TicLabeller } | undefined {
  const { tics } = axis
  const { log } = range
  if (axis.time !== undefined && log === undefined) {
    const plan = planTimeTics(axis, tics, range)
    return { plan, label: createTimeLabeller(axis, plan) }
  }
  const plan = isMapped(axis)
    ? planLinkedTics(axis, range, axis.link)
    : log === undefined
      ? planLinearTics(axis, tics, range, guide)
      : planLogTics(axis, tics, { ...range, log })
  const style = { base: log?.base ?? 10, isPlain, encoding, decimalSign, signs }
  return plan && { plan, label: createNumberLabeller(axis, plan, style) }
}

/** Whether the tics of an axis are those of its first axis, with the values of its own. */
function isMapped(axis: Axis): axis is Axis & { readonly link: AxisLink } {
  return axis.link !== undefined && axis.link.text !== '' && axis.tics?.kind === 'automatic'
}

function layOutLabel({ tics }: Axis, text: string, setting: TicSetting): TicLabel {
  const font = { ...setting.font, ...tics?.font }
  return {
    lines: parseText(text, font, !setting.isPlain && tics?.plain !== true),
    // gnuplot 5.4 measures `noenhanced` tic labels as enhanced text.
    columns: setting.isPlain
      ? measureTextColumns(text, setting.encoding)
      : measureEnhanced(text, setting),
  }
}

/** A tic of a series, and the value that its label shows. */
interface SeriesTic extends Pick<Tic, 'value' | 'isMinor'> {
  readonly labelled: number
}

function placeSeries(axis: Axis, { series, rule }: TicPlan, maxTics: number): SeriesTic[] {
  if (axis.tics?.kind === 'list') return []
  const step = Math.abs(series.step)
  // Minor tics of length 0 are skipped, and have no grid lines.
  const shown = axis.tics?.scale?.[1] === 0 ? { ...rule, minor: undefined } : rule
  return walkTics(series, shown, maxTics).map(({ value, isMinor }) => {
    // A sum of steps that nearly is zero is labelled as zero.
    const isRounded = axis.log === undefined && !isMapped(axis)
    const labelled = isRounded && Math.abs(value) < 0.01 * step ? 0 : value
    return { value, isMinor, labelled }
  })
}

/** Leave out tics beyond the limits, and minor tics behind a major one that is left out (gnuplot 5.4). */
function limitTics(tics: readonly SeriesTic[], limits: Extent | undefined): readonly SeriesTic[] {
  if (limits === undefined) return tics
  let isShown = true
  return tics.filter(({ value, isMinor }) => {
    const isInside = value >= limits.min && value <= limits.max
    if (!isMinor) isShown = isInside
    return isShown && isInside
  })
}

/** Place listed tics that stand on the axis, or beyond its ends by at most a thousandth of its span. */
function placeListedTics(
  listed: readonly ListedTic[],
  { min, max, log }: { min: number; max: number; log?: LogRange },
  labels: { readonly layOut: LayOut; readonly label: TicLabeller },
): Tic[] {
  const slack = log === undefined ? Math.abs(max - min) / 1000 : 0
  const low = Math.min(min, max) - slack
  const high = Math.max(min, max) + slack
  return listed
    .filter(({ value }) => value >= low && value <= high)
    .map(({ value, label, isMinor = false }): Tic => {
      if (isMinor) return { value, isMinor, label: undefined }
      const text = label?.kind === 'text' ? label.text : labels.label(value, label?.text)
      return { value, isMinor, label: labels.layOut(text) }
    })
}
