import type { Axis } from './chart-axis.ts'
import type { Arrow } from './chart-arrow.ts'
import type { Fill, PlotLabel } from './chart-plot.ts'
import type { Color, LineStyle, PointStyle } from './chart-style.ts'

/** What `splot` draws: surfaces and points in space, and how they are seen. */
export interface Scene {
  readonly surfaces: readonly Surface[]
  readonly view: SceneView
  readonly z: Axis
  /** `set xyplane`: the height of the base, or how far it lies below z as a part of the range of z. */
  readonly plane: { readonly kind: 'at' | 'relative'; readonly value: number }
  /** `set border`: the twelve edges of the box by their bits. */
  readonly edges: number
  /** `unset surface`: only contours are drawn. */
  readonly isSurfaceHidden: boolean
  readonly contours?: ContourSettings
  readonly facets: FacetSettings
  /** `set hidden3d`: what lies behind surfaces is not drawn; `undefined` where nothing hides. */
  readonly hiding?: HidingSettings
  /** `set zzeroaxis`: a line at x = y = 0. */
  readonly zeroAxis?: LineStyle
  /** Grid lines at the tics of z, and on the walls behind the surfaces. */
  readonly grid: {
    readonly isMajor: boolean
    readonly isMinor: boolean
    readonly isVertical: boolean
    /** `layerdefault`: lines behind the surfaces, and tics of the front before them. */
    readonly layer: 'default' | 'back' | 'front'
  }
}

/** `set view`: degrees of the two rotations and the scales; a map looks down along z. */
export interface SceneView {
  readonly rotateX: number
  readonly rotateZ: number
  readonly scale: number
  readonly scaleZ: number
  readonly isMap: boolean
  readonly mapScale: number
  /** `set view equal`: units of x and y, or of all three axes, have the same length. */
  readonly equal?: 'xy' | 'xyz'
}

/** The styles of `splot`, as `with` names them. */
export type SurfaceStyleName =
  'lines' | 'points' | 'linespoints' | 'dots' | 'impulses' | 'labels' | 'vectors' | 'pm3d' | 'image'

/** One element of `splot`. */
export interface Surface {
  readonly style: SurfaceStyleName
  /** The text of the entry in the key; `undefined` for none. */
  readonly title: string | undefined
  readonly titleEnhanced: boolean
  readonly line: LineStyle
  readonly point: PointStyle
  readonly fill: Fill
  /** What gives colours: the line, values of the palette for z or a column, or colours in a column. */
  readonly coloring: 'line' | 'palette' | 'rgb' | 'linetype'
  /** Whether the scans have a column of colours. */
  readonly hasColors: boolean
  /** The colours of line types that are not gnuplot's own. */
  readonly types?: ReadonlyMap<number, Color>
  /** Rows of points in gnuplot's order: of data, the last row first. */
  readonly scans: readonly Scan[]
  /** Whether all scans have the same number of points. */
  readonly isGrid: boolean
  /** Lines across the scans: none, through their points, or through points of their own. */
  readonly across: 'none' | 'points' | readonly Scan[]
  readonly isFunction: boolean
  /** `with pm3d at "bst"`; by default, what `set pm3d` says. */
  readonly at?: string
  /** `fillcolor`: the colours of its facets, seen from above and from below. */
  readonly facetColors?: readonly [front: Color, back: Color]
  readonly isSurfaceHidden?: boolean
  /** The lines of its contours from the first level on; none without contours. */
  readonly contourLines?: readonly LineStyle[]
  readonly label?: PlotLabel
  readonly arrow?: Pick<Arrow, 'heads' | 'head'>
  /** How it takes part in hiding; absent where nothing hides. */
  readonly hiding?: SurfaceHiding
  /** Whether it leaves the ranges of the axes as they are. */
  readonly isUnscaled?: boolean
  /** `image pixels`: each pixel is an area of its own, on a map, too. */
  readonly isPixelwise?: boolean
}

