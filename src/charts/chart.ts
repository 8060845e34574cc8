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
  readonly key: Key | undefined
  readonly arrows: readonly Arrow[]
  readonly labels: readonly Label[]
  readonly plots: readonly Plot[]
  readonly about: About
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
}

/** A typeface and its size in pixels. */
export interface Font {
  readonly family: string
  readonly size: number
}

/** A piece of text with what gnuplot lets one say about it; line breaks are `\n`. */
export interface Caption {
  readonly text: string
  /** Differences from the terminal's font. */
  readonly font?: Partial<Font>
  /** Character units of the terminal's font. */
  readonly offset?: readonly [x: number, y: number]
}

/** The axes a chart may have. */
export type AxisName = 'x' | 'y' | 'x2' | 'y2'

/** The settings of one axis. */
export interface Axis {
  /** Present even when its text is empty: `set y2label ""` reserves room. */
  readonly label: Caption | undefined
  /** A missing end is autoscaled. `min > max` draws the axis reversed. */
  readonly range: { readonly min?: number; readonly max?: number }
  readonly tics: Tics | undefined
  /** A gnuplot number format; gnuplot's default is `% h`. */
  readonly format: string
}

/** Which tics an axis bears: automatic ones, or a series of them. */
export type Tics =
  | { readonly kind: 'automatic' }
  | {
      readonly kind: 'series'
      readonly step: number
      readonly start?: number
      readonly end?: number
    }

/** The legend, as `set key` describes it. */
export interface Key {
  readonly region: 'inside' | 'outside' | 'lmargin' | 'rmargin' | 'tmargin' | 'bmargin'
  readonly horizontal: 'left' | 'center' | 'right'
  readonly vertical: 'top' | 'center' | 'bottom'
  readonly stack: 'vertical' | 'horizontal'
  readonly justify: 'Left' | 'Right'
  readonly reverse: boolean
  readonly invert: boolean
  readonly box: boolean
  readonly opaque: boolean
  /** Line spacing, sample length and growth in characters and rows, as gnuplot counts them. */
  readonly spacing: number
  readonly samplen: number
  readonly width: number
  readonly height: number
  readonly font?: Partial<Font>
  readonly title?: Caption
  readonly maxrows?: number
  readonly maxcols?: number
}

/** A point in the coordinates of the first axes (x, y). */
export interface Coordinate {
  readonly x: number
  readonly y: number
}

/** `set arrow from … to …`. */
export interface Arrow {
  readonly from: Coordinate
  readonly to: Coordinate
  readonly line: LineStyle
}

/** `set label "…" at …`. */
export interface Label {
  readonly caption: Caption
  readonly at: Coordinate
  readonly justify: 'left' | 'center' | 'right'
  /** Degrees counter-clockwise. */
  readonly rotate: number
  readonly layer: 'front' | 'back'
}

/** `lt N lw W`: −1 is black, 0 the dotted grid style, 1 to 8 the colours. */
export interface LineStyle {
  readonly type: number
  readonly width: number
}

/** One element of the `plot` command. */
export interface Plot {
  readonly style: 'lines'
  readonly axes: 'x1y1' | 'x1y2'
  /** The entry in the key; `undefined` for `notitle`. */
  readonly title: string | undefined
  readonly line: LineStyle
  /** Equally long; a `NaN` in either is a missing point, across which the line is joined. */
  readonly x: Float64Array
  readonly y: Float64Array
}
