import type {
  Arrow,
  Axis,
  AxisName,
  Caption,
  Chart,
  ChartObject,
  Closing,
  Dash,
  ColorBox,
  Fill,
  Key,
  Label,
  LineStyle,
  ColorPalette,
  PlotStyleName,
  PointStyle,
  TicStyle,
} from '../charts/chart.ts'
import { DEFAULT_KEY } from '../charts/key-position.ts'
import { USUAL_BOXPLOT, type BoxplotStyle } from './make-boxplot.ts'
import { USUAL_COLOR_BOX, USUAL_PALETTE } from './usual-colors.ts'
import { USUAL_FIT, type FitSettings } from './fitting/fit-settings.ts'
import { USUAL_POLAR, type PolarSettings } from './polar/polar-settings.ts'
import { Scope } from './scope.ts'
import { TaggedItems } from './tagged-items.ts'
import { USUAL_SCENE, type SceneSettings } from './scenes/scene-settings.ts'

/** What columns of the data give instead of the style. */
export interface VariableStyle {
  /** `rotate variable`: the angle of a label in degrees. */
  readonly angle?: true
  readonly size?: true
  readonly type?: true
  readonly color?: 'linetype' | 'rgb' | 'palette'
}

/** `set style textbox`: whether a box covers what is below it, and whether it has a border. */
export interface TextBoxStyle {
  readonly isOpaque: boolean
  readonly hasBorder: boolean
}

/** `with filledcurves x1`: a plot style, and how it closes its areas. */
export interface StyleChoice {
  readonly name: PlotStyleName
  readonly closing?: Closing
  /** `rgbimage`: how many columns have the colour of a pixel; the fourth, of `rgbalpha`, its opacity. */
  readonly channels?: 3 | 4
}

/** The axes that can be set: those of the plot, the third one of a scene, that of colours, and the radius and the angle of a polar plot. */
export type SettableAxis = AxisName | 'z' | 'cb' | 'r' | 't'

/** A partial line style: `set style line`, `set linetype`, or the properties of a plot. */
export type LineChange = Partial<LineStyle> & {
  readonly point?: Partial<PointStyle>
  readonly variable?: VariableStyle
  /** What was written itself, and not taken from a style: the number of the line type, and whether a colour was. */
  readonly spelled?: { readonly type?: number; readonly isColored?: boolean }
}

/** `set style arrow`: what it does not say of the line is left to the arrow. */
export type ArrowStyle = Partial<Omit<Arrow, 'line'>> & { readonly line?: LineChange }

/** How data files are read: `set datafile` and `set timefmt`. */
export interface DataSettings {
  /** The character between columns; `undefined` for blanks. */
  readonly separator: string | undefined
  readonly missing: string | undefined
  /** Characters that begin a comment. */
  readonly comments: string
  readonly timefmt: string
}

/** The range to which `set xrange restore` goes back: that of the last plot under `writeback`. */
export interface WrittenRange {
  /** Whether plots write their ranges back now. */
  readonly isOn: boolean
  readonly range: { readonly min: number; readonly max: number }
}

