/** A typeface and its size in pixels. */
export interface Font {
  readonly family: string
  readonly size: number
}

/** A text with the options that gnuplot has for it; line breaks are `\n`. */
export interface Caption {
  readonly text: string
  /** Differences from the terminal's font. */
  readonly font?: Partial<Font>
  /** In characters of the terminal's font. */
  readonly offset?: readonly [x: number, y: number]
  /** An offset in the coordinates of the plot, which labels may have. */
  readonly shift?: Coordinate
  /** Whether `_ ^ { } @ & ~ \` are markup (gnuplot's enhanced text); defaults to false. */
  readonly enhanced?: boolean
  /** Defaults to black. */
  readonly color?: Color
  /** Degrees counter-clockwise; defaults to the usual rotation of such a text. */
  readonly rotate?: number
  /** `rotate parallel`: in space, the label of an axis is turned as the axis is. */
  readonly isParallel?: boolean
  /** Which end of a title, or of the label of an axis, stands at its place; its middle by default. */
  readonly justify?: 'left' | 'center' | 'right'
  /** `boxed`: the number of the style of the box around it, 0 for the usual one. */
  readonly box?: number
}

/** A position in gnuplot's coordinate systems. */
export interface Coordinate {
  readonly x: number
  readonly y: number
  /** Defaults to the first axes (x, y) for both. */
  readonly systems?: readonly [x: CoordinateSystem, y: CoordinateSystem]
  /** The third dimension of a place in space, which defaults to 0 in the first axis. */
  readonly z?: { readonly value: number; readonly system: CoordinateSystem }
}

/** gnuplot's coordinate systems: the axes, fractions of the plot, fractions of the canvas, characters. */
export type CoordinateSystem = 'first' | 'second' | 'graph' | 'screen' | 'character'

/** `lt N lw W`: −1 is black, 0 the dotted grid style, 1 to 8 the colours. */
export interface LineStyle {
  readonly type: number
  readonly width: number
  /** Defaults to the colour of the type. */
  readonly color?: Color
  /** Defaults to solid. */
  readonly dash?: Dash
}

/** `dt 2`, or the lengths of dashes and gaps of `dt (4,2)`. */
export type Dash =
  | { readonly kind: 'type'; readonly type: number }
  | { readonly kind: 'lengths'; readonly lengths: readonly number[] }

/** `#rrggbb` in lower case. */
export type HexColor = `#${string}`

/** `lc 3`, `lc rgb "#80ff0000"`, `lc bgnd`. */
export type Color =
  | { readonly kind: 'linetype'; readonly type: number }
  | { readonly kind: 'rgb'; readonly hex: HexColor; readonly opacity: number }
  /** `lc palette frac 0.5`, `lc palette cb 10`: a colour of the palette. */
  | {
      readonly kind: 'palette'
      readonly unit: 'fraction' | 'value'
      readonly at: number
      /** Whether the value is the z of the place of a text, and 0 without one. */
      readonly isOfPlace?: boolean
    }
  | { readonly kind: 'background' }

/** A character that stands at a point, and how it is written. */
export interface PointCharacter {
  readonly text: string
  readonly font?: Partial<Font>
  /** Defaults to the colour of the line. */
  readonly color?: Color
}

/** `pt N ps S pi K`. */
export interface PointStyle {
  /** gnuplot's point type, from 1: plus, cross, star, square … */
  readonly type: number
  /** `pt "C"`: a character in place of the symbol. */
  readonly character?: PointCharacter
  readonly size: number
  /** Whether the size was given to this plot or its line. */
  readonly isSized?: boolean
  /** For `linespoints`: a symbol at every Nth point; a negative N also blanks a disc behind it. */
  readonly interval?: number
  /** `pointnumber`, for `linespoints`: symbols that share out the points, at most so many; a negative one also blanks discs. */
  readonly most?: number
  /** `set pointsize`, which sizes blank discs and the gap beside a label's symbol; defaults to 1. */
  readonly commonSize?: number
  /** `set pointintervalbox`, by which blank discs are larger than the common size; defaults to 1. */
  readonly discScale?: number
}

/**
 * How gnuplot counts the characters of a text: without `set encoding`, and with those of Latin alphabets, which have a sign
 * for powers, each byte is one; with `utf8`, each code
 * point is one, and two from U+3000 on. In neither, wide East Asian characters are two, and all others one.
 */
export type TextEncoding = 'bytes' | 'latin' | 'utf8'
