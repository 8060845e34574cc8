import type { Arrow } from './chart-arrow.ts'
import type { Label } from './chart-label.ts'
import type {
  Caption,
  Color,
  Coordinate,
  CoordinateSystem,
  Font,
  LineStyle,
  PointStyle,
} from './chart-style.ts'

/** The plot styles, as `with` names them. */
export type PlotStyleName =
  | 'lines'
  | 'points'
  | 'linespoints'
  | 'dots'
  | 'impulses'
  | 'steps'
  | 'fsteps'
  | 'fillsteps'
  | 'histeps'
  | 'boxes'
  | 'histograms'
  | 'labels'
  | 'xerrorbars'
  | 'yerrorbars'
  | 'xyerrorbars'
  | 'xerrorlines'
  | 'yerrorlines'
  | 'xyerrorlines'
  | 'boxerrorbars'
  | 'boxxyerror'
  | 'filledcurves'
  | 'candlesticks'
  | 'financebars'
  | 'boxplot'
  | 'image'
  | 'circles'
  | 'ellipses'
  | 'vectors'
  | 'arrows'

/** Where the title of a plot stands: with its sample at a place, or alone at an end of its curve, in the look of the key. */
export type TitlePlace =
  | { readonly kind: 'at'; readonly at: Coordinate }
  | {
      readonly kind: 'begin' | 'end'
      readonly justify: 'left' | 'right'
      readonly font?: Partial<Font>
      readonly color?: Color
    }

/** Values that a report reads and lists; `NaN` where there is none. */
export interface ToldColumn {
  readonly title: string
  readonly x: Float64Array
  readonly y: Float64Array
}

/** One element of the `plot` command. */
export interface Plot {
  readonly style: PlotStyleName
  readonly axes: 'x1y1' | 'x1y2' | 'x2y1' | 'x2y2'
  /** The text of the entry in the key; `undefined` for `notitle`. */
  readonly title: string | undefined
  /** Whether the key has room for its title, but not the title: that of a column-stacked histogram. */
  readonly isTitleHidden?: boolean
  /** Whether a hidden title leaves its row of the key empty. */
  readonly isRowKept?: boolean
  /** Whether an empty row stands before its entry in the key: between two histograms. */
  readonly isKeyDivided?: boolean
  /** Whether `_ ^ { } @ & ~ \` in the title are markup. */
  readonly titleEnhanced?: boolean
  /** Where the title stands, if not in the key. */
  readonly titlePlace?: TitlePlace
  readonly line: LineStyle
  /** The style of the symbols; defaults to the type of the plot's position (1 for the first) in size 1. */
  readonly point?: PointStyle
  /** The filling of boxes and histograms; empty by default. */
  readonly fill?: Fill
  /**
   * What a `NaN` in x or y does to a line: `join` skips the point, `gap` breaks the line there.
   * Defaults to `join`.
   */
  readonly missing?: 'join' | 'gap'
  /** Number of points in the data, where x and y hold only a selection of them; defaults to their length. */
  readonly count?: number
  /** The rows of a histogram whose value is missing, by their indexes: they keep their place, but make no room. */
  readonly holes?: ReadonlySet<number>
  /** Whether the points are those of a function, which gives its axes no data. */
  readonly isFunction?: boolean
  /** `noautoscale`: its points change no range. */
  readonly isUnscaled?: boolean
  /** Points that scale the axes besides those that are drawn: those from which a smooth curve was made. */
  readonly extent?: SourcePoints
  /** The range of x beyond which its points count as outside, and which it does not change. */
  readonly limits?: { readonly min: number; readonly max: number }
  /** Whether only the extent scales the axis of y: of a spline on a reversed axis (gnuplot 5.4). */
  readonly isLimited?: boolean
  /** In a polar plot, 1 for a point whose radius is out of range: it counts as outside, wherever it lies. */
  readonly beyond?: Uint8Array
  /** Whether the points were made of others by `smooth`: boxes then stand on zero. */
  readonly isSmoothed?: boolean
  /** A spline or a Bézier curve, which gnuplot 5.4 takes for new points: boxes on it stand on 0. */
  readonly isRefreshed?: boolean
  /** The points that were summed by `smooth`, in their order: boxes leave room beside them, and stacks count them. */
  readonly madeOf?: SourcePoints
  /**
   * Indexes of the points before which samples are missing: a theme for pages draws no line to them. gnuplot, which does not
   * know of them, does.
   */
  readonly gaps?: readonly number[]
  /** Which points of the data are known, for a sentence, where they are fewer than a picture of this size shows. */
  readonly known?: string
  /** What a report tells of it in place of its points, each under a name of its own: nothing where it is empty. */
  readonly told?: readonly ToldColumn[]
  /** Of equal length. In a histogram, x is the row: 0, 1, 2 … */
  readonly x: Float64Array
  readonly y: Float64Array
  /** The bars of the styles with errors. */
  readonly errors?: { readonly x?: ErrorEnds; readonly y?: ErrorEnds }
  /** The texts of `with labels`, and how they are shown. */
  readonly texts?: readonly string[]
  readonly label?: PlotLabel
  /** For `filledcurves`: how the area is closed, and the second curve of one between two. */
  readonly closing?: Closing
  readonly second?: Float64Array
  /** Where the points of the second curve lie along x; over those of the first, if absent. */
  readonly secondX?: Float64Array
  /** Colours of the points, where each has its own: line types, packed `0xRRGGBB`, or values of the palette. */
  readonly pointColors?: {
    readonly kind: 'linetype' | 'rgb' | 'palette'
    readonly values: Float64Array
    /** The colours of line types that are not gnuplot's own. */
    readonly types?: ReadonlyMap<number, Color>
  }
  /** Sizes and types of the points, where each has its own. */
  readonly pointSizes?: Float64Array
  readonly pointTypes?: Float64Array
  /** `rotate variable`: the angle of each label in degrees. */
  readonly pointAngles?: Float64Array
  /** Of `with circles`: where arcs begin and end in degrees; radii are errors in x. */
  readonly arcs?: { readonly begin: Float64Array; readonly end: Float64Array }
  /** Of `with image`: each pixel is an area of its own. */
  readonly isPixelwise?: boolean
  /** Of `with ellipses`: both diameters, in the units of the axes, and the angle of the first in degrees. */
  readonly ellipses?: {
    readonly major: Float64Array
    readonly minor: Float64Array
    readonly angle: Float64Array
    readonly units: EllipseUnits
  }
  /** Of `with arrows`: lengths in x, or below 0 in parts of the graph, and angles in degrees. */
  readonly darts?: { readonly length: Float64Array; readonly angle: Float64Array }
  /** The styles of arrows, where each has its own. */
  readonly arrowStyles?: {
    readonly values: Float64Array
    /** Of a line, only what the style says: the rest is that of the arrow before. */
    readonly styles: ReadonlyMap<
      number,
      Pick<Arrow, 'heads' | 'head'> & { readonly line?: Partial<LineStyle> }
    >
  }
  /** Of `with vectors`: where an arrow has heads; its ends are the high ends of the errors. */
  readonly arrow?: Pick<Arrow, 'heads' | 'head'>
  /** The columns of candles behind the opening, which is y, and the lowest and highest value, which are errors. */
  readonly candles?: {
    readonly close: Float64Array
    readonly median?: Float64Array
    /** `whiskerbars 0.5`: the width of the bars at the whiskers' ends as a part of the box's; 0 is the whole. */
    readonly whiskers?: number
  }
  /** A box plot: the outliers of each candle, in order. */
  readonly boxplot?: {
    readonly isFinance: boolean
    readonly outliers: readonly (readonly number[])[]
    /** The size of the outliers' symbols, if the element names one. */
    readonly symbolSize?: number
    /** The width of the line at the median, if it has its own. */
    readonly medianWidth?: number
  }
  /** Of `with histograms`: the histogram that it is a set of; by default the only one of the chart. */
  readonly cluster?: HistogramPlace
  /** Of a column-stacked histogram: the colours of its rows, where they are not those of their line types. */
  readonly rowColors?: readonly (Color | undefined)[]
  /** Edges in x of boxes with a third or fourth column; `NaN` where the box width decides. */
  readonly edges?: BoxEdges
}

