import { parseNumberExpression, parseRequiredText, parseTextExpression } from './parse-constant.ts'
import type { ScriptSettings, SettableAxis } from './script-settings.ts'
import { ScriptError, type ScriptFault } from './script-token.ts'
import {
  changeAxis,
  isSettable,
  readAxisData,
  readAxisRange,
  readFormat,
  readLogscale,
  readMinorTics,
  readParameterRange,
} from './set-axis.ts'
import { readAutoscale } from './set-autoscale.ts'
import { readFitSettings } from './fitting/set-fit.ts'
import { readClip } from './set-clip.ts'
import { readDashType } from './read-dash.ts'
import { readDataFile } from './set-data-file.ts'
import { readColorBox } from './set-color-box.ts'
import { readLoadPath } from './set-load-path.ts'
import { readMonochrome } from './set-monochrome.ts'
import { readColorSequence } from './set-color-sequence.ts'
import { readPalette } from './set-palette.ts'
import { setCaption } from './set-caption.ts'
import { readBars } from './set-bars.ts'
import { readObject, readRectangleStyle } from './set-object.ts'
import { readJitter } from './set-jitter.ts'
import { readLink } from './set-link.ts'
import { readOffsets } from './set-offsets.ts'
import { changePolar, readRadiusRange, readTurn, setPolar } from './polar/set-polar.ts'
import { readOrigin, readSize } from './set-size.ts'
import { changeSigns, readDecimalSign, readEncoding } from './set-writing.ts'
import { readColorMaximum, readRadiusLabel, readZero } from './usual-only.ts'
import { readZeroAxis } from './set-zero-axis.ts'
import { readGrid } from './set-grid.ts'
import { readKeySetting } from './set-key.ts'
import { readMargin, readMargins } from './set-margins.ts'
import { readArrow, readLabel } from './set-objects.ts'
import {
  readBorder,
  readBoxWidth,
  readLineTypeDefinition,
  readStyle,
  readStyleLine,
} from './set-style.ts'
import { readTerminal, readTerminalChange } from './set-terminal.ts'
import { readStampSetting } from './set-timestamp.ts'
import { readAllTics, readTicScale, readTics } from './set-tics.ts'
import { readUnsetting } from './read-unsetting.ts'
import { SCENE_SETTERS } from './scenes/scene-setters.ts'
import { changeScene } from './scenes/change-scene.ts'
import { skipSilentSetting } from './silent-settings.ts'
import { createUncoveredSetting } from './uncovered-setting.ts'
import type { ReadSetting } from './setting-reader.ts'
import type { TokenReader } from './token-reader.ts'

