import type { LineStyle } from './chart-style.ts'

/** The plot styles, as `with` names them. */
export type PlotStyleName =
  | 'lines'
  | 'points'
  | 'linespoints'
  | 'dots'
  | 'impulses'
  | 'steps'
  | 'fsteps'
  | 'histeps'
  | 'boxes'
  | 'histograms'

/** One element of the `plot` command. */
export interface Plot {
  readonly style: PlotStyleName
  readonly axes: 'x1y1' | 'x1y2' | 'x2y1' | 'x2y2'
  /** The entry in the key; `undefined` for `notitle`. */
  readonly title: string | undefined
  /** Whether `_ ^ { } @ & ~ \` in the title are markup. */
  readonly titleEnhanced?: boolean
  readonly line: LineStyle
  /** Of the symbols; absent is the element's own type (1 for the first) in size 1. */
  readonly point?: PointStyle
  /** Of boxes and histograms; absent is empty. */
  readonly fill?: Fill
  /**
   * What a `NaN` in x or y does to a line: `join` leaves the point out, `gap` breaks the line there.
   * Absent is `join`.
   */
  readonly missing?: 'join' | 'gap'
  /** Points that the data have, where x and y hold a choice of them; absent is as many. */
  readonly count?: number
  /** Equally long. Of a histogram, x is the row: 0, 1, 2 … */
  readonly x: Float64Array
  readonly y: Float64Array
  /** Of boxes with a third or fourth column: their edges in x, `NaN` where the box width decides. */
  readonly edges?: { readonly low: Float64Array; readonly high: Float64Array }
}

/** `pt N ps S pi K`. */
export interface PointStyle {
  /** From 1 as gnuplot counts: plus, cross, star, square … */
  readonly type: number
  readonly size: number
  /** Of `linespoints`: every how many points a symbol stands; negative ones on a blank disc. */
  readonly interval?: number
  /** `set pointsize`, by which blank discs and the room beside a label's symbol go; absent is 1. */
  readonly commonSize?: number
}

/** `fs solid 0.5 border -1`. */
export interface Fill {
  readonly style:
    | { readonly kind: 'empty' }
    | { readonly kind: 'solid'; readonly density: number }
    | { readonly kind: 'pattern'; readonly pattern: number }
  /** Absent: in the plot's own line. */
  readonly border?: 'none' | LineStyle
}

/** `set boxwidth`. */
export interface BoxWidth {
  readonly width: number
  /** A share of the way to the neighbours instead of units of x. */
  readonly isRelative: boolean
}

/** `set style histogram`. */
export interface HistogramStyle {
  readonly kind: 'clustered' | 'rowstacked'
  /** Boxes' widths between two clusters. */
  readonly gap: number
}