/** Everything that `set` has set, as in effect for a `plot`. */
export interface ScriptSettings {
  readonly chart: Omit<Chart, 'id' | 'about' | 'plots' | 'arrows' | 'labels' | 'key'>
  /** `set style histogram nokeyseparators`: no empty row stands between two histograms in the key. */
  readonly isKeyJoined: boolean
  /** `set style histogram title`: the look of the titles of histograms. */
  readonly histogramTitle: Omit<Caption, 'text'>
  /** Kept while the key is off. */
  readonly key: Key
  readonly isKeyOn: boolean
  /** Whether key titles are enhanced text. */
  readonly isKeyEnhanced: boolean
  /** Whether plots without a title get a default one, as in `data.dat using 1:2`. */
  readonly isAutoTitled: boolean
  /** `set style increment userstyles`: elements take line styles by their number, rather than types. */
  readonly isStyled: boolean
  /** `set key autotitle columnhead`: titles are the headers of columns. */
  readonly isHeaderTitled: boolean
  /** `set datafile columnheaders`: the first row of every file has headers. */
  readonly hasHeaders: boolean
  /** Font, colour and the like of titles, also the key's, and axis labels, kept while they have no text. */
  readonly captionStyles: Partial<
    Readonly<Record<'title' | 'key' | SettableAxis, Omit<Caption, 'text'>>>
  >
  /** Arrows and labels by tag. */
  readonly arrows: TaggedItems<Arrow>
  readonly labels: TaggedItems<Label>
  /** `set object` by tag, and `set style rectangle`. */
  readonly objects: TaggedItems<ChartObject>
  readonly rectangle?: ChartObject
  /** The style of tics on axes that have none: `set tics` applies to all axes. */
  readonly hiddenTics: Partial<Readonly<Record<SettableAxis, TicStyle>>>
  /** Whether a round of `set for` went before in the same command: lists of tics then go on. */
  readonly isLaterRound?: boolean
  /** `set xrange writeback`: the ranges of plots, for `set xrange restore`. */
  readonly writtenRanges: Partial<Readonly<Record<SettableAxis, WrittenRange>>>
  /** Axes whose data are dates. */
  readonly timeData: readonly SettableAxis[]
  readonly data: DataSettings
  /** `set loadpath`. */
  readonly loadPath: readonly string[]
  readonly output: string | undefined
  readonly style: StyleChoice
  readonly fill: Fill
  readonly pointSize: number
  /** `set pointintervalbox`. */
  readonly discScale: number
  readonly lineStyles: TaggedItems<LineChange>
  readonly lineTypes: TaggedItems<LineChange>
  /** `set monochrome`. */
  readonly isMonochrome: boolean
  /** `set linetype cycle`: how many types there are before they repeat; 0 where they do not. */
  readonly typeCycle: number
  /** `set dashtype`. */
  readonly dashTypes: TaggedItems<Dash>
  readonly arrowStyles: TaggedItems<ArrowStyle>
  /** `set style textbox` by number; 0 is the usual one. */
  readonly textBoxes: TaggedItems<TextBoxStyle>
  /** `set samples`: the points at which a function is drawn. */
  readonly samples: number
  /** `set dummy`: the variable of functions. */
  readonly dummy: string
  /** `set terminal unknown`: plots are read, and not drawn. */
  readonly isTerminalUnknown: boolean
  /** `set style function`. */
  readonly functionStyle: StyleChoice
  /** `set parametric`: x and y are functions of t, which `set trange` bounds. */
  readonly isParametric: boolean
  readonly parameterRange: { readonly min?: number; readonly max?: number }
  readonly boxplot: BoxplotStyle
  /** The axis of colours, `set palette`, and `set colorbox` with the place that a user gave it. */
  readonly colorAxis: Axis
  readonly palette: ColorPalette
  readonly colorBox: ColorBox | undefined
  readonly colorBoxPlace?: NonNullable<ColorBox['place']>
  /** What `splot` is drawn with: the axis of z, and all else. */
  readonly zAxis: Axis
  readonly scene: SceneSettings
  /** `set polar`, and what is drawn in polar plots only. */
  readonly polar: PolarSettings
  /** `set fit`. */
  readonly fit: FitSettings
  readonly scope: Scope
}

const AXIS: Axis = { label: undefined, range: {}, tics: { kind: 'automatic' }, format: '% h' }
const BARE_AXIS: Axis = { ...AXIS, tics: undefined }

/** gnuplot's default `set timefmt`. */
const DEFAULT_TIMEFMT = '%d/%m/%y,%H:%M'

/** gnuplot 5.4's default svg terminal. */
export const DEFAULT_TERMINAL: Chart['terminal'] = {
  width: 600,
  height: 480,
  resolution: 100,
  encoding: 'bytes',
  font: { family: 'Arial', size: 12 },
}