/** Points of which others were made, in their order, and the edges of their boxes. */
export interface SourcePoints {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly edges?: BoxEdges
}

/** Edges of boxes in x, by their index. */
interface BoxEdges {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** `units xy`: the axes in whose units the diameters of ellipses are. */
export type EllipseUnits = 'xy' | 'xx' | 'yy'

/** `filledcurves closed`, `x1`, `y=2`, `xy=1,2`, or between two curves; `above` and `below` keep the parts on one side. */
export type Closing =
  | { readonly kind: 'xy'; readonly x: number; readonly y: number }
  | { readonly kind: 'closed' | 'x1' | 'x2' | 'y1' | 'y2' }
  | { readonly kind: 'x' | 'y' | 'r'; readonly at: number; readonly side?: 'above' | 'below' }
  | { readonly kind: 'between'; readonly side?: 'above' | 'below' }

/** The ends of error bars in one direction; `NaN` where there is no bar. */
export interface ErrorEnds {
  readonly low: Float64Array
  readonly high: Float64Array
}

/** How `with labels` shows its texts. */
export type PlotLabel = Omit<Label, 'at'>

/** `fs solid 0.5 border -1`. */
export interface Fill {
  readonly style:
    | { readonly kind: 'empty' }
    | { readonly kind: 'solid'; readonly density: number }
    | { readonly kind: 'pattern'; readonly pattern: number }
  /** Defaults to the plot's own line. */
  readonly border?: 'none' | LineStyle
}

/** `set jitter`: points closer than `overlap`, along y, are moved in steps of `spread` symbols, and after `limit` start anew. */
export interface Jitter {
  readonly overlap: { readonly size: number; readonly system: CoordinateSystem }
  readonly spread: number
  readonly limit: number
  /** Along x, along x and to one height, or along y. */
  readonly kind: 'swarm' | 'square' | 'vertical'
}

/** `set boxwidth`. */
export interface BoxWidth {
  readonly width: number
  /** The width is a fraction of the distance to the neighbours instead of units of x. */
  readonly isRelative: boolean
}

/** `set style histogram`. */
export interface HistogramStyle {
  readonly kind: 'clustered' | 'rowstacked' | 'columnstacked' | 'errorbars'
  /** The gap between two clusters, in box widths. */
  readonly gap: number
  /** `errorbars lw 2`: the width of the bars; defaults to 0. */
  readonly barWidth?: number
}

/** Which set of which histogram a plot is. */
export interface HistogramPlace {
  /** Where its row 0 is in x. */
  readonly start: number
  /** Its number in the histogram, from 0, and how many sets that has. */
  readonly set: number
  readonly sets: number
  /** The line type of the first row of a column-stacked histogram. */
  readonly firstType: number
}

/** The title of `newhistogram "A"`, centred over x below the tics' labels. */
export interface HistogramTitle {
  readonly caption: Caption
  readonly x: number
}
