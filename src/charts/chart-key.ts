import type { Caption, Color, Coordinate, Font, LineStyle } from './chart-style.ts'

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
  /** Line spacing, sample length and extra size in characters and rows, as gnuplot counts them. */
  readonly spacing: number
  readonly samplen: number
  readonly width: number
  readonly height: number
  readonly font?: Partial<Font>
  readonly title?: Caption
  /** Where the title stands; defaults to the middle. */
  readonly titleSide?: 'left' | 'right'
  readonly maxrows?: number
  readonly maxcols?: number
  /** `set key at X,Y`: the position of the corner that `horizontal` and `vertical` name. */
  readonly at?: Coordinate
  /** The line of the outline; defaults to black. */
  readonly boxLine?: LineStyle
  readonly textColor?: Color
  /** `set key textcolor variable`: each text has the colour of its line. */
  readonly hasLineColors?: boolean
  /** In a theme for pages, titles stand at their curves instead, where there is room. */
  readonly ends?: boolean
}
