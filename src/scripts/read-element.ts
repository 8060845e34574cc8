import type { EllipseUnits, Fill, Plot, PlotLabel, TitlePlace } from '../charts/chart.ts'
import { parseNumberExpression } from './parse-constant.ts'
import {
  checkArrowStyles,
  checkCharacter,
  checkColumns,
  checkSmoothing,
  checkSorting,
} from './check-element.ts'
import { readCharacterProperty } from './read-point-character.ts'
import { readLineChange, readTextVariable } from './read-line-style.ts'
import {
  isArrow,
  readElementArrow,
  takeVariableArrows,
  type ElementArrow,
} from './read-element-arrow.ts'
import { ALL_ROWS, readRowChoice } from './read-row-choice.ts'
import { readUsing } from './read-using.ts'
import type { DataSource, ElementTitle, PlotElement } from './script-plot.ts'
import type { LineChange, ScriptSettings, StyleChoice } from './script-settings.ts'
import { omit } from './script-settings.ts'
import { readLabelProperty } from './set-objects.ts'
import { isValueNext, readFill, readStyleChoice } from './set-style.ts'
import {
  beginBoxplot,
  chooseFill,
  completeStyle,
  limitVariable,
  withPattern,
} from './element-style.ts'
import type { BinaryReading } from './binary/binary-reading.ts'
import { chooseBinaryColumns, packColors } from './binary/choose-binary-columns.ts'
import { BINARY_MATRIX, readBinary } from './binary/read-binary.ts'
import { readMatrix, type MatrixReading } from './expand-matrix.ts'
import { readTitle, skipTitle } from './read-element-title.ts'
import { readTitlePlace } from './read-title-place.ts'
import { readSmoothing, takeSorting } from './smoothing/read-smoothing.ts'
import { FIRST_HISTOGRAM, type ScriptCluster } from './script-histogram.ts'
import type { Smoothing } from './smoothing/smoothing.ts'
import type { TokenReader } from './token-reader.ts'

/** Where an element stands in its plot. */
export interface ElementPlace {
  readonly source: DataSource
  /** Position of its first token. */
  readonly from: number
  /** From 1; line types are counted by it. */
  readonly number: number
  /** The pattern of an element that is filled with patterns, and names none. */
  readonly pattern?: number | undefined
  /** The set of a histogram that it is if it is drawn `with histograms`. */
  readonly cluster?: ScriptCluster
}

const ONLY_SET: ScriptCluster = { histogram: FIRST_HISTOGRAM, set: 0 }

/** An element while its properties are read. */
interface Draft {
  readonly title: ElementTitle | undefined
  readonly titleEnhanced: boolean
  readonly titlePlace?: TitlePlace
  readonly isUnscaled?: boolean
  readonly axes: Plot['axes']
  /** What follows `with`. */
  readonly choice: StyleChoice | undefined
  readonly change: LineChange
  /** The fill style of the element itself, if it sets one. */
  readonly fill: Fill | undefined
  readonly smoothing: Smoothing | undefined
  /** `smooth zsort`. */
  readonly isSorted?: boolean
  readonly label: PlotLabel | undefined
  readonly whiskers: number | undefined
  /** The arrows of vectors; `line` is that of `arrowstyle`. */
  readonly arrow: ElementArrow
  /** `units xy` of `with ellipses`. */
  readonly ellipseUnits: EllipseUnits
  /** `arrowstyle variable`. */
  readonly hasArrowStyles: boolean
  /** `image pixels`: each pixel is an area of its own. */
  readonly isPixelwise: boolean
}

