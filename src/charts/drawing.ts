import type { About, AxisName, Font, HexColor, Terminal, ThemeName } from './chart.ts'

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
  /** What lines end with; absent is `butt`. */
  readonly lineCap?: Terminal['lineCap']
  /** The page's colour in the light and in the dark; absent is white and dark. */
  readonly background?: HexColor
  /** The picture takes the size of its place. */
  readonly dynamic?: boolean
  /** What inks look like; absent is `gnuplot`. */
  readonly theme?: ThemeName
  readonly about: About
  readonly marks: readonly Mark[]
  /** The pictures that it is made of, in order; absent in a picture of one chart. */
  readonly panels?: readonly DrawnPanel[]
}

/** A stretch of a drawing's marks that is a picture of its own. */
export interface DrawnPanel {
  readonly about: About
  /** Its first mark, and how many it has. */
  readonly first: number
  readonly count: number
}

/** One drawn primitive. */
export type Mark = PathMark | AreaMark | SymbolMark | TextMark

/** Lines drawn with one pen. */
export interface PathMark {
  readonly kind: 'path'
  readonly ink: Ink
  /** Absent is 1. */
  readonly opacity?: number
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
  /** Absent is 1. */
  readonly opacity?: number
  /** Hatched instead of filled. */
  readonly hatching?: Hatching
  readonly points: readonly number[]
}

/** Which of gnuplot's patterns an area is hatched with (0 to 7), and the width of its lines in pixels. */
export interface Hatching {
  readonly pattern: number
  readonly width: number
}

/** One symbol set at many places, which are `x0, y0, x1, y1, …` in device units. */
export interface SymbolMark {
  readonly kind: 'symbol'
  readonly ink: Ink
  /** Absent is 1. */
  readonly opacity?: number
  /** gnuplot's point types from 1 to 15, and the speck of `with dots`. */
  readonly type: number | 'dot'
  /** Half of a square's side in pixels. */
  readonly size: number
  /** Width of its outline in pixels. */
  readonly width: number
  /** Each stands on a disc in the background's colour. */
  readonly onDisc?: { readonly size: number; readonly width: number }
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

/** A stretch of text in one size, at one height; what is absent is as in the text around it. */
export interface TextRun {
  readonly text: string
  /** Its size as a share of the text's; absent is 1. */
  readonly scale?: number
  /** How far it is raised, in sizes of the text; absent is 0. */
  readonly rise?: number
  /** How deep it stands in superscripts and subscripts; absent is 0. */
  readonly depth?: number
  /** A typeface; bold and italic may be its last words. */
  readonly family?: string
  /** It takes its room and is not seen. */
  readonly isHidden?: boolean
  /** It takes no room: what follows stands on it. */
  readonly isWidthless?: boolean
  /** How far it starts before the end of the run before it, in its own size; absent is 0. */
  readonly back?: number
}

/** What a mark is painted with: a name that the palette turns into a light and a dark colour. */
export type Ink =
  'background' | 'foreground' | 'grid' | `line-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | HexColor

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