/** What `set` can set, by its words as gnuplot abbreviates them; the first that fits is meant. */
const SETTINGS: readonly (readonly [string, ReadSetting])[] = [
  ['o$utput', readOutput],
  ['tit$le', (reader, settings) => setCaption(reader, settings, 'title')],
  ['k$ey', readKeySetting],
  ['g$rid', readGrid],
  ['bor$der', readBorder],
  ['pal$ette', readPalette],
  ['colorb$ox', readColorBox],
  ['ar$row', readArrow],
  ['lab$el', readLabel],
  ['form$at', readFormat],
  ['log$scale', readLogscale],
  ['au$toscale', readAutoscale],
  ['timef$mt', readTimefmt],
  ['times$tamp', readStampSetting],
  ['data$file', readDataFile],
  ['poi$ntsize', readPointSize],
  ['pointint$ervalbox', readDiscScale],
  ['box$width', readBoxWidth],
  [
    'st$yle',
    (reader, settings) =>
      reader.take('rect$angle')
        ? readRectangleStyle(reader, settings)
        : readStyle(reader, settings),
  ],
  ['colors$equence', readColorSequence],
  ['mono$chrome', readMonochrome],
  ['linet$ype', readLineTypeDefinition],
  ['lines$tyle', readStyleLine],
  ['ls', readStyleLine],
  ['lt', readLineTypeDefinition],
  ['lmar$gin', (reader, settings) => readMargin(reader, settings, 'left')],
  ['rmar$gin', (reader, settings) => readMargin(reader, settings, 'right')],
  ['tmar$gin', (reader, settings) => readMargin(reader, settings, 'top')],
  ['bmar$gin', (reader, settings) => readMargin(reader, settings, 'bottom')],
  ['mar$gins', readMargins],
  ['ticsc$ale', readTicScale],
  ['tic$s', readAllTics],
  ['cli$p', readClip],
  ['sam$ples', readSamples],
  ['si$ze', readSize],
  ['or$igin', readOrigin],
  ['of$fsets', readOffsets],
  ['rl$abel', readRadiusLabel],
  ['obj$ect', readObject],
  ['du$mmy', readDummy],
  ['pa$rametric', (_, settings) => ({ ...settings, isParametric: true, dummy: 't' })],
  ['tr$ange', readParameterRange],
  ['pol$ar', setPolar],
  ['rax$is', (_, settings) => changePolar(settings, { hasLine: true })],
  ['the$ta', readTurn],
  ['xzero$axis', (reader, settings) => readZeroAxis(reader, settings, ['x'])],
  ['yzero$axis', (reader, settings) => readZeroAxis(reader, settings, ['y'])],
  ['x2zero$axis', (reader, settings) => readZeroAxis(reader, settings, ['x2'])],
  ['y2zero$axis', (reader, settings) => readZeroAxis(reader, settings, ['y2'])],
  ['zero', readZero],
  ['rgbmax', readColorMaximum],
  ['zzero$axis', (reader, settings) => readZeroAxis(reader, settings, ['z'])],
  ['zero$axis', (reader, settings) => readZeroAxis(reader, settings, ['x', 'y', 'z'])],
  ['ang$les', readAngles],
  ['enc$oding', readEncoding],
  ['dec$imalsign', readDecimalSign],
  ['link', readLink],
  ['jit$ter', readJitter],
  ['fit', readFitSettings],
  ['loa$dpath', readLoadPath],
  ['dasht$ype', readDashType],
  ['dt', readDashType],
  ['termo$ption', readTerminalChange],
  ['b$ars', readBars],
  ['errorb$ars', readBars],
  ['minus$sign', (_, settings) => changeSigns(settings, { hasMinus: true })],
  ['micro', (_, settings) => changeSigns(settings, { hasMicro: true })],
  ...SCENE_SETTERS,
]

const KNOWN = [
  't$erminal',
  ...SETTINGS.map(([word]) => word),
  'xrange',
  'yrange',
  'zrange',
  'xlabel',
  'ylabel',
  'xtics',
  'ytics',
]

/** Read `set angles degrees`. */
function readAngles(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const { scope } = settings
  if (reader.isAtEnd() || reader.take('r$adians')) scope.radiansPerAngle = 1
  else if (reader.take('d$egrees')) scope.radiansPerAngle = Math.PI / 180
  else throw reader.createUncovered('set angles')
  return settings
}

/** Read what follows `set`. */
export function readSetting(
  reader: TokenReader,
  settings: ScriptSettings,
  warn: (fault: ScriptFault) => void,
): ScriptSettings {
  if (reader.take('t$erminal')) return readTerminal(reader, settings, warn)
  const axis = takeAxisWord(reader)
  if (axis !== undefined) return axis.read(reader, settings, axis.name)
  const found = SETTINGS.find(([word]) => reader.take(word))
  if (found !== undefined) return found[1](reader, settings)
  if (skipSilentSetting(reader)) return settings
  return readNegated(reader, settings)
}

/** Read `set nokey`, the older spelling of `unset key`. */
function readNegated(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const token = reader.peek()
  const isNegated = token?.kind === 'word' && token.text.startsWith('no') && token.text.length > 3
  if (!isNegated) throw createUncoveredSetting(reader, 'set', KNOWN)
  const bare = reader.replaceNext(token.text.slice(2))
  try {
    const changed = readUnsetting(bare, settings)
    reader.skipRest()
    return changed
  } catch (error) {
    // What `unset` does not know is told as it is written.
    const isUnknown =
      error instanceof ScriptError && error.fault.problem.kind === 'uncovered-command'
    throw isUnknown ? createUncoveredSetting(reader, 'set', KNOWN) : error
  }
}