/** Read what follows the source of an element: its rows and columns, then its properties. */
export function readElement(
  reader: TokenReader,
  settings: ScriptSettings,
  { source, from, number, pattern, cluster = ONLY_SET }: ElementPlace,
): PlotElement {
  const own = { ...settings, fill: withPattern(settings.fill, pattern) }
  let rows = ALL_ROWS
  let matrix: MatrixReading | undefined
  let binary: BinaryReading | undefined
  let using: PlotElement['using'] = { columns: [], labels: [], start: source.start }
  let draft: Draft = {
    title: undefined,
    titleEnhanced: settings.isKeyEnhanced,
    axes: 'x1y1',
    choice: undefined,
    change: {},
    fill: undefined,
    smoothing: undefined,
    label: undefined,
    whiskers: undefined,
    ellipseUnits: 'xy',
    hasArrowStyles: false,
    isPixelwise: false,
    arrow: {},
  }
  let data = reader.position
  // Behind the words about data, `noautoscale` is no part of the usual title (gnuplot 5.4).
  let isData = true
  while (!reader.isAtEnd() && !reader.isNext(',')) {
    const chosen = source.kind === 'function' ? undefined : readRowChoice(reader, settings, rows)
    const expanded =
      source.kind === 'function' || chosen !== undefined ? undefined : readMatrix(reader, matrix)
    if (chosen !== undefined) rows = chosen
    else if (expanded !== undefined) matrix = expanded
    else if (source.kind === 'file' && reader.take('bin$ary')) binary = readBinary(reader, settings)
    else if (source.kind !== 'function' && reader.take('u$sing'))
      using = readUsing(reader, settings)
    else if (isData && source.kind !== 'function' && reader.take('noauto$scale'))
      draft = { ...draft, isUnscaled: true }
    else {
      draft = readProperty(reader, own, draft)
      isData = false
      continue
    }
    data = reader.position
  }
  const { axes, fill, titleEnhanced, smoothing } = draft
  const change = { ...draft.arrow.line, ...draft.change }
  const usual =
    source.kind !== 'function'
      ? settings.style
      : source.isEntry === true
        ? ({ name: 'labels' } as const)
        : settings.functionStyle
  const { name: style, closing, channels } = draft.choice ?? usual
  // The third column of an image is its colour.
  const variable =
    style === 'image' ? (channels === undefined ? IMAGE_COLOR : RGB_COLOR) : change.variable
  if (binary?.kind === 'matrix') matrix = { ...BINARY_MATRIX, ...matrix }
  else if (binary !== undefined) {
    const chosen = chooseBinaryColumns(using, binary, channels ?? 1)
    using = chosen.using
    binary = { ...binary, fields: chosen.fields }
  }
  if (channels !== undefined) {
    const least = channels + 2
    if (using.columns.length > 0 && using.columns.length < least) checkColumns(style, using, least)
    using = packColors(using, { channels, isPixelwise: draft.isPixelwise })
  }
  if (isArrow(style) && draft.hasArrowStyles) checkArrowStyles(using, settings)
  if (draft.isSorted === true)
    checkSorting({ style, ...(variable && { variable }) }, using, source.start)
  else if (smoothing === undefined) checkColumns(style, using)
  else checkSmoothing(style, smoothing)
  if (change.point?.character !== undefined) checkCharacter(style, source.start)
  const label = style === 'labels' ? (draft.label ?? PLAIN_LABEL) : undefined
  const title = draft.title ?? findUsualTitle(settings, reader.quote(from, data))
  return {
    source:
      source.kind === 'function'
        ? source
        : {
            ...source,
            ...(matrix === undefined ? {} : { matrix }),
            ...(binary === undefined ? {} : { binary }),
          },
    rows,
    using,
    style,
    axes,
    fill: chooseFill(fill ?? own.fill, style, cluster),
    title,
    // A header is markup, the name of a file is not.
    titleEnhanced: (draft.title !== undefined || title.kind === 'header') && titleEnhanced,
    ...completeStyle(
      style === 'boxplot' ? beginBoxplot(change, settings) : change,
      settings,
      style === 'histograms' && change.type === undefined
        ? cluster.histogram.firstType + cluster.set
        : number,
    ),
    ...(draft.titlePlace === undefined ? {} : { titlePlace: draft.titlePlace }),
    ...(draft.isUnscaled === true ? { isUnscaled: true } : {}),
    ...(style === 'histograms' ? { cluster } : {}),
    ...(smoothing === undefined ? {} : { smoothing }),
    ...(draft.isSorted === true ? { isSorted: true } : {}),
    ...(variable === undefined ? {} : { variable: limitVariable(variable, { style, smoothing }) }),
    ...(label === undefined ? {} : { label }),
    ...(closing === undefined ? {} : { closing }),
    ...(isArrow(style) ? { arrow: omit(draft.arrow, 'line') } : {}),
    ...(isArrow(style) && draft.hasArrowStyles ? { hasArrowStyles: true } : {}),
    ...(style === 'image' && draft.isPixelwise ? { isPixelwise: true } : {}),
    ...(style === 'ellipses' ? { ellipseUnits: draft.ellipseUnits } : {}),
    ...(draft.whiskers === undefined ? {} : { whiskers: draft.whiskers }),
    ...(style === 'boxplot' && change.point?.size !== undefined
      ? { symbolSize: change.point.size }
      : {}),
  }
}

