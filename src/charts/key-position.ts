import type { Key } from './chart-key.ts'

/** The words of gnuplot's `set key` that a key's `position` may consist of. */
export const KEY_WORDS = [
  'inside',
  'outside',
  'lmargin',
  'rmargin',
  'tmargin',
  'bmargin',
  'left',
  'right',
  'center',
  'top',
  'bottom',
  'above',
  'over',
  'below',
  'under',
  'vertical',
  'horizontal',
  'Left',
  'Right',
  'reverse',
  'invert',
] as const

/** One word of a key's `position`. */
export type KeyWord = (typeof KEY_WORDS)[number]

/** Split a key's `position` into its words; unknown words are ignored. */
export function parseKeyPosition(position: string): readonly KeyWord[] {
  const words = position.trim().split(/\s+/)
  return words.flatMap((word) => KEY_WORDS.filter((known) => known === word))
}

/** gnuplot's key without any `set key`: inside, top right, text right-aligned before the sample. */
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

/** The settings that each word of `set key` changes (gnuplot 5.4, `help set key placement`). */
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
  above: { region: 'tmargin' },
  over: { region: 'tmargin' },
  below: { region: 'bmargin' },
  under: { region: 'bmargin' },
  vertical: { stack: 'vertical' },
  horizontal: { stack: 'horizontal' },
  Left: { justify: 'Left' },
  Right: { justify: 'Right' },
  reverse: { reverse: true },
  invert: { invert: true },
}

const BESIDE_WORDS: ReadonlySet<KeyWord> = new Set(['above', 'over', 'below', 'under'])

/** Combine the settings that the words of a `set key` change (gnuplot 5.4, `help set key placement`). */
export function readKeyPosition(words: readonly KeyWord[]): Partial<Key> {
  const merged = words.reduce<Partial<Key>>(
    (settings, word) => ({
      ...settings,
      // `above` centres the key and lays it flat where no word before it says otherwise.
      ...(BESIDE_WORDS.has(word)
        ? { horizontal: settings.horizontal ?? 'center', stack: settings.stack ?? 'horizontal' }
        : {}),
      ...POSITION_WORDS[word],
    }),
    {},
  )
  const inMargin = merged.region === 'tmargin' || merged.region === 'bmargin'
  if (!words.includes('center') || inMargin) return merged
  // `center` applies to the direction that no other word names, or to both.
  const side = words.findLast((word) => word === 'left' || word === 'right')
  const height = words.findLast((word) => word === 'top' || word === 'bottom')
  return { ...merged, horizontal: side ?? 'center', vertical: height ?? 'center' }
}
