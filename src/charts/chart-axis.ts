import type { Caption, Color, Font } from './chart-style.ts'

/** The axes a chart may have. */
export type AxisName = 'x' | 'y' | 'x2' | 'y2'

/** The settings of one axis. */
export interface Axis {
  /** Present even when its text is empty: `set y2label ""` reserves room. */
  readonly label: Caption | undefined
  /** A missing end is autoscaled. `min > max` draws the axis reversed. */
  readonly range: { readonly min?: number; readonly max?: number }
  /** `set xrange [] reverse`: the lower end is the right one. */
  readonly reverse?: boolean
  /** Whether an autoscaled end moves out to the next tic; not with `noextend` and `xfixmin`. Absent: both do. */
  readonly extend?: { readonly min: boolean; readonly max: boolean }
  /** Base of a logarithmic axis; absent on a linear one. */
  readonly log?: number
  /** Values are seconds since 1970 and tics stand at whole minutes, hours, days, months. */
  readonly time?: TimeAxis
  readonly tics: Tics | undefined
  /**
   * Of an axis without tics: `set tics out` points those outwards that the other side mirrors, and a
   * right margin leaves room for them.
   */
  readonly ticsOut?: boolean
  /** `set mxtics`; absent is gnuplot's default: on logarithmic and time axes only. */
  readonly minorTics?: 'none' | 'automatic' | { readonly intervals: number }
  /** A gnuplot number format, or a time format on a time axis; gnuplot's default is `% h`. */
  readonly format: string
}

/** `set xdata time`, or `set format x "…" time`. */
export interface TimeAxis {
  /** As `set timefmt` has it: labels that gnuplot invents order day and month alike. */
  readonly timefmt: string
}

/** Where an axis bears tics, and how they look. */
export type Tics = TicPlaces & TicStyle

/** Automatic tics, a series of them, or those that {@link TicStyle.listed} lists and no others. */
export type TicPlaces =
  | { readonly kind: 'automatic' }
  | {
      readonly kind: 'series'
      readonly step: number
      readonly start?: number
      readonly end?: number
    }
  | { readonly kind: 'list' }

/** How the tics of an axis look; what is absent is gnuplot's default. */
export interface TicStyle {
  /** `set xtics [add] ("a" 0, 25)`, and the labels of `xtic(n)`. */
  readonly listed?: readonly ListedTic[]
  /** Lengths in tics (`set tics scale`): 1 and 0.5. */
  readonly scale?: readonly [major: number, minor: number]
  /** Away from the plot; gnuplot's default is into it. */
  readonly out?: boolean
  /** On the opposite border, too: gnuplot's default for x and y. */
  readonly mirror?: boolean
  /** Degrees counter-clockwise; gnuplot's plain `rotate` is −270. */
  readonly rotate?: number
  readonly justify?: 'left' | 'center' | 'right'
  /** Character units of the terminal's font. */
  readonly offset?: readonly [x: number, y: number]
  readonly font?: Partial<Font>
  readonly color?: Color
  /** Labels are shown as they are written (`noenhanced`). */
  readonly plain?: boolean
}

/** A tic at a place of its own. */
export interface ListedTic {
  readonly value: number
  /** Absent: the axis's format. A text with `%` is a format, unless it came from `xtic(n)`. */
  readonly label?: { readonly kind: 'text' | 'format'; readonly text: string }
  /** Level 1 of `set xtics ("" 40 1)`: short, and without a label. */
  readonly isMinor?: boolean
}