/** The settings of gnuplot 5.4 before the first command, and after `reset`. */
export const DEFAULT_SETTINGS: Omit<ScriptSettings, 'scope'> = {
  chart: {
    terminal: DEFAULT_TERMINAL,
    title: undefined,
    axes: { x: AXIS, y: AXIS, x2: BARE_AXIS, y2: BARE_AXIS },
    grid: [],
  },
  key: DEFAULT_KEY,
  isKeyOn: true,
  isKeyEnhanced: true,
  isAutoTitled: true,
  isStyled: false,
  isHeaderTitled: false,
  hasHeaders: false,
  captionStyles: {},
  arrows: TaggedItems.empty(),
  labels: TaggedItems.empty(),
  objects: TaggedItems.empty(),
  hiddenTics: {},
  writtenRanges: {},
  timeData: [],
  data: { separator: undefined, missing: undefined, comments: '#', timefmt: DEFAULT_TIMEFMT },
  loadPath: [],
  output: undefined,
  style: { name: 'points' },
  fill: { style: { kind: 'empty' } },
  pointSize: 1,
  discScale: 1,
  lineStyles: TaggedItems.empty(),
  lineTypes: TaggedItems.empty(),
  isMonochrome: false,
  typeCycle: 8,
  dashTypes: TaggedItems.empty(),
  arrowStyles: TaggedItems.empty(),
  textBoxes: TaggedItems.empty(),
  samples: 100,
  dummy: 'x',
  isTerminalUnknown: false,
  functionStyle: { name: 'lines' },
  isParametric: false,
  parameterRange: {},
  boxplot: USUAL_BOXPLOT,
  histogramTitle: {},
  isKeyJoined: false,
  colorAxis: AXIS,
  palette: USUAL_PALETTE,
  colorBox: USUAL_COLOR_BOX,
  zAxis: AXIS,
  scene: USUAL_SCENE,
  polar: USUAL_POLAR,
  fit: USUAL_FIT,
}

/** Create the settings before the first command of a script, with a scope of its own. */
export function createSettings(): ScriptSettings {
  return { ...DEFAULT_SETTINGS, scope: new Scope() }
}

/** Reset all settings but the terminal, the output, the variables, the types of lines and dashes, and `loadpath`, as `reset` does. */
export function resetSettings(settings: ScriptSettings): ScriptSettings {
  const { chart, output, scope, lineTypes, isMonochrome, typeCycle, dashTypes, loadPath } = settings
  scope.radiansPerAngle = 1
  return {
    ...DEFAULT_SETTINGS,
    chart: { ...DEFAULT_SETTINGS.chart, terminal: chart.terminal },
    output,
    scope,
    lineTypes,
    isMonochrome,
    typeCycle,
    dashTypes,
    loadPath,
  }
}

/** Change settings of the chart. */
export function changeChart(
  settings: ScriptSettings,
  change: Partial<ScriptSettings['chart']>,
): ScriptSettings {
  return { ...settings, chart: { ...settings.chart, ...change } }
}

/** Find the settings of an axis. */
export function findAxis(settings: ScriptSettings, name: SettableAxis): Axis {
  const { chart, colorAxis, zAxis, polar } = settings
  if (name === 'z') return zAxis
  if (name === 'r') return polar.radius
  if (name === 't') return polar.angle
  return name === 'cb' ? colorAxis : chart.axes[name]
}

/** Apply a change to some axes. */
export function changeAxes(
  settings: ScriptSettings,
  names: readonly SettableAxis[],
  change: (axis: Axis, name: SettableAxis) => Axis,
): ScriptSettings {
  const axes = { ...settings.chart.axes }
  let { colorAxis, zAxis, polar } = settings
  for (const name of names) {
    if (name === 'cb') colorAxis = change(colorAxis, name)
    else if (name === 'z') zAxis = change(zAxis, name)
    else if (name === 'r') polar = { ...polar, radius: change(polar.radius, name) }
    else if (name === 't') polar = { ...polar, angle: change(polar.angle, name) }
    else axes[name] = change(axes[name], name)
  }
  return { ...changeChart(settings, { axes }), colorAxis, zAxis, polar }
}

/** Copy an object without one property. */
export function omit<T extends object, K extends keyof T>(whole: T, key: K): Omit<T, K> {
  const rest: Omit<T, K> & Partial<Pick<T, K>> = { ...whole }
  Reflect.deleteProperty(rest, key)
  return rest
}
