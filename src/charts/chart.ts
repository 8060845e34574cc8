import type { Arrow } from './chart-arrow.ts'
import type { Axis, AxisName } from './chart-axis.ts'
import type { ChartColors } from './chart-colors.ts'
import type { Key } from './chart-key.ts'
import type { Label } from './chart-label.ts'
import type { BoxWidth, HistogramStyle, HistogramTitle, Jitter, Plot } from './chart-plot.ts'
import type {
  Caption,
  CoordinateSystem,
  Font,
  HexColor,
  LineStyle,
  TextEncoding,
} from './chart-style.ts'
import type { ChartObject } from './chart-object.ts'
import type { Polar } from './chart-polar.ts'
import type { Scene } from './chart-scene.ts'
import type { ThemeName } from './theme-names.ts'

export type * from './chart-arrow.ts'
export type * from './chart-axis.ts'
export type * from './chart-colors.ts'
export type * from './chart-key.ts'
export type * from './chart-label.ts'
export type * from './chart-object.ts'
export type * from './chart-plot.ts'
export type { Polar, PolarGrid, PolarTurn } from './chart-polar.ts'
export type * from './chart-scene.ts'
export type * from './chart-style.ts'
export type { ThemeName } from './theme-names.ts'

/** The signs that numbers are written with in place of `-` and of `u` for millionths. */
export interface NumberSigns {
  readonly hasMinus?: boolean
  readonly hasMicro?: boolean
}

/** A picture of several below each other whose plots share an x axis. */
export interface StackedPicture {
  /** The height that its tics are chosen for, in pixels: that of all of them on average. */
  readonly height: number
  /** Whether the texts of the x axis stand in the last picture, below this one. */
  readonly isAbove: boolean
}

/**
 * A chart as gnuplot's `plot` command sees it: settings and plot elements with their data, before any
 * layout. The names are gnuplot's.
 */
export interface Chart {
  /** Prefix of every id and class in the SVG: letters, digits, `-`, `_`; starts with a letter. */
  readonly id: string
  readonly terminal: Terminal
  readonly title: Caption | undefined
  /** The lines that a chart for pages has for its title at least, so that those beside it stand level; its own by default. */
  readonly titleLines?: number | undefined
  /** Of one of several pictures below each other whose plots share an x axis. */
  readonly stacked?: StackedPicture | undefined
  readonly axes: Readonly<Record<AxisName, Axis>>
  /** Axes whose major tics carry grid lines (`set grid` is x and y); empty without a grid. */
  readonly grid: readonly AxisName[]
  readonly gridStyle?: GridStyle
  /** Defaults to all four sides in black. */
  readonly border?: Border
  /** Margins that are set; the others are computed from their contents. */
  readonly margins?: Partial<Readonly<Record<Side, Margin>>>
  readonly key: Key | undefined
  readonly arrows: readonly Arrow[]
  readonly labels: readonly Label[]
  readonly plots: readonly Plot[]
  /** `set size` and `set origin`: the part of the canvas that the chart takes; all of it by default. */
  readonly region?: ChartRegion
  /** `set size ratio`: height to width of the plot; negative, of their units. */
  readonly ratio?: number
  /** More charts on the same canvas, drawn after this one: the rest of a `multiplot`. */
  readonly beside?: readonly Chart[]
  /** Parts of the canvas that are painted over before this chart of a `multiplot` is drawn. */
  readonly blanks?: readonly ChartRegion[]
  /** The title above all charts of a `multiplot`. */
  readonly commonTitle?: Caption
  /** `set timestamp`: a text in a left corner of the canvas; 90 degrees turn it. */
  readonly stamp?: { readonly caption: Caption; readonly place: 'top' | 'bottom' }
  /** `set object`, in the order of their tags. */
  readonly objects?: readonly ChartObject[]
  /** How values become colours; present where a plot takes its colours from the palette. */
  readonly colors?: ChartColors
  /** `set offsets`: room beside the data at free ends. */
  readonly offsets?: ChartOffsets
  /** `set bars`: the width of error bars' caps in tics; below 0 they are as wide as boxes. Defaults to 1. */
  readonly barSize?: number
  /** `set bars back`: boxes lie over their error bars. */
  readonly hasBarsBehind?: boolean
  /** `set bars lw 2 lc "red"`: the line of error bars and whiskers; without a colour, they keep that of their plot. */
  readonly barLine?: Pick<LineStyle, 'width' | 'color' | 'dash'>
  /** `set jitter`: how symbols and impulses that would overlap are moved apart. */
  readonly jitter?: Jitter
  /** `set zeroaxis`: lines at zero. */
  readonly zeroAxes?: Partial<Readonly<Record<AxisName, LineStyle>>>
  /** `set style circle`: the radius of circles without a column of their own, in x; a fiftieth of the plot by default. */
  readonly circle?: CircleStyle
  /** By default boxes touch. */
  readonly boxWidth?: BoxWidth
  /** Defaults to clustered with a gap of 2. */
  readonly histogram?: HistogramStyle
  readonly histogramTitles?: readonly HistogramTitle[]
  /** `set tics front`: tics and their labels stand over the curves. */
  readonly hasFrontTics?: boolean
  /** `set clip`: what is drawn of symbols and lines at the edges of the plot. */
  readonly clip?: Clipping
  /** `set polar`: x and y are measured from the middle, around which angles run. */
  readonly polar?: Polar
  /** What `splot` draws, instead of plots. */
  readonly scene?: Scene
  /** Defaults to `gnuplot`. */
  readonly theme?: ThemeName
  /** Events along x; the theme `gnuplot` has arrows and labels instead. */
  readonly events?: readonly ChartEvent[]
  /** Charts below this one that share its x axis; the theme `gnuplot` ignores them. */
  readonly below?: readonly Chart[]
  readonly about: About
}

