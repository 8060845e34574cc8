import type {
  ContourSettings,
  FacetSettings,
  HidingSettings,
  LineStyle,
  PlotLabel,
  Scene,
  SceneView,
  SurfaceStyleName,
} from '../../charts/chart.ts'

/** What `set` has set for `splot`. */
export interface SceneSettings {
  readonly view: SceneView
  readonly plane: Scene['plane']
  /** Bits of `set border`. */
  readonly edges: number
  readonly isSurfaceHidden: boolean
  /** `set surface explicit`: rows of data are drawn, and nothing across them. */
  readonly isExplicit: boolean
  readonly grid: Scene['grid']
  readonly zeroAxis?: LineStyle
  /** `set hidden3d`: its options stay when it is unset. */
  readonly hiding: SceneHidingSettings
  readonly facets: Omit<FacetSettings, 'border'> & { readonly border?: FacetBorder }
  /** `set contour`; `undefined` without contours. */
  readonly contourPlace: ContourSettings['where'] | undefined
  readonly contours: Omit<ContourSettings, 'where' | 'labels'> & { readonly labels: ContourLabels }
  /** `set cntrparam firstlinetype`; 0 for the type behind that of the surface. */
  readonly firstContourType: number
  /** `set isosamples`: the numbers of lines along y and along x of a function. */
  readonly rows: readonly [number, number]
  /** The second number of `set samples`; by default the first one. */
  readonly samplesAcross: number | undefined
  /** `set urange`, `set vrange`. */
  readonly parameters: { readonly u: ParameterRange; readonly v: ParameterRange }
  /** The second variable of `set dummy`. */
  readonly dummy: string
  readonly regrid: RegridSettings | undefined
  /** `set mapping`: what the columns of data are. */
  readonly mapping: 'cartesian' | 'spherical' | 'cylindrical'
  /** `set style data pm3d`, and `set style function pm3d`. */
  readonly style: { readonly data?: SurfaceStyleName; readonly function?: SurfaceStyleName }
  /** Settings that are not covered, by their commands: `splot` then refuses. */
  readonly uncovered: ReadonlyMap<string, string>
}

/** What `set hidden3d` sets. */
export interface SceneHidingSettings extends HidingSettings {
  readonly isOn: boolean
}

type FacetBorder = LineStyle & { readonly isRetrace?: boolean }

interface ContourLabels {
  readonly start: number
  readonly interval: number
  readonly font?: PlotLabel['caption']['font']
}

interface ParameterRange {
  readonly min?: number
  readonly max?: number
}

/** `set dgrid3d`: points anywhere become a grid. */
export interface RegridSettings {
  /** The numbers of points along y and along x. */
  readonly rows: number
  readonly columns: number
  readonly weight:
    | { readonly kind: 'qnorm'; readonly power: number }
    | { readonly kind: 'splines' }
    | {
        readonly kind: 'gauss' | 'cauchy' | 'exp' | 'box' | 'hann'
        readonly scale: readonly [x: number, y: number]
        readonly isDensity: boolean
      }
}

/** gnuplot 5.4's contours without `set cntrparam`. */
export const USUAL_CONTOURS: SceneSettings['contours'] = {
  levels: { kind: 'automatic', count: 5 },
  isSorted: false,
  curve: { kind: 'linear', points: 5, order: 4 },
  format: '%8.3g',
  isOneColor: false,
  labels: { start: 5, interval: 20 },
}

/** gnuplot 5.4's facets without `set pm3d`. */
export const USUAL_FACETS: SceneSettings['facets'] = {
  isImplicit: false,
  at: 's',
  order: 'automatic',
  flush: 'begin',
  hasFlushTriangles: false,
  clip: 'z',
  isClippedByColor: false,
  corners: 'mean',
  interpolate: [1, 1],
}

/** The bits of `set border` before it is set. */
export const USUAL_EDGES = 31

/** What is set for `splot` before the first command. */
export const USUAL_SCENE: SceneSettings = {
  mapping: 'cartesian',
  view: { rotateX: 60, rotateZ: 30, scale: 1, scaleZ: 1, isMap: false, mapScale: 1 },
  plane: { kind: 'relative', value: 0.5 },
  edges: USUAL_EDGES,
  isSurfaceHidden: false,
  isExplicit: false,
  grid: { isMajor: false, isMinor: false, isVertical: false, layer: 'default' },
  hiding: {
    isOn: false,
    offset: 1,
    layer: 'back',
    pattern: 3,
    leavesOut: 'outside',
    hasOtherDiagonal: true,
    showsBends: true,
  },
  facets: USUAL_FACETS,
  contourPlace: undefined,
  contours: USUAL_CONTOURS,
  firstContourType: 0,
  rows: [10, 10],
  samplesAcross: undefined,
  parameters: { u: {}, v: {} },
  dummy: 'y',
  regrid: undefined,
  style: {},
  uncovered: new Map(),
}
