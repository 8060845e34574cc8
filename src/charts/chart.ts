import type { Axis, AxisName } from './chart-axis.ts'
import type { Key } from './chart-key.ts'
import type { BoxWidth, HistogramStyle, Plot, PointStyle } from './chart-plot.ts'
import type {
  Caption,
  Coordinate,
  CoordinateSystem,
  Font,
  HexColor,
  LineStyle,
} from './chart-style.ts'
import type { ThemeName } from './theme-names.ts'

export type * from './chart-axis.ts'
export type * from './chart-key.ts'
export type * from './chart-plot.ts'
export type * from './chart-style.ts'
export type { ThemeName } from './theme-names.ts'

/**
 * A chart as gnuplot's `plot` command sees it: settings and plot elements with their data, nothing
 * laid out yet. The words are gnuplot's.
 */
export interface Chart {
  /** Prefix of every id and class in the SVG: letters, digits, `-`, `_`; starts with a letter. */
  readonly id: string
  readonly terminal: Terminal
  readonly title: Caption | undefined
  readonly axes: Readonly<Record<AxisName, Axis>>
  /** Axes whose major tics carry grid lines (`set grid` is x and y); empty without a grid. */
  readonly grid: readonly AxisName[]
  readonly gridStyle?: GridStyle
  /** Absent: all four sides in black. */
  readonly border?: Border
  /** Margins that are set; the others are found from what stands in them. */
  readonly margins?: Partial<Readonly<Record<Side, Margin>>>
  readonly key: Key | undefined
  readonly arrows: readonly Arrow[]
  readonly labels: readonly Label[]
  readonly plots: readonly Plot[]
  /** Absent: boxes touch. */
  readonly boxWidth?: BoxWidth
  /** Absent: clustered with a gap of 2. */
  readonly histogram?: HistogramStyle
  /** `set clip two`: a line between two points outside is drawn where it crosses the plot. */
  readonly clipTwo?: boolean
  /** Absent is `gnuplot`. */
  readonly theme?: ThemeName
  /** What happened at some x; the theme `gnuplot` has arrows and labels instead. */
  readonly events?: readonly ChartEvent[]
  /** Plots on the same x axis that stand below this one; the theme `gnuplot` shows none. */
  readonly below?: readonly Chart[]
  readonly about: About
}

/** Something that happened: a line across the plot, and a text. */
export interface ChartEvent {
  readonly x: number
  readonly text: string
}

/** What assistive technology reads: `<title>` and `<desc>` of the SVG. */
export interface About {
  readonly title: string
  readonly description: string
}

/** `set terminal svg size W,H font "Family,size"`, and the device units of its gnuplot version. */
export interface Terminal {
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  /** Device units per pixel: 100 for gnuplot 5.4.1 and later, 10 up to 5.4.0. */
  readonly resolution: 100 | 10
  readonly font: Font
  /** Factor of the printed font sizes, which the layout does not know of; absent is 1. */
  readonly fontScale?: number
  /** Factor of all line widths and dashes; absent is 1. */
  readonly lineWidth?: number
  /** Factor of all dashes; absent is 1. */
  readonly dashLength?: number
  /** Absent is `butt`. */
  readonly lineCap?: 'butt' | 'round' | 'square'
  /** `#rrggbb`; absent is white on light pages and dark on dark ones. */
  readonly background?: HexColor
  /** `noenhanced`: tic labels say `1e+06`. */
  readonly plain?: boolean
  /** `dynamic`: the picture takes the size of its place. */
  readonly dynamic?: boolean
}

/** How grid lines look, and which minor tics bear some. */
export interface GridStyle {
  readonly minor: readonly AxisName[]
  /** Absent: grey, dotted, half a pixel wide. */
  readonly line?: LineStyle
  readonly minorLine?: LineStyle
  /** `front` is over the curves. */
  readonly layer: 'front' | 'back'
}

/** A side of the plot. */
export type Side = 'bottom' | 'left' | 'top' | 'right'

/** `set border`. */
export interface Border {
  readonly sides: readonly Side[]
  readonly line?: LineStyle
  /** `back` is under the curves only; absent is `front`: under and over them. */
  readonly layer?: 'front' | 'back'
}

/** `set lmargin 5`, in characters of the terminal's font, or `at screen 0.1`, a share of the canvas. */
export interface Margin {
  readonly unit: 'character' | 'screen'
  readonly size: number
}

/** `set arrow from … to …`. */
export interface Arrow {
  readonly from: Coordinate
  readonly to: Coordinate
  /** `rto`: `to` counts from `from`. */
  readonly isRelative?: boolean
  readonly line: LineStyle
  /** Absent: one at the end. */
  readonly heads?: 'none' | 'end' | 'start' | 'both'
  readonly head?: ArrowHead
  /** Absent is `back`: under the curves. */
  readonly layer?: 'front' | 'back'
}

/** The head of an arrow; what is absent is gnuplot's default. */
export interface ArrowHead {
  /** Length in the x units of a system, and the angles of wings and back in degrees. */
  readonly size?: {
    readonly length: number
    readonly system: CoordinateSystem
    readonly angle: number
    readonly backAngle: number
  }
  readonly fill?: 'nofilled' | 'empty' | 'filled' | 'noborder'
  /** A short arrow keeps the size of its head. */
  readonly fixed?: boolean
}

/** `set label "…" at …`. */
export interface Label {
  readonly caption: Caption
  readonly at: Coordinate
  readonly justify: 'left' | 'center' | 'right'
  /** Degrees counter-clockwise. */
  readonly rotate: number
  readonly layer: 'front' | 'back'
  /** A symbol at the place, in a line's colour. */
  readonly point?: PointStyle & { readonly line: LineStyle }
}
