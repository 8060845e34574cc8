import { expect, test } from 'vitest'
import { measureWidth } from '../../../src/charts/pages/estimate-width.ts'
import { shortenText, shortenTexts } from '../../../src/charts/pages/fit-text.ts'

const FONT = { family: 'sans', size: 10 }

// A small letter counts as 6.4 px of a font of 10 px, and so does the ellipsis.
test.each([
  ['abcd', 25.6, 'abcd'],
  ['abcde', 25.6, 'abc…'],
  ['ab   de', 25.6, 'ab…'],
  ['abcde', 6.4, '…'],
  ['abcde', 6.3, ''],
])('%j within %f px is %j', (text, width, expected) => {
  expect(shortenText(text, FONT, width)).toBe(expected)
})

// Ten characters of 6.4 px.
test.each([
  [
    ['abcdeabcdeaa', 'abcdeabcdebb'],
    ['abcdeab…aa', 'abcdeab…bb'],
  ],
  [
    ['abcdeabcdea', 'abcdebbbbbb', 'abc'],
    ['abcdeabcd…', 'abcdebbbb…', 'abc'],
  ],
  [
    ['abcdeabcdea', 'abcdeabcdea'],
    ['abcdeabcd…', 'abcdeabcd…'],
  ],
])('of %j, those that would look alike are told apart', (texts, expected) => {
  expect(shortenTexts(texts, FONT, 64)).toEqual(expected)
})

test('what tells texts apart is shown from its word on', () => {
  const [one = '', other = ''] = shortenTexts(['abcde/abcde/cda', 'abcde/abcde/cdb'], FONT, 64)
  expect([one.endsWith('…cda'), other.endsWith('…cdb'), one.startsWith('abc')]).toEqual([
    true,
    true,
    true,
  ])
  expect(measureWidth(one, FONT)).toBeLessThanOrEqual(64)
})

test('a long text is measured a few times, whatever its length', () => {
  let letters = 0
  const text = 'ab '.repeat(20_000)
  const font = {
    family: 'sans',
    // Each measurement reads the size once.
    get size() {
      letters += 1
      return 10
    },
  }
  const shown = shortenText(text, font, 600)
  expect(measureWidth(shown, FONT)).toBeLessThanOrEqual(600)
  expect(letters).toBeLessThan(25)
})
