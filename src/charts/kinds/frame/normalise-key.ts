import type { Key } from '../../chart.ts'
import { DEFAULT_KEY, parseKeyPosition, readKeyPosition } from '../../key-position.ts'
import type { KeySpec } from './key-spec.ts'
import { normaliseFont } from './normalise-font.ts'

/** Complete a user's description of a key; `undefined` if it is off. */
export function normaliseKey(spec: KeySpec | undefined): Key | undefined {
  if (spec === undefined) return DEFAULT_KEY
  if (spec === false || spec === 'off') return undefined
  const font = normaliseFont(spec.font)
  return {
    ...DEFAULT_KEY,
    ...readKeyPosition(parseKeyPosition(spec.position ?? '')),
    ...(spec.box === undefined ? {} : { box: spec.box }),
    ...(spec.opaque === undefined ? {} : { opaque: spec.opaque }),
    ...(spec.spacing === undefined ? {} : { spacing: spec.spacing }),
    ...(spec.title === undefined ? {} : { title: { text: spec.title } }),
    ...(Object.keys(font).length === 0 ? {} : { font }),
  }
}
