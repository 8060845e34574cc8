/** The ways of `smooth`, and `bins` (gnuplot 5.4 `help smooth`, `help bins`). */
export type SmoothingName =
  | 'unique'
  | 'frequency'
  | 'fnormal'
  | 'cumulative'
  | 'cnormal'
  | 'csplines'
  | 'acsplines'
  | 'mcsplines'
  | 'bezier'
  | 'sbezier'
  | 'kdensity'
  | 'bins'

/** A way of `smooth` with its options. */
export interface Smoothing {
  readonly name: SmoothingName
  /** Its offset in the script. */
  readonly start: number
  /** `kdensity bandwidth 0.5 period 10`. */
  readonly bandwidth?: number
  readonly period?: number
  /** `bins=20 binrange [0:10] binwidth=2 binvalue=avg`. */
  readonly bins?: BinChoice
}

/** How points are sorted into bins. */
export interface BinChoice {
  readonly count?: number
  readonly low?: number
  readonly high?: number
  readonly width?: number
  readonly isMean?: boolean
}

/** The points of a curve; `NaN` separates pieces. */
export interface SmoothPoints {
  readonly x: Float64Array
  readonly y: Float64Array
}

/** The points of a smoothed curve, and the edges of the boxes at them where these are bins. */
export interface SmoothedPoints extends SmoothPoints {
  readonly edges?: { readonly low: Float64Array; readonly high: Float64Array }
  /** Points that scale the axes besides those of the data. */
  readonly room?: SmoothPoints
}

/** What a curve is smoothed with. */
export interface SmoothingSetting {
  readonly smoothing: Smoothing
  /** `set samples`: points of a curve. */
  readonly samples: number
  /** The range of x so far. */
  readonly min: number
  readonly max: number
  /** Weights of the points for `acsplines`; 1 by default. */
  readonly weights: Float64Array
}

/** A way to smooth. */
export interface SmoothingWay {
  readonly smooth: (points: SmoothPoints, setting: SmoothingSetting) => SmoothedPoints
  /** Whether the original points still scale the axes. */
  readonly keepsSpan: boolean
  /** Whether nothing but the original points scales a reversed axis. */
  readonly isLimited?: boolean
  /** A single column is x, and y is 1. */
  readonly countsRows: boolean
}

/** Split the points of a curve at its gaps. */
export function splitCurve({ x, y }: SmoothPoints): readonly (readonly number[])[] {
  const pieces: number[][] = [[]]
  for (const i of x.keys()) {
    if (Number.isNaN((x[i] ?? NaN) + (y[i] ?? NaN))) pieces.push([])
    else pieces.at(-1)?.push(i)
  }
  return pieces.filter((piece) => piece.length > 0)
}

/** Join pieces of a curve with a gap between each two. */
export function joinCurves(pieces: readonly SmoothPoints[]): SmoothPoints {
  const join = (name: 'x' | 'y'): Float64Array =>
    Float64Array.from(pieces.flatMap((piece, i) => [...(i === 0 ? [] : [NaN]), ...piece[name]]))
  return { x: join('x'), y: join('y') }
}
