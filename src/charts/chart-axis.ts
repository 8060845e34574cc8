import type { Caption, Color, Coordinate, Font } from './chart-style.ts'

/** The axes of a chart. */
export type AxisName = 'x' | 'y' | 'x2' | 'y2'

/** The settings of one axis. */
export interface Axis {
  /** Present even when its text is empty: `set y2label ""` reserves room. */
  readonly label: Caption | undefined
  /** The units of its numbers in brackets, empty for plain numbers, such as `(MiB)`; absent where nobody knows. */
  readonly shows?: string
  /** The unit in which a theme for pages draws an axis of seconds, and its size in seconds. */
  readonly drawnIn?: { readonly symbol: string; readonly scale: number }
  /** Whether its values are counts: between whole numbers are none. */
  readonly isCount?: boolean
  /** Whether the author has set its range or its tics. */
  readonly isSet?: boolean
  /** The same, whatever the texts at its tics are. */
  readonly measures?: string
  /** A missing end is autoscaled. `min > max` draws the axis reversed. */
  readonly range: { readonly min?: number; readonly max?: number }
  /** Fixed ends that new points of a smooth curve move outwards no less: those that a `plot` names itself (gnuplot 5.4). */
  readonly loose?: { readonly min?: true; readonly max?: true }
  /** The ends that were set before it was autoscaled: functions without data are drawn between them. */
  readonly usual?: { readonly min?: number; readonly max?: number }
  /** `[0<*<5:*]`: where an autoscaled end lies at least and at most. */
  readonly bounds?: { readonly min?: AxisBound; readonly max?: AxisBound }
  /** Of a second axis: how it follows the first one (`set link`). */
  readonly link?: AxisLink
  /** `set xrange [] reverse`: the axis runs from its higher end to its lower one. */
  readonly reverse?: boolean
  /**
   * Whether an autoscaled end extends to the next tic; `noextend` and `xfixmin` prevent it. Both ends do by
   * default.
   */
  readonly extend?: { readonly min: boolean; readonly max: boolean }
  /** Base of a logarithmic axis; absent on a linear one. */
  readonly log?: number
  /** Values are seconds since 1970; tics stand at whole minutes, hours, days or months. */
  readonly time?: TimeAxis
  readonly tics: Tics | undefined
  /**
   * Only for an axis without tics of its own: `set tics out` points the tics mirrored from the opposite
   * axis outwards, and the right margin leaves room for them.
   */
  readonly ticsOut?: boolean
  /** The scale of the tics that the axis does not have, for {@link Axis.ticsOut}; defaults to 1. */
  readonly ticScale?: number
  /** `set mxtics`; by default only logarithmic and time axes have minor tics. */
  readonly minorTics?: 'none' | 'automatic' | { readonly intervals: number }
  /** A gnuplot number format, or a time format on a time axis; gnuplot's default is `% h`. */
  readonly format: string
}

/** `set link x2 via … inverse …`: what a value of the first axis is on the second one, and back. */
export interface AxisLink {
  /** The two functions as they are written; empty where both axes show the same values. */
  readonly text: string
  readonly toSecond: (value: number) => number
  readonly toFirst: (value: number) => number
}

/** `set xdata time`, or `set format x "…" time`. */
export interface TimeAxis {
  /** The format of `set timefmt`. Labels that gnuplot chooses itself put day and month in the same order. */
  readonly timefmt: string
  /** Of an axis whose tics tracedocs places by the calendar, in a theme for pages: whether they may be shorter than a day. */
  readonly calendar?: 'days' | 'hours'
  /** The format that its author gives those tics; without one, each is named by what is new there. */
  readonly format?: string | undefined
}

/** Where the tics of an axis stand, and how they look. */
export type Tics = TicPlaces & TicStyle

/** Automatic tics, a series of them, or only those listed in {@link TicStyle.listed}. */
export type TicPlaces =
  | { readonly kind: 'automatic' }
  | {
      readonly kind: 'series'
      readonly step: number
      readonly start?: number
      readonly end?: number
    }
  | { readonly kind: 'list' }

/** How the tics of an axis look. An absent field takes gnuplot's default. */
export interface TicStyle {
  /** `set xtics [add] ("a" 0, 25)`, and the labels of `xtic(n)`. */
  readonly listed?: readonly ListedTic[]
  /** Lengths as multiples of gnuplot's tic (`set tics scale`); 1 and 0.5 by default. */
  readonly scale?: readonly [major: number, minor: number]
  /** Tics point away from the plot; by default they point into it. */
  readonly out?: boolean
  /** `axis`: tics stand where the other axis is zero, instead of at the border. */
  readonly isOnAxis?: boolean
  /** Tics are repeated on the opposite border; gnuplot's default for x and y. */
  readonly mirror?: boolean
  /** Degrees counter-clockwise; −270 for gnuplot's `rotate` without an angle. */
  readonly rotate?: number
  readonly justify?: 'left' | 'center' | 'right'
  /** In characters of the terminal's font. */
  readonly offset?: readonly [x: number, y: number]
  /** The offset of labels in the coordinates of the plot. */
  readonly shift?: Coordinate
  readonly font?: Partial<Font>
  readonly color?: Color
  /** Labels are shown verbatim (`noenhanced`). */
  readonly plain?: boolean
  /** `rangelimited`: tics of a series, and the border beside them, reach no further than the data. */
  readonly isLimited?: boolean
}

/** A tic listed by its value. */
export interface ListedTic {
  readonly value: number
  /** Defaults to the axis's format. A text with `%` is a format, unless it came from `xtic(n)`. */
  readonly label?: { readonly kind: 'text' | 'format'; readonly text: string }
  /** Its name, where the label is broken or cut. */
  readonly name?: string
  /** Level 1 in `set xtics ("" 40 1)`: a short tic without a label. */
  readonly isMinor?: boolean
}

/** Where an autoscaled end of an axis lies at least and at most. */
export interface AxisBound {
  readonly low?: number
  readonly high?: number
}
