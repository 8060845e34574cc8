import { expect, test } from 'vitest'
import type { TextRun } from '../../../../src/charts/drawing.ts'
import { measureColumns } from '../../../../src/charts/measure-text.ts'
import { parseEnhanced } from '../../../../src/charts/gnuplot/marks/parse-enhanced.ts'

const FONT = { family: 'Arial', size: 12 }

// Sizes and rises as gnuplot 5.4.4 printed them at 12 px, divided by 12.
test.each<[string, readonly TextRun[]]>([
  ['plain', [{ text: 'plain' }]],
  ['a_b', [{ text: 'a' }, { text: 'b', scale: 0.8, rise: -0.3, depth: 1 }]],
  [
    'e^{i_j}k',
    [
      { text: 'e' },
      { text: 'i', scale: 0.8, rise: 0.5, depth: 1 },
      { text: 'j', scale: 0.8 * 0.8, rise: 0.5 - 0.3 * 0.8, depth: 2 },
      { text: 'k' },
    ],
  ],
  ['{/=6 a}b', [{ text: 'a', scale: 0.5 }, { text: 'b' }]],
  ['{/=24a}', [{ text: 'a', scale: 2 }]],
  ['{/Times:Bold=24 a}', [{ text: 'a', scale: 2, family: 'Times bold' }]],
  ['R&D', [{ text: 'R' }, { text: 'D', isHidden: true }]],
  [
    '@{ab}c',
    [
      { text: 'ab', isWidthless: true },
      { text: 'c', back: 1 },
    ],
  ],
  ['~a{.8-}', [{ text: 'a' }, { text: '-', rise: 0.8, isWidthless: true, back: 0.5 }]],
  [String.raw`a\_b\{\\`, [{ text: 'a_b{\\' }]],
  [String.raw`\101\U+00B5`, [{ text: 'Aµ' }]],
  ['a{b', [{ text: 'ab' }]],
  ['a}b_', [{ text: 'ab' }]],
])('%s is read as gnuplot reads enhanced text', (text, runs) => {
  expect(parseEnhanced(text, FONT)).toEqual([runs])
})

test('every line is parsed on its own, and an empty text has no lines', () => {
  expect(parseEnhanced('{a\nb_c', FONT).map((runs) => runs.map((run) => run.text))).toEqual([
    ['a'],
    ['b', 'c'],
  ])
  expect(parseEnhanced('', FONT)).toEqual([])
})

test('characters are counted without markup, and in subscripts as 0.8 of one up to gnuplot 5.4.0', () => {
  const lines = parseEnhanced('ab_{cdefg}@xy&{hid}', FONT)

  // 2 + 5 + 1 + 3, and 2 + 5 × 0.8 + 1 + 3.
  expect([
    measureColumns(lines, { resolution: 100 }),
    measureColumns(lines, { resolution: 10 }),
  ]).toEqual([11, 10])
})

test.each([['{'], ['@'], ['a^{'], ['_']])('%s, thousands deep, is text at last', (mark) => {
  const lines = parseEnhanced(`${mark.repeat(5000)}b`, FONT)
  expect(lines.flat().at(-1)?.text.endsWith('b')).toBe(true)
})

test('of thousands of marks in a line the first are read, and the others are text', () => {
  const text = `a${'_err'.repeat(10_000)}`
  const [runs = []] = parseEnhanced(text, FONT)
  // Each mark shows `e` smaller, then `rr`; the mark itself is not shown.
  const shown = runs.map((run) => run.text).join('')
  expect([runs.length, shown.length]).toEqual([1 + 2 * 500, text.length - 500])
})