/** What is drawn of symbols and lines at the edges of the plot. */
export interface Clipping {
  /** Symbols that would reach over an edge are left out. */
  readonly points: boolean
  /** A line with one end outside is drawn as far as the edge. */
  readonly one: boolean
  /** A line between two points outside is drawn where it crosses the plot. */
  readonly two: boolean
}

/** Room at the ends of the axes, in units of the axis or in parts of the graph. */
export type ChartOffsets = Readonly<
  Record<'left' | 'right' | 'top' | 'bottom', { readonly size: number; readonly isGraph: boolean }>
>

/** A part of the canvas, in fractions of it; the origin is its lower left corner. */
export interface ChartRegion {
  readonly width: number
  readonly height: number
  readonly x: number
  readonly y: number
}

/** An event: a vertical line through the plot, and a text. */
export interface ChartEvent {
  readonly x: number
  readonly text: string
}

/** What assistive technology reads: the `<title>` and `<desc>` of the SVG. */
export interface About {
  readonly title: string
  readonly description: string
}

/** `set terminal svg size W,H font "Family,size"`, and the resolution of the gnuplot version. */
export interface Terminal {
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  /** Device units per pixel: 100 for gnuplot 5.4.1 and later, 10 up to 5.4.0. */
  readonly resolution: 100 | 10
  readonly font: Font
  /** Factor of the printed font sizes, which does not affect the layout; defaults to 1. */
  readonly fontScale?: number
  /** Factor of all line widths and dashes; defaults to 1. */
  readonly lineWidth?: number
  /** Factor of all dashes; defaults to 1. */
  readonly dashLength?: number
  /** Defaults to `butt`. */
  readonly lineCap?: 'butt' | 'round' | 'square'
  /** Defaults to white on light pages and dark on dark ones. */
  readonly background?: HexColor
  /** `noenhanced`: tic labels read `1e+06`. */
  readonly plain?: boolean
  /** How characters are counted; with `utf8`, powers are written `5×10⁷`, else `5x10⁷`. */
  readonly encoding?: TextEncoding
  /** What stands for the point of numbers at tics; defaults to `.`. */
  readonly decimalSign?: string
  /** `set minussign`, `set micro`: signs of their own, where the encoding has them. */
  readonly signs?: NumberSigns
  /** `dynamic`: the picture scales to its container. */
  readonly dynamic?: boolean
}

/** How grid lines look, and which axes have them at minor tics. */
export interface GridStyle {
  readonly minor: readonly AxisName[]
  /** Lines across the colour box at its tics. */
  readonly colorBox?: { readonly isMajor: boolean; readonly isMinor: boolean }
  /** Defaults to grey, dotted, half a pixel wide. */
  readonly line?: LineStyle
  readonly minorLine?: LineStyle
  /** `front` draws the grid over the curves. */
  readonly layer: 'front' | 'back'
}

/** A side of the plot. */
export type Side = 'bottom' | 'left' | 'top' | 'right'

/** `set border`. */
export interface Border {
  readonly sides: readonly Side[]
  readonly line?: LineStyle
  /** `back` draws it under the curves only; the default `front`, under and over them. */
  readonly layer?: 'front' | 'back'
}

/** `set lmargin 5`, in characters of the terminal's font, or `at screen 0.1`, a fraction of the canvas. */
export interface Margin {
  readonly unit: 'character' | 'screen'
  readonly size: number
}

/** `set style circle`. */
export interface CircleStyle {
  readonly radius: number
  readonly system: CoordinateSystem
  /** `nowedge`: the outline of an arc is not joined to its centre. */
  readonly isOpen?: boolean
}
