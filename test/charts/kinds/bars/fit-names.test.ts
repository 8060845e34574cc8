import { expect, test } from 'vitest'
import { fitNames, fitRowNames } from '../../../../src/charts/kinds/bars/fit-names.ts'

const font = { family: 'sans-serif', size: 10 }
const room = (columns: number) => ({ columns, depth: 120, font, character: 5.5 })
const fit = (names: readonly string[], columns: number) => fitNames(names, room(columns))

test.each([
  ['at blanks', 'DTrace build, not tracing', 'DTrace\nbuild, not\ntracing'],
  ['behind the signs of a path', 'parse/utf8_text', 'parse/\nutf8_text'],
  ['before a bracket', 'test_sum[large]', 'test_sum\n[large]'],
  ['before a capital', 'BenchmarkParse', 'Benchmark\nParse'],
  ['anywhere in a word that is too long', 'internationalisation', 'internatio\nnalisation'],
])('a name is broken %s', (_, name, text) => {
  expect(fit([name], 10)).toEqual({ texts: [text], rotate: 0 })
})

const LONG = ['utf8', 'latin1', 'ascii'].map(
  (end) => `parse_large_configuration_file_with_includes_and_comments_${end}`,
)

test('names that need too many lines are shortened, and stay different', () => {
  const { texts, rotate } = fit(LONG, 10)
  expect(rotate).toBe(0)
  expect(new Set(texts).size).toBe(3)
  for (const [i, text] of texts.entries()) {
    expect(text.replaceAll('\n', '')).toMatch(/^parse_.*….*(?:utf8|latin1|ascii)$/)
    expect(LONG[i]?.endsWith(/[a-z0-9]+$/.exec(text.replaceAll('\n', ''))?.[0] ?? '-')).toBe(true)
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(10)
  }
})

test('names without room side by side are turned, and stay different', () => {
  const { texts, rotate } = fit(LONG, 5)
  expect(rotate).toBe(90)
  expect(new Set(texts).size).toBe(3)
  expect(texts.join('')).not.toContain('\n')
})

test('names that differ in two places stay different', () => {
  const names = ['quick', 'merge', 'heap'].flatMap((kind) =>
    [1, 2, 3].map((n) => `test_sorting_algorithm[${kind}-${String(n)}]`),
  )
  const { texts } = fitNames(names, { ...room(4), depth: 90 })
  expect(texts.slice(0, 3)).toEqual(['…quick-1]', '…quick-2]', '…quick-3]'])
  expect(new Set(texts).size).toBe(9)
})

test('names of rows have as many lines as a row, and are shortened to them', () => {
  const fitRows = (names: readonly string[], lines: number) =>
    fitRowNames(names, { columns: 12, lines, font, character: 5.5 })
  expect(fitRows(['main', 'debug build with checks'], 2)).toEqual([
    'main',
    'debug build\nwith checks',
  ])
  expect(fitRows(['main', 'debug build with checks'], 1)).toEqual(['main', 'debug buil…'])
  for (const lines of [1, 2, 3]) {
    const texts = fitRows(LONG, lines)
    expect(new Set(texts).size).toBe(3)
    for (const text of texts) expect(text.split('\n').length).toBeLessThanOrEqual(lines)
  }
})
