import type {
  PlotLabel,
  PlotStyleName,
  SurfaceHiding,
  SurfaceStyleName,
} from '../../charts/chart.ts'
import type { BinaryReading } from '../binary/binary-reading.ts'
import { packColors } from '../binary/choose-binary-columns.ts'
import { BINARY_MATRIX, readBinary } from '../binary/read-binary.ts'
import { parseTextExpression } from '../parse-constant.ts'
import { completeStyle } from '../element-style.ts'
import { findUsualTitle, PLAIN_LABEL } from '../read-element.ts'
import { readTitle } from '../read-element-title.ts'
import { readElementArrow, type ElementArrow } from '../read-element-arrow.ts'
import { readMatrix, type MatrixReading } from '../expand-matrix.ts'
import { findLineType, readLineChange, readTextVariable } from '../read-line-style.ts'
import { ALL_ROWS, readRowChoice } from '../read-row-choice.ts'
import { readUsing } from '../read-using.ts'
import type { ElementTitle } from '../script-plot.ts'
import { omit, type LineChange, type ScriptSettings } from '../script-settings.ts'
import { readLabelProperty } from '../set-objects.ts'
import { readFill } from '../set-style.ts'
import type { TokenReader } from '../token-reader.ts'
import { isFillColorNext, readFacetColors } from './read-facet-colors.ts'
import { readLevels } from './set-facets.ts'
import type { SurfaceElement, SurfaceSource } from './surface-element.ts'

/** The styles, by the abbreviations of their names. */
const STYLES: readonly (readonly [string, SurfaceStyleName])[] = [
  ['l$ines', 'lines'],
  ['p$oints', 'points'],
  ['lp', 'linespoints'],
  ['linesp$oints', 'linespoints'],
  ['d$ots', 'dots'],
  ['i$mpulses', 'impulses'],
  ['lab$els', 'labels'],
  ['vec$tors', 'vectors'],
  ['pm$3d', 'pm3d'],
  ['im$age', 'image'],
  ['rgbim$age', 'image'],
  ['rgba$lpha', 'image'],
  // Lines of a grid, and the styles that gnuplot 5.4 draws in the same way.
  ['su$rface', 'lines'],
  ['filledc$urves', 'impulses'],
]

/** An element while its properties are read. */
interface Draft {
  readonly title: ElementTitle | undefined
  readonly titleEnhanced: boolean
  readonly style: SurfaceStyleName
  readonly at: string | undefined
  readonly change: LineChange
  readonly fill: SurfaceElement['fill']
  readonly facetColors: SurfaceElement['facetColors']
  readonly label: PlotLabel | undefined
  readonly arrow: ElementArrow
  readonly isSurfaceHidden: boolean
  readonly hasContours: boolean
  readonly isRegridded: boolean
  readonly isUnscaled: boolean
  readonly isPixelwise: boolean
  /** `rgbimage`: how many columns have the colour of a pixel. */
  readonly channels: 3 | 4 | undefined
  readonly isUnhidden: boolean
}

/** Read what follows the source of an element of `splot`: its rows and columns, then its properties. */
export function readSurface(
  reader: TokenReader,
  settings: ScriptSettings,
  {
    source,
    from,
    number,
  }: {
    readonly source: SurfaceSource
    /** Position of its first token. */
    readonly from: number
    /** Its line type, from 1. */
    readonly number: number
  },
): SurfaceElement {
  const isFunction = source.kind === 'function'
  let rows = ALL_ROWS
  let matrix: MatrixReading | undefined
  let binary: BinaryReading | undefined
  let using: SurfaceElement['using'] = { columns: [], labels: [], start: source.start }
  let draft: Draft = {
    title: undefined,
    titleEnhanced: settings.isKeyEnhanced,
    style: findUsualStyle(reader, settings, isFunction),
    at: undefined,
    change: {},
    fill: settings.fill,
    facetColors: undefined,
    label: undefined,
    arrow: {},
    isSurfaceHidden: false,
    hasContours: true,
    isRegridded: true,
    isUnscaled: false,
    isPixelwise: false,
    channels: undefined,
    isUnhidden: false,
  }
  let data = reader.position
  while (!reader.isAtEnd() && !reader.isNext(',')) {
    const chosen = isFunction ? undefined : readRowChoice(reader, settings, rows)
    const expanded = isFunction || chosen !== undefined ? undefined : readMatrix(reader, matrix)
    if (chosen !== undefined) rows = chosen
    else if (expanded !== undefined) matrix = expanded
    else if (source.kind === 'file' && reader.take('bin$ary')) {
      binary = readBinary(reader, settings)
      // Records have no place in space.
      if (binary.kind !== 'matrix') {
        const option = 'binary records'
        throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'splot' })
      }
      matrix = { ...BINARY_MATRIX, ...matrix }
    } else if (!isFunction && reader.take('u$sing')) using = readUsing(reader, settings)
    else {
      draft = readProperty(reader, settings, draft)
      continue
    }
    data = reader.position
  }
  const { style, label, at, arrow } = draft
  const change = { ...arrow.line, ...draft.change }
  const title = draft.title ?? findUsualTitle(settings, reader.quote(from, data))
  const { channels, isPixelwise } = draft
  if (channels !== undefined) using = packColors(using, { channels, isPixelwise, places: 3 })
  const variable = channels === undefined ? change.variable : ({ color: 'rgb' } as const)
  const { firstContourType } = settings.scene
  return {
    source:
      matrix === undefined || isFunction
        ? source
        : { ...source, matrix, ...(binary === undefined ? {} : { binary }) },
    rows,
    using,
    style,
    title,
    // What nobody wrote is no markup.
    titleEnhanced: draft.title !== undefined && draft.titleEnhanced,
    ...completeStyle(change, settings, number),
    fill: draft.fill,
    ...(draft.facetColors === undefined ? {} : { facetColors: draft.facetColors }),
    ...(variable === undefined ? {} : { variable }),
    ...(at === undefined ? {} : { at }),
    isSurfaceHidden: draft.isSurfaceHidden,
    hasContours: draft.hasContours,
    isRegridded: draft.isRegridded,
    isUnscaled: draft.isUnscaled,
    isPixelwise: style === 'image' && draft.isPixelwise,
    ...(settings.scene.hiding.isOn ? { hiding: findHiding(draft, settings, number) } : {}),
    ...(style === 'labels' ? { label: label ?? PLAIN_LABEL } : {}),
    ...(style === 'vectors' ? { arrow: omit(arrow, 'line') } : {}),
    contourType: firstContourType > 0 ? firstContourType : (change.type ?? number) + 1,
  }
}