/** Find the title of an element that names none. */
export function findUsualTitle(settings: ScriptSettings, text: string): ElementTitle {
  if (settings.isHeaderTitled) return { kind: 'header', expression: undefined, usual: text }
  return settings.isAutoTitled ? { kind: 'text', text } : { kind: 'none' }
}

const IMAGE_COLOR = { color: 'palette' } as const
const RGB_COLOR = { color: 'rgb' } as const

function readProperty(reader: TokenReader, settings: ScriptSettings, draft: Draft): Draft {
  if (reader.take('ax$es', 'ax$is')) return { ...draft, axes: readAxes(reader) }
  if (reader.take('not$itle')) {
    const hasHeaders = skipTitle(reader, settings)
    return { ...draft, title: { kind: 'none', ...(hasHeaders ? { hasHeaders } : {}) } }
  }
  if (reader.take('t$itle')) {
    const title = reader.isNext('at') ? draft.title : readTitle(reader, settings)
    const titlePlace = reader.take('at') ? readTitlePlace(reader, settings) : undefined
    const titleEnhanced = settings.isKeyEnhanced
    return { ...draft, title, titleEnhanced, ...(titlePlace === undefined ? {} : { titlePlace }) }
  }
  if (reader.take('noauto$scale')) return { ...draft, isUnscaled: true }
  if (reader.take('enh$anced')) return draft
  if (reader.take('noenh$anced')) return { ...draft, titleEnhanced: false }
  if (reader.take('w$ith')) {
    return { ...draft, choice: readStyleChoice(reader, settings) }
  }
  if (reader.take('whisk$erbars')) {
    const hasWidth = isValueNext(reader, settings)
    return { ...draft, whiskers: hasWidth ? parseNumberExpression(reader, settings.scope) : 0 }
  }
  if (isArrow((draft.choice ?? settings.style).name)) {
    if (takeVariableArrows(reader)) return { ...draft, hasArrowStyles: true }
    const arrow = readElementArrow(reader, settings, draft.arrow)
    if (arrow !== undefined) return { ...draft, arrow }
  }
  if ((draft.choice ?? settings.style).name === 'ellipses' && reader.take('unit$s')) {
    const ellipseUnits = ELLIPSE_UNITS.find((units) => reader.take(units))
    if (ellipseUnits === undefined) throw reader.createSyntaxError('`xy`, `xx` or `yy`')
    return { ...draft, ellipseUnits }
  }
  if ((draft.choice ?? settings.style).name === 'image' && reader.take('pix$els', 'fail$safe'))
    return { ...draft, isPixelwise: true }
  if (reader.take('fs', 'fill', 'fills$tyle'))
    return { ...draft, fill: readFill(reader, settings, settings.fill) }
  if (takeSorting(reader)) return { ...draft, isSorted: true }
  const smoothed = readSmoothing(reader, settings)
  if (smoothed !== undefined) {
    // `smooth` draws lines unless a style follows, but for sums of points.
    const isLine = !['frequency', 'fnormal', 'bins'].includes(smoothed.name)
    return { ...draft, smoothing: smoothed, ...(isLine ? { choice: { name: 'lines' } } : {}) }
  }
  if ((draft.choice ?? settings.style).name === 'labels') {
    const own = readTextVariable(reader, draft.change)
    if (own !== undefined) return { ...draft, change: own }
    const label = readLabelProperty(reader, settings, {
      ...PLAIN_LABEL,
      at: ORIGIN,
      ...draft.label,
    })
    if (label !== undefined) return { ...draft, label: omit(label, 'at') }
  }
  const written = readCharacterProperty(reader, settings, draft.change)
  if (written !== undefined) return { ...draft, change: written }
  const position = reader.position
  const change = readLineChange(reader, settings, draft.change)
  if (reader.position === position) throw reader.createUncovered('plot')
  return { ...draft, change }
}

const ELLIPSE_UNITS = ['xy', 'xx', 'yy'] as const

const ORIGIN = { x: 0, y: 0 } as const

/** How `with labels` shows a text by default: centred on its point. */
export const PLAIN_LABEL: PlotLabel = {
  caption: { text: '', enhanced: true },
  justify: 'center',
  rotate: 0,
  layer: 'back',
}

function readAxes(reader: TokenReader): Plot['axes'] {
  const found = (['x1y1', 'x1y2', 'x2y1', 'x2y2'] as const).find((axes) => reader.take(axes))
  if (found === undefined) throw reader.createSyntaxError('`x1y1`, `x1y2`, `x2y1` or `x2y2`')
  return found
}
