import type { Key } from './chart.ts'
import { parseKeyPosition, type KeySpec, type KeyWord } from './kinds/key-spec.ts'
import { normaliseFont } from './normalise-font.ts'

/** gnuplot's own key, as it is without any `set key`: inside, top right, text right-aligned before the sample. */
export const DEFAULT_KEY: Key = {
  region: 'inside',
  horizontal: 'right',
  vertical: 'top',
  stack: 'vertical',
  justify: 'Right',
  reverse: false,
  invert: false,
  box: false,
  opaque: false,
  spacing: 1,
  samplen: 4,
  width: 0,
  height: 0,
}

/** What each word of `set key` changes (gnuplot 5.4, `help set key placement`). */
const POSITION_WORDS: Readonly<Record<KeyWord, Partial<Key>>> = {
  inside: { region: 'inside' },
  outside: { region: 'outside' },
  lmargin: { region: 'lmargin' },
  rmargin: { region: 'rmargin' },
  tmargin: { region: 'tmargin' },
  bmargin: { region: 'bmargin' },
  left: { horizontal: 'left' },
  right: { horizontal: 'right' },
  center: { horizontal: 'center' },
  top: { vertical: 'top' },
  bottom: { vertical: 'bottom' },
  above: { region: 'tmargin', horizontal: 'center', stack: 'horizontal' },
  over: { region: 'tmargin', horizontal: 'center', stack: 'horizontal' },
  below: { region: 'bmargin', horizontal: 'center', stack: 'horizontal' },
  under: { region: 'bmargin', horizontal: 'center', stack: 'horizontal' },
  vertical: { stack: 'vertical' },
  horizontal: { stack: 'horizontal' },
  Left: { justify: 'Left' },
  Right: { justify: 'Right' },
  reverse: { reverse: true },
  invert: { invert: true },
}

/** Complete what a user wrote of a key; `undefined` when it is off. */
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

/** What the words of a `set key` change together (gnuplot 5.4, `help set key placement`). */
export function readKeyPosition(words: readonly KeyWord[]): Partial<Key> {
  const merged = words.reduce<Partial<Key>>(
    (settings, word) => ({ ...settings, ...POSITION_WORDS[word] }),
    {},
  )
  const inMargin = merged.region === 'tmargin' || merged.region === 'bmargin'
  if (!words.includes('center') || inMargin) return merged
  // `center` is the middle of the direction that no other word speaks of, or of both.
  const side = words.findLast((word) => word === 'left' || word === 'right')
  const height = words.findLast((word) => word === 'top' || word === 'bottom')
  return { ...merged, horizontal: side ?? 'center', vertical: height ?? 'center' }
}
