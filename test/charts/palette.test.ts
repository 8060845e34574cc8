import { expect, test } from 'vitest'
import { findShade, PALETTE } from '../../src/charts/palette.ts'
import { measureContrast } from './measure-contrast.ts'

test('black on white has a contrast of 21', () => {
  expect(measureContrast('#000000', '#ffffff')).toBeCloseTo(21, 9)
})

test('text in dark colours is readable on the dark background', () => {
  const { foreground, background } = PALETTE

  expect(measureContrast(foreground.dark, background.dark)).toBeGreaterThanOrEqual(4.5)
})

test.each([
  'line-1',
  'line-2',
  'line-3',
  'line-4',
  'line-5',
  'line-6',
  'line-7',
  'line-8',
  'grid',
] as const)('%s stands out against the dark background', (ink) => {
  expect(measureContrast(PALETTE[ink].dark, PALETTE.background.dark)).toBeGreaterThanOrEqual(3)
})

test('light colours are gnuplot’s', () => {
  expect(Object.entries(PALETTE).map(([ink, { light }]) => `${ink} ${light}`)).toEqual([
    'background #ffffff',
    'foreground #000000',
    'grid #808080',
    'line-1 #9400d3',
    'line-2 #009e73',
    'line-3 #56b4e9',
    'line-4 #e69f00',
    'line-5 #f0e442',
    'line-6 #0072b2',
    'line-7 #e51e10',
    'line-8 #000000',
  ])
})

test.each(['#ff0000', '#0000ff', '#000080', '#123456', '#330000'] as const)(
  '%s stays itself on a light page, and its hue is readable on a dark one',
  (colour) => {
    const { light, dark } = findShade(colour)

    expect(light).toBe(colour)
    expect(measureContrast(dark, PALETTE.background.dark)).toBeGreaterThanOrEqual(4.5)
    expect(measureHue(dark)).toBeCloseTo(measureHue(colour), 1)
  },
)

test('a colour that is readable on a dark page stays as it is', () => {
  expect(findShade('#ffa500').dark).toBe('#ffa500')
})

/** Measure the hue in sixths of a turn. */
function measureHue(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) =>
    Number.parseInt(colour.slice(start, start + 2), 16),
  )
  const spread = Math.max(red, green, blue) - Math.min(red, green, blue)
  return Math.atan2(Math.sqrt(3) * (green - blue), 2 * red - green - blue) / (spread > 0 ? 1 : NaN)
}
