import type { Key } from '../../src/charts/chart.ts'

const KEY_WORDS: Readonly<Record<string, Partial<Key>>> = {
  box: { box: true },
  opaque: { opaque: true },
  invert: { invert: true },
  reverse: { reverse: true },
  Left: { justify: 'Left' },
  left: { horizontal: 'left' },
  right: { horizontal: 'right' },
  top: { vertical: 'top' },
  bottom: { vertical: 'bottom' },
  horizontal: { stack: 'horizontal' },
  outside: { region: 'outside' },
  below: { region: 'bmargin', horizontal: 'center', stack: 'horizontal' },
  above: { region: 'tmargin', horizontal: 'center', stack: 'horizontal' },
}

/** Change a key as the words of a `set key` say; `undefined` when it asks for more than there is. */
export function readKey(before: Key, text: string): Key | undefined {
  const title = /title "([^"]*)"/.exec(text)?.[1]
  const words = text
    .replace(/title "[^"]*"/, '')
    .trim()
    .split(/\s+/)
  let key: Key = {
    ...before,
    ...(title === undefined ? {} : { title: { text: title } }),
  }
  while (words.length > 0) {
    const word = words.shift() ?? ''
    const change = findKeyChange(word, words, text)
    if (change === undefined) return undefined
    key = { ...key, ...change }
  }
  return key
}

function findKeyChange(word: string, rest: string[], text: string): Partial<Key> | undefined {
  if (word === '') return {}
  if (word === 'font') return { font: { size: Number(/\d+/.exec(rest.shift() ?? '')?.[0]) } }
  if (word === 'center') {
    const isAcross = /top|bottom/.test(text)
    return isAcross ? { horizontal: 'center' } : { horizontal: 'center', vertical: 'center' }
  }
  if (['width', 'height', 'spacing', 'maxrows'].includes(word)) {
    return { [word]: Number(rest.shift()) }
  }
  return KEY_WORDS[word]
}
