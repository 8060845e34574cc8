import type { ChartView } from './chart-view.ts'
import type { About, AxisName, Font, HexColor, Terminal, ThemeName } from './chart.ts'

/**
 * A laid-out chart: primitives in painting order, in gnuplot's device units (integers,
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
  /** The font of text that names no other. */
  readonly font: Font
  /** How lines end; defaults to `butt`. */
  readonly lineCap?: Terminal['lineCap']
  /** Set: one look on light and dark pages. Absent: white on light pages, dark on dark ones. */
  readonly background?: HexColor
  /** The picture scales to its container. */
  readonly dynamic?: boolean
  /** The theme whose palette paints the inks; defaults to `gnuplot`. */
  readonly theme?: ThemeName
  readonly about: About
  readonly marks: readonly Mark[]
  /** The panels that it is composed of, in order; absent in a drawing of one chart. */
  readonly panels?: readonly DrawnPanel[]
  /** Its plot areas, for those who read values in the picture; nothing of them is drawn. */
  readonly views?: readonly ChartView[]
}

/** A range of a drawing's marks that forms a picture of its own. */
export interface DrawnPanel {
  readonly about: About
  /** Index of its first mark, and the number of its marks. */
  readonly first: number
  readonly count: number
}

/** One drawn primitive. */
export type Mark = PathMark | AreaMark | SymbolMark | TextMark | ImageMark

/** Lines drawn with one pen. */
export interface PathMark {
  readonly kind: 'path'
  readonly ink: Ink
  /** Defaults to 1. */
  readonly opacity?: number
  /** Pixels. */
  readonly width: number
  /** Lengths of dashes and gaps in pixels; empty for a solid line. */
  readonly dashes: readonly number[]
  readonly lines: readonly Polyline[]
}

/** Connected points `x0, y0, x1, y1, …` in device units; a closed line returns to its first point. */
export interface Polyline {
  readonly points: readonly number[]
  readonly closed: boolean
}

/** A filled polygon without an outline; its points are stored as in a polyline. */
export interface AreaMark {
  readonly kind: 'area'
  readonly ink: Ink
  /** Defaults to 1. */
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

/** A grid of coloured cells; its sides are in device units. */
export interface ImageMark {
  readonly kind: 'image'
  readonly left: number
  readonly right: number
  readonly bottom: number
  readonly top: number
  readonly columns: number
  readonly rows: number
  /** Packed `0xAARRGGBB`, of which an alpha of 0 is opaque, in rows from the top. */
  readonly pixels: Uint32Array
}

/** One symbol drawn at many points `x0, y0, x1, y1, …` in device units. */
export interface SymbolMark {
  readonly kind: 'symbol'
  readonly ink: Ink
  /** Defaults to 1. */
  readonly opacity?: number
  /** gnuplot's point type from 1 to 15, or the dot of `with dots`. */
  readonly type: number | 'dot'
  /** Half the side of the square symbol in pixels. */
  readonly size: number
  /** Width of its outline in pixels. */
  readonly width: number
  /** A disc in the background's colour behind each symbol. */
  readonly onDisc?: { readonly size: number; readonly width: number }
  readonly points: readonly number[]
}

/** One line of text; `x` and `y` are the start, middle or end of its baseline in device units. */
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
  /** Whether the background is painted behind it, as wide and as high as the text. */
  readonly isBoxed?: boolean
}

/** A run of text in one style. An absent field inherits from the surrounding text. */
export interface TextRun {
  readonly text: string
  /** Its size relative to the text's; defaults to 1. */
  readonly scale?: number
  /** How far it is raised, as a multiple of the text's size; defaults to 0. */
  readonly rise?: number
  /** Nesting depth in superscripts and subscripts; defaults to 0. */
  readonly depth?: number
  /** A typeface; its name may end in `bold` and `italic`. */
  readonly family?: string
  /** The run takes up its width but is invisible. */
  readonly isHidden?: boolean
  /** The run has no width: the next run is drawn over it. */
  readonly isWidthless?: boolean
  /** How far it starts before the end of the previous run, as a multiple of its own size; defaults to 0. */
  readonly back?: number
}

/** The paint of a mark: a name that the palette maps to a light and a dark colour, or a colour. */
export type Ink =
  'background' | 'foreground' | 'grid' | `line-${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}` | HexColor

/** The result of laying out a chart. */
export type ChartLayout =
  | { readonly kind: 'drawn'; readonly drawing: Drawing; readonly notes: readonly ChartNote[] }
  | { readonly kind: 'failed'; readonly problems: readonly ChartProblem[] }

/** Why a chart cannot be drawn; gnuplot stops with an error in the same cases. */
export type ChartProblem =
  /** Both ends of the axis are fixed at one value. */
  | { readonly kind: 'empty-range'; readonly axis: AxisName | 'z' | 'cb'; readonly value: number }
  /** An end of the axis is autoscaled, but no point gives it a value. */
  | { readonly kind: 'no-data'; readonly axis: AxisName | 'z' | 'cb' }
  /** Texts, tic labels and the key leave no room for the plot; gnuplot would draw it inside out. */
  | {
      readonly kind: 'no-room'
      /** The least height with which there is room, in pixels; absent where the height alone does not help. */
      readonly height?: number
    }
  /** Finding what `set hidden3d` hides takes too long. */
  | { readonly kind: 'too-much-hiding' }
  /** The axis's number format has a conversion that gnuplot, or this implementation, does not know. */
  | {
      readonly kind: 'unknown-conversion'
      readonly axis: AxisName | 'z' | 'cb'
      readonly format: string
      readonly conversion: string
    }

/** Something that the picture does not show but its author may want to know. */
export type ChartNote =
  /** A plot (counted from 0) without a valid point; its row in the key stays blank. */
  | { readonly kind: 'empty-plot'; readonly plot: number }
  /** An axis on which no plot has a point in range: it gets no tics (gnuplot stops with an error instead). */
  | { readonly kind: 'unscaled-axis'; readonly axis: AxisName }
  /** A plot (counted from 0) that is drawn with only some of its points. */
  | {
      readonly kind: 'thinned-plot'
      readonly plot: number
      readonly points: number
      readonly drawn: number
    }
  /** A plot (counted from 0) of whose data too little is known for a picture of this size. */
  | { readonly kind: 'coarse-plot'; readonly plot: number; readonly known: string }
  /** A text whose anchor lies outside the canvas: it is omitted, as in gnuplot. */
  | { readonly kind: 'text-off-canvas'; readonly text: string }
