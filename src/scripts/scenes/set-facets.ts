import { CORNER_COLORS, MOST_DIVISIONS } from '../../charts/gnuplot/facet-words.ts'
import { parseNumberExpression } from '../parse-constant.ts'
import { completeLine, readLineChange } from '../read-line-style.ts'
import { omit, type ScriptSettings } from '../script-settings.ts'
import type { TokenReader } from '../token-reader.ts'
import { changeScene, noteUncovered } from './change-scene.ts'
import { USUAL_FACETS, type SceneSettings } from './scene-settings.ts'

type Facets = SceneSettings['facets']

/** Read `set pm3d at s corners2color mean`; alone, it colours surfaces of all styles. */
export function readFacets(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  if (reader.isAtEnd())
    return changeScene(noteUncovered(settings, 'set pm3d', undefined), {
      facets: { ...USUAL_FACETS, isImplicit: true },
    })
  let next = settings
  // `at` as the first word colours surfaces of all styles, too.
  if (reader.isNext('at')) next = changeFacets(next, { isImplicit: true })
  while (!reader.isAtEnd()) next = readFacetOption(reader, next)
  const { facets } = next.scene
  const isMixed = facets.order === 'automatic' && facets.flush !== 'begin'
  return isMixed ? changeFacets(next, { order: 'forward' }) : next
}

function changeFacets(settings: ScriptSettings, change: Partial<Facets>): ScriptSettings {
  return changeScene(settings, { facets: { ...settings.scene.facets, ...change } })
}

/** The options that are a word alone. */
const WORDS: readonly (readonly [string, Partial<Facets>])[] = [
  ['scansfor$ward', { order: 'forward' }],
  ['scansback$ward', { order: 'backward' }],
  ['scansauto$matic', { order: 'automatic' }],
  ['clip1$in', { clip: '1in' }],
  ['clip4$in', { clip: '4in' }],
  ['clipcb', { isClippedByColor: false }],
  ['noclipcb', { isClippedByColor: true }],
  ['ftr$iangles', { hasFlushTriangles: true }],
  ['noftr$iangles', { hasFlushTriangles: false }],
  ['i$mplicit', { isImplicit: true }],
  ['noe$xplicit', { isImplicit: true }],
  ['noi$mplicit', { isImplicit: false }],
  ['e$xplicit', { isImplicit: false }],
  ['so$lid', {}],
  ['notr$ansparent', {}],
  ['noso$lid', {}],
  ['tr$ansparent', {}],
]

function readFacetOption(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const word = WORDS.find(([pattern]) => reader.take(pattern))
  if (word !== undefined) return changeFacets(settings, word[1])
  if (reader.take('at')) return changeFacets(settings, { at: readLevels(reader) })
  if (reader.take('clip')) {
    reader.take('z')
    return changeFacets(settings, { clip: 'z' })
  }
  if (reader.take('map')) {
    const { view } = settings.scene
    const flat = changeScene(settings, {
      view: { ...view, isMap: true },
      style: { data: 'pm3d', function: 'pm3d' },
    })
    return changeFacets(flat, { at: 'b' })
  }
  if (reader.take('int$erpolate')) return readDivisions(reader, settings)
  if (reader.take('dep$thorder')) {
    const changed = changeFacets(settings, { order: 'depth' })
    return reader.take('base') ? noteUncovered(changed, 'set pm3d', 'depthorder base') : changed
  }
  if (reader.take('fl$ush')) {
    if (reader.take('b$egin')) return changeFacets(settings, { flush: 'begin' })
    if (reader.take('c$enter')) return changeFacets(settings, { flush: 'center' })
    if (reader.take('e$nd')) return changeFacets(settings, { flush: 'end' })
    throw reader.createSyntaxError('`begin`, `center` or `end`')
  }
  if (reader.take('corners2color')) {
    const corners = CORNER_COLORS.find((name) => reader.take(name))
    if (corners !== undefined) return changeFacets(settings, { corners })
    throw reader.createSyntaxError('`mean`, `median`, `min`, `max`, `c1` or the like')
  }
  if (reader.take('noborder', 'nohi$dden3d')) return withoutBorder(settings)
  if (reader.take('border', 'hi$dden3d')) return readFacetBorder(reader, settings)
  if (reader.take('nolight$ing'))
    return changeScene(settings, { facets: omit(settings.scene.facets, 'light') })
  if (reader.take('light$ing')) return readLight(reader, settings)
  throw reader.createUncovered('set pm3d')
}

/** Read `primary 0.5 specular 0.2 spec2 0`, the parts of `lighting`; a light of 0 is none. */
function readLight(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const part = (): number => Math.min(1, Math.max(0, parseNumberExpression(reader, settings.scope)))
  let light = { primary: 0.5, specular: 0.2, behind: 0 }
  for (;;) {
    if (reader.take('primary')) light = { ...light, primary: part() }
    else if (reader.take('spec$ular')) light = { ...light, specular: part() }
    else if (reader.take('spec2')) light = { ...light, behind: part() }
    else break
  }
  const bare = omit(settings.scene.facets, 'light')
  return changeScene(settings, { facets: light.primary > 0 ? { ...bare, light } : bare })
}

/** Read where facets are drawn: some of the letters b, s and t. */
export function readLevels(reader: TokenReader): string {
  const { text } = reader.next('some of the letters `b`, `s` and `t`')
  if (/^[bst]{1,6}$/.test(text)) return text
  const reason = 'facets are drawn `at` some of `b` (base), `s` (surface) and `t` (top)'
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}

function readDivisions(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const read = (): number => Math.trunc(parseNumberExpression(reader, settings.scope))
  const along = read()
  reader.expect(',')
  const across = read()
  if (along <= MOST_DIVISIONS && across <= MOST_DIVISIONS)
    return changeFacets(settings, { interpolate: [along, across] })
  const reason = `a facet is divided into at most ${String(MOST_DIVISIONS)} parts each way`
  throw reader.createErrorBefore({ kind: 'bad-script-value', reason })
}

function withoutBorder(settings: ScriptSettings): ScriptSettings {
  return changeScene(settings, { facets: omit(settings.scene.facets, 'border') })
}

function readFacetBorder(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const isRetrace = reader.take('retrace')
  // The older `hidden3d 5` has the number of a line type.
  const position = reader.position
  const change = readLineChange(reader, settings)
  const isBare = reader.position === position && !reader.isAtEnd() && !isRetrace
  const type =
    isBare && reader.peek()?.kind === 'number'
      ? parseNumberExpression(reader, settings.scope)
      : undefined
  const border = completeLine(type === undefined ? change : { type }, -1)
  return changeFacets(settings, { border: { ...border, ...(isRetrace ? { isRetrace } : {}) } })
}
