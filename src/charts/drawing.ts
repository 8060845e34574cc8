import type { About, AxisName, Font } from './chart.ts'

/**
 * A laid-out chart: primitives in the order they are painted, in gnuplot's device units (integers,
 * `resolution` of them to a pixel, origin at the bottom left, y upwards).
 */
export interface Drawing {
  /** Prefix of every id and class in the SVG. */
  readonly id: string
  /** Pixels. */
  readonly width: number
  /** Pixels. */
  readonly height: number
  /** Device units per pixel. */
  readonly resolution: 100 | 10
  /** The typeface of text that names no other. */
  readonly font: Font
  readonly about: About
  readonly marks: readonly Mark[]
}

/** One drawn primitive. */
export type Mark = PathMark | AreaMark | TextMark

/** Lines drawn with one pen. */
export interface PathMark {
  readonly kind: 'path'
  readonly ink: Ink
  /** Pixels. */
  readonly width: number
  /** Lengths of dashes and gaps in pixels; empty for a solid line. */
  readonly dashes: readonly number[]
  readonly lines: readonly Polyline[]
}

/** Joined points as `x0, y0, x1, y1, …` in device units; a closed one returns to its first point. */
export interface Polyline {
  readonly points: readonly number[]
  readonly closed: boolean
}

/** A filled polygon without an outline, its points as in a polyline. */
export interface AreaMark {
  readonly kind: 'area'
  readonly ink: Ink
  readonly points: readonly number[]
}

/** One line of text; the place is the start, middle or end of its baseline in device units. */
export interface TextMark {
  readonly kind: 'text'
  readonly ink: Ink
  readonly x: number
  readonly y: number
  readonly anchor: 'start' | 'middle' | 'end'
  /** Degrees counter-clockwise. */
  readonly rotate: number
  readonly font: Font
  readonly runs: readonly TextRun[]
}

/** A stretch of text on the line, or raised and smaller as an exponent. */
export interface TextRun {
  readonly text: string
  readonly raised: boolean
}

/** What a mark is painted with: a name that the palette turns into a light and a dark colour. */
export type Ink = 'background' | 'foreground' | 'grid' | `line-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`

/** What came of laying a chart out. */
export type ChartLayout =
  | { readonly kind: 'drawn'; readonly drawing: Drawing; readonly notes: readonly ChartNote[] }
  | { readonly kind: 'failed'; readonly problems: readonly ChartProblem[] }

/** Why a chart cannot be drawn; gnuplot stops with an error in the same cases. */
export type ChartProblem =
  /** Both ends of the axis are fixed at one value. */
  | { readonly kind: 'empty-range'; readonly axis: AxisName; readonly value: number }
  /** An end of the axis is to be found from the data, and no point is there to find it from. */
  | { readonly kind: 'no-data'; readonly axis: AxisName }
  /** Texts, tic labels and key leave no room for the plot; gnuplot would draw it inside out. */
  | { readonly kind: 'no-room' }
  /** The axis's number format has a conversion that gnuplot does not know, or that we do not yet. */
  | {
      readonly kind: 'unknown-conversion'
      readonly axis: AxisName
      readonly format: string
      readonly conversion: string
    }

/** What a reader of the picture cannot see, and its author may want to know. */
export type ChartNote =
  /** A plot (counted from 0) without a valid point; its row in the key stays blank. */
  | { readonly kind: 'empty-plot'; readonly plot: number }
  /** An axis on which no plot has a point in range: it bears no tics (gnuplot gives up instead). */
  | { readonly kind: 'unscaled-axis'; readonly axis: AxisName }
  /** A plot (counted from 0) of which only some points were drawn. */
  | {
      readonly kind: 'thinned-plot'
      readonly plot: number
      readonly points: number
      readonly drawn: number
    }
  /** A text whose anchor lies outside the canvas: gnuplot leaves it out, and so do we. */
  | { readonly kind: 'text-off-canvas'; readonly text: string }