/** `set hidden3d`. */
export interface HidingSettings {
  /** Whether surfaces are drawn before what does not hide, or behind it. */
  readonly layer: 'back' | 'front'
  /** `trianglepattern`: the sides of triangles that are drawn, by their bits: along rows 1, across them 2, diagonals 4. */
  readonly pattern: number
  /** `undefined`: the points that leave holes in surfaces: those outside of the ranges, or those without a place only. */
  readonly leavesOut: 'outside' | 'gaps'
  /** `altdiagonal`: a cell that lacks a corner has the triangle of the other three. */
  readonly hasOtherDiagonal: boolean
  /** `bentover`: a diagonal shows where the two triangles of a cell show different sides. */
  readonly showsBends: boolean
  /** How many line types lie between the front of a surface and its back; 0 where both have the same. */
  readonly offset: number
}

/** How a surface takes part in hiding. */
export interface SurfaceHiding {
  /** `nohidden3d`: it is neither hidden nor hides. */
  readonly isOut: boolean
  /** The colours of the lines that show its front, and its back; absent where both have the line's own. */
  readonly sides?: readonly [front: Color, back: Color]
}

/** A row of points. */
export interface Scan {
  readonly x: Float64Array
  readonly y: Float64Array
  readonly z: Float64Array
  /** Values of the palette, packed colours, or line types, as the surface says. */
  readonly colors?: Float64Array
  readonly sizes?: Float64Array
  readonly types?: Float64Array
  readonly texts?: readonly string[]
  /** The ends of vectors. */
  readonly ends?: { readonly x: Float64Array; readonly y: Float64Array; readonly z: Float64Array }
}

/** `set contour` and `set cntrparam`. */
export interface ContourSettings {
  readonly where: 'base' | 'surface' | 'both'
  readonly levels:
    | { readonly kind: 'automatic'; readonly count: number }
    | { readonly kind: 'discrete'; readonly values: readonly number[] }
    | {
        readonly kind: 'incremental'
        readonly start: number
        readonly step: number
        readonly count: number
      }
  readonly isSorted: boolean
  /** The curve through the points of a contour, by how many points per segment, and its order. */
  readonly curve: {
    readonly kind: 'linear' | 'cubicspline' | 'bspline'
    readonly points: number
    readonly order: number
  }
  /** The format of the levels in the key. */
  readonly format: string
  /** `set cntrlabel onecolor`: all contours have the line of their surface, and no entries of their own. */
  readonly isOneColor: boolean
  /** Which points of a contour `with labels` labels. */
  readonly labels: {
    readonly start: number
    readonly interval: number
    readonly font?: PlotLabel['caption']['font']
  }
}

/** `set pm3d`: how the facets of coloured surfaces are drawn. */
export interface FacetSettings {
  /** Surfaces of all styles are coloured, too. */
  readonly isImplicit: boolean
  /** Where they are drawn, in this order: `b` at the base, `s` at the surface, `t` at the top. */
  readonly at: string
  readonly order: 'automatic' | 'forward' | 'backward' | 'depth'
  readonly flush: 'begin' | 'center' | 'end'
  readonly hasFlushTriangles: boolean
  readonly clip: 'z' | '1in' | '4in'
  /** Facets whose value is beyond the range of colours are left out. */
  readonly isClippedByColor: boolean
  readonly corners: CornerColor
  /** The number of facets that one is divided into, in both directions; 0 and less chooses it. */
  readonly interpolate: readonly [along: number, across: number]
  /** `lighting`: facets at the surface are lit. */
  readonly light?: FacetLight
  /** The line around each facet; `retrace` has the facet's colour. */
  readonly border?: LineStyle & { readonly isRetrace?: boolean }
}

/** `set pm3d lighting`: how strong the light is, and its spots, before and behind a surface. */
export interface FacetLight {
  readonly primary: number
  readonly specular: number
  readonly behind: number
}

/** How the values at the corners of a facet give its colour. */
export type CornerColor =
  'mean' | 'geomean' | 'harmean' | 'rms' | 'median' | 'min' | 'max' | 'c1' | 'c2' | 'c3' | 'c4'