/** Find the colours of the two sides of a surface; one whose colour was written has it on both. */
function findHiding(
  { change: { spelled }, isUnhidden }: Draft,
  settings: ScriptSettings,
  number: number,
): SurfaceHiding {
  const { offset } = settings.scene.hiding
  if (offset === 0 || spelled?.isColored === true) return { isOut: isUnhidden }
  const front = spelled?.type ?? number
  const [own, back] = [front, front + offset].map(
    (type) => findLineType(type, settings).color ?? ({ kind: 'linetype', type } as const),
  )
  return own === undefined || back === undefined
    ? { isOut: isUnhidden }
    : { isOut: isUnhidden, sides: [own, back] }
}

function findUsualStyle(
  reader: TokenReader,
  settings: ScriptSettings,
  isFunction: boolean,
): SurfaceStyleName {
  const { style } = settings.scene
  const own = isFunction ? style.function : style.data
  if (own !== undefined) return own
  const { name } = isFunction ? settings.functionStyle : settings.style
  const found = findSurfaceStyle(name)
  // It may be named by the element.
  if (found !== undefined) return found
  const option = `style ${name}`
  throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'splot' })
}

function findSurfaceStyle(name: PlotStyleName): SurfaceStyleName | undefined {
  return STYLES.find(([, style]) => style === name)?.[1]
}

function readProperty(reader: TokenReader, settings: ScriptSettings, draft: Draft): Draft {
  if (reader.take('not$itle')) {
    parseTextExpression(reader, settings.scope)
    return { ...draft, title: { kind: 'none' } }
  }
  if (reader.take('t$itle')) return { ...draft, title: readTitle(reader, settings) }
  if (reader.take('enh$anced')) return draft
  if (reader.take('noenh$anced')) return { ...draft, titleEnhanced: false }
  if (reader.take('w$ith')) return readStyle(reader, draft)
  if (reader.take('nosur$face')) return { ...draft, isSurfaceHidden: true }
  if (reader.take('nocon$tours')) return { ...draft, hasContours: false }
  if (reader.take('nohidden$3d')) return { ...draft, isUnhidden: true }
  if (reader.take('nogrid')) return { ...draft, isRegridded: false }
  if (reader.take('noauto$scale')) return { ...draft, isUnscaled: true }
  if (draft.style === 'vectors') {
    const arrow = readElementArrow(reader, settings, draft.arrow)
    if (arrow !== undefined) return { ...draft, arrow }
  }
  if (draft.style === 'image' && reader.take('pix$els', 'fail$safe'))
    return { ...draft, isPixelwise: true }
  if (reader.take('fs', 'fill', 'fills$tyle'))
    return { ...draft, fill: readFill(reader, settings, draft.fill) }
  if (draft.style === 'labels') {
    const own = readTextVariable(reader, draft.change)
    if (own !== undefined) return { ...draft, change: own }
    const place = { x: 0, y: 0 }
    const label = readLabelProperty(reader, settings, { ...PLAIN_LABEL, at: place, ...draft.label })
    if (label?.caption.shift !== undefined) {
      const option = 'an offset in the coordinates of the plot'
      throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'offset' })
    }
    if (label !== undefined) return { ...draft, label: omit(label, 'at') }
  }
  const position = reader.position
  if (draft.style === 'pm3d' && isFillColorNext(reader))
    return { ...draft, facetColors: readFacetColors(reader, settings) }
  const change = readLineChange(reader, settings, draft.change)
  if (change.point?.character !== undefined) {
    const option = 'a character as a symbol'
    throw reader.createErrorBefore({ kind: 'uncovered-option', option, command: 'splot' })
  }
  if (reader.position === position) throw reader.createUncovered('splot')
  return { ...draft, change }
}

function readStyle(reader: TokenReader, draft: Draft): Draft {
  const channels = reader.isNext('rgbim$age') ? 3 : reader.isNext('rgba$lpha') ? 4 : undefined
  const style = STYLES.find(([word]) => reader.take(word))?.[1]
  if (style === undefined) {
    if (reader.isAtEnd()) throw reader.createSyntaxError('a style such as `lines` or `pm3d`')
    throw reader.createUncovered('splot … with')
  }
  // `failsafe` is the word of 5.0.
  if (style === 'image' && reader.take('pix$els', 'fail$safe'))
    return { ...draft, style, channels, isPixelwise: true }
  return { ...draft, style, channels, ...(reader.take('at') ? { at: readLevels(reader) } : {}) }
}
