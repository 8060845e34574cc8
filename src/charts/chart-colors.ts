import type { Axis } from './chart-axis.ts'
import type { Fill } from './chart-plot.ts'
import type { Coordinate, LineStyle } from './chart-style.ts'

/** How values become colours: `set palette`, the axis of colours, and the box that shows both. */
export interface ChartColors {
  readonly axis: Axis
  readonly palette: ColorPalette
  /** Absent after `unset colorbox`. */
  readonly box?: ColorBox
  /** `set style fill`, which fills the box, too. */
  readonly fill: Fill['style']
}

/** A colour by its components from 0 to 1: red, green, blue, or those of the palette's model. */
export type ColorComponents = readonly [number, number, number]

/** `set palette`: a colour for each value from 0 to 1. */
export interface ColorPalette {
  readonly mapping: PaletteMapping
  readonly model: 'RGB' | 'HSV' | 'CMY'
  /** Of greys, and of a cubehelix. */
  readonly gamma: number
  readonly isNegative?: boolean
  /** `maxcolors`: the number of different colours. */
  readonly maxColors?: number
}

/** The ways of a palette to find a colour. */
export type PaletteMapping =
  | { readonly kind: 'gray' }
  | { readonly kind: 'formulae'; readonly numbers: readonly [number, number, number] }
  /** Colours at equal distances: what functions of a script give. */
  | { readonly kind: 'sampled'; readonly colors: readonly ColorComponents[] }
  | { readonly kind: 'gradient'; readonly stops: readonly PaletteStop[] }
  | {
      readonly kind: 'cubehelix'
      readonly start: number
      readonly cycles: number
      readonly saturation: number
    }

/** A colour of a gradient; places run from 0 to 1. */
export interface PaletteStop {
  readonly at: number
  readonly color: ColorComponents
}

/** `set colorbox`. */
export interface ColorBox {
  readonly isHorizontal: boolean
  readonly isInverted: boolean
  readonly layer: 'front' | 'back'
  readonly hasBorder: boolean
  /** Defaults to the line of the plot's border. */
  readonly border?: LineStyle
  /** `user`: its lower left corner and its size; by default, it stands right of the plot. */
  readonly place?: { readonly origin: Coordinate; readonly size: Coordinate }
}