/** Read `set dummy t`, or `set dummy t,u` for surfaces, and more for `fit`. */
function readDummy(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const dummies = [...settings.fit.dummies]
  dummies[0] = settings.dummy
  let place = 0
  do {
    if (!reader.isNext(',')) dummies[place] = reader.next('a variable').text
    place += 1
  } while (reader.take(','))
  const [dummy = settings.dummy, across = settings.scene.dummy] = dummies
  const changed = { ...settings, dummy, fit: { ...settings.fit, dummies } }
  return place > 1 ? changeScene(changed, { dummy: across }) : changed
}

/** Read `set samples 200`; a second number is that of surfaces. */
function readSamples(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const samples = Math.trunc(parseNumberExpression(reader, settings.scope))
  const across = reader.take(',')
    ? Math.trunc(parseNumberExpression(reader, settings.scope))
    : samples
  if ([samples, across].every((count) => count >= 2 && count <= MAX_SAMPLES))
    return changeScene({ ...settings, samples }, { samplesAcross: across })
  const reason = `\`samples\` takes 2 to ${String(MAX_SAMPLES)} points`
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}

/** More points than this no picture shows. */
const MAX_SAMPLES = 1_000_000

type ReadAxisSetting = (
  reader: TokenReader,
  settings: ScriptSettings,
  name: SettableAxis,
) => ScriptSettings

const AXIS_SETTINGS: readonly (readonly [RegExp, ReadAxisSetting])[] = [
  [/^([xy]2?|z|cb)l(?:a(?:b(?:el?)?)?)?$/, setCaption],
  [/^([xy]2?|z|cb)r(?:a(?:n(?:ge?)?)?)?$/, readAxisRange],
  [/^(r)r(?:a(?:n(?:ge?)?)?)?$/, readRadiusRange],
  [/^([xy]2?|z|cb|r|t)t(?:i(?:cs?)?)?$/, readTics],
  [/^m([xy]2?|z|cb|r|t)t(?:i(?:cs?)?)?$/, readMinorTics],
  [/^([xy]2?|z|cb)da(?:ta?)?$/, readAxisData],
]

function takeAxisWord(
  reader: TokenReader,
): { readonly name: SettableAxis; readonly read: ReadAxisSetting } | undefined {
  const word = reader.peek()
  if (word?.kind !== 'word') return undefined
  for (const [pattern, read] of AXIS_SETTINGS) {
    const name = pattern.exec(word.text)?.[1]
    if (isSettable(name)) {
      reader.next('a setting')
      return { name, read }
    }
  }
  return undefined
}

function readOutput(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd()) return { ...settings, output: undefined }
  const output = parseTextExpression(reader, settings.scope)
  if (output === undefined) {
    const word = reader.peek()
    // The name of a variable that has no value, rather than a wrong word.
    if (word?.kind === 'word') settings.scope.get(word.text, reader.placeOfNext())
    throw reader.createSyntaxError('a file in quotes')
  }
  if (output.startsWith('|')) {
    throw reader.createErrorBefore({ kind: 'refused-command', what: `the pipe \`${output}\`` })
  }
  return { ...settings, output: output === '' ? undefined : output }
}

/** Read `set timefmt`, by which axes with dates are then read and labelled. */
function readTimefmt(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const timefmt = parseRequiredText(reader, settings.scope, 'a format such as `"%Y-%m-%d"`')
  const changed = { ...settings, data: { ...settings.data, timefmt } }
  return changed.timeData.reduce(
    (all, name) => changeAxis(all, name, { time: { timefmt } }),
    changed,
  )
}

function readPointSize(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const size = reader.isAtEnd() ? 1 : parseNumberExpression(reader, settings.scope)
  return { ...settings, pointSize: size }
}

/** Read `set pointintervalbox`. */
function readDiscScale(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const discScale = reader.isAtEnd() ? 1 : parseNumberExpression(reader, settings.scope)
  return { ...settings, discScale }
}
