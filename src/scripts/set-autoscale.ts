import type { Axis } from '../charts/chart.ts'
import { changeAxes, type ScriptSettings, type SettableAxis } from './script-settings.ts'
import { ALL_AXES, readAxisNames } from './set-axis.ts'
import type { TokenReader } from './token-reader.ts'

/** Read `set autoscale [axes] [fix|fixmin|fixmax|noextend|min|max]`. */
export function readAutoscale(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const changeAll = (change: Autoscaling): ScriptSettings =>
    ALL_AXES.reduce((all, name) => autoscale(all, name, change), settings)
  if (reader.isAtEnd()) return changeAll({ ...WHOLE, clearsBounds: false })
  if (reader.take('noext$end', 'fix')) return changeAll(FIXED)
  if (reader.take('ke$epfix')) {
    return changeAll({ ends: BOTH_ENDS, frees: true, clearsBounds: false })
  }
  const { text } = reader.next('axes such as `x` or `xfix`')
  const [, axes = '', word = ''] =
    /^(xy|yx|[xy]2?|z|cb)(fixmin?|fixmax?|fix|min?|max?|)$/.exec(text) ?? []
  const change = AUTOSCALINGS.get(word.replace(/mi$/, 'min').replace(/ma$/, 'max'))
  if (axes === '' || change === undefined) {
    throw reader.createErrorBefore({
      kind: 'uncovered-option',
      option: text,
      command: 'set autoscale',
    })
  }
  const names = ALL_AXES.filter((name) =>
    ['xy', 'yx'].includes(axes) ? ['x', 'y'].includes(name) : name === axes,
  )
  const changed = names.reduce((all, name) => autoscale(all, name, change), settings)
  if (word !== '' || !reader.take('noext$end')) return changed
  return names.reduce((all, name) => autoscale(all, name, FIXED), changed)
}

/** Read `unset autoscale [axes]`: free ends stay where they were when they were last set, at -10 and 10 at first. */
export function unsetAutoscale(reader: TokenReader, settings: ScriptSettings): ScriptSettings {
  const names = reader.isAtEnd() ? ALL_AXES : readAxisNames(reader)
  if (names === undefined) throw reader.createSyntaxError('axes such as `y` or `xy`')
  return changeAxes(settings, names, (axis) => ({
    ...axis,
    range: { min: -10, max: 10, ...axis.usual, ...axis.range },
  }))
}

/** How `set autoscale` changes the ends of an axis. */
interface Autoscaling {
  readonly ends: { readonly min: boolean; readonly max: boolean }
  /** Whether the ends become free. */
  readonly frees: boolean
  /** Whether the ends go on to the next tic; without it they stay as they are. */
  readonly extends?: boolean
  /** Whether the bounds of free ends go, too. */
  readonly clearsBounds: boolean
}

/** Each word behind the name of an axis: `xmin` keeps what `xfixmin` said before, and `xfix` frees nothing. */
const BOTH_ENDS = { min: true, max: true }
const WHOLE: Autoscaling = { ends: BOTH_ENDS, frees: true, extends: true, clearsBounds: true }
const FIXED: Autoscaling = { ends: BOTH_ENDS, frees: false, extends: false, clearsBounds: false }
const AUTOSCALINGS: ReadonlyMap<string, Autoscaling> = new Map([
  ['', WHOLE],
  ['min', { ends: { min: true, max: false }, frees: true, clearsBounds: true }],
  ['max', { ends: { min: false, max: true }, frees: true, clearsBounds: true }],
  ['fix', FIXED],
  ['fixmin', { ...FIXED, ends: { min: true, max: false } }],
  ['fixmax', { ...FIXED, ends: { min: false, max: true } }],
])

function autoscale(
  settings: ScriptSettings,
  name: SettableAxis,
  { ends, frees, extends: goesOn, clearsBounds }: Autoscaling,
): ScriptSettings {
  return changeAxes(settings, [name], (axis) => {
    const { bounds = {} } = axis
    const kept = {
      ...(ends.min ? {} : { min: bounds.min }),
      ...(ends.max ? {} : { max: bounds.max }),
    }
    const extend =
      goesOn === undefined
        ? axis.extend
        : {
            min: ends.min ? goesOn : (axis.extend?.min ?? true),
            max: ends.max ? goesOn : (axis.extend?.max ?? true),
          }
    return {
      ...axis,
      range: frees ? freeEnds(axis.range, ends) : axis.range,
      ...(clearsBounds && axis.bounds !== undefined ? { bounds: kept } : {}),
      ...(extend === undefined ? {} : { extend }),
    }
  })
}

function freeEnds(
  { min, max }: Axis['range'],
  frees: { readonly min: boolean; readonly max: boolean },
): Axis['range'] {
  return {
    ...(frees.min || min === undefined ? {} : { min }),
    ...(frees.max || max === undefined ? {} : { max }),
  }
}
