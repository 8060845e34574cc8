import fc from 'fast-check'
import { afterEach, expect, test, vi } from 'vitest'
import { createUseFinder } from '../../src/builds/find-used-metrics.ts'
import { findPageSyntax } from '../../src/pages/find-page-syntax.ts'
import type { Page } from '../../src/pages/page.ts'
import { readConfig } from '../configs/read-config.ts'
import { countRuns } from '../count-runs.ts'

const config = readConfig('runs: {}\n')

function createPage(source: string): Page {
  const syntax = findPageSyntax('a.md')
  if (syntax === undefined) throw new Error('Expected a syntax')
  return { path: 'a.md', syntax, source }
}

afterEach(() => vi.restoreAllMocks())

const piece = fc.constantFrom('time', 'real', 're', '2', '12', 'é', '[', ']', "'", '.', ' . ', '/')
const text = fc.array(piece, { minLength: 1, maxLength: 12 }).map((pieces) => pieces.join(''))

test('a metric is used where its name stands, whether few or thousands are asked for', () => {
  fc.assert(
    fc.property(text, fc.array(text, { maxLength: 6 }), (start, sources) => {
      const metric = `${start}.real`
      const isUsed = createUseFinder(config, [...sources, `a ${metric}s`].map(createPage))
      const first = isUsed(metric)
      for (let i = 0; i < 100; i++) isUsed('another')
      expect(isUsed(metric)).toBe(first)
    }),
    { numRuns: countRuns(300), seed: 17 },
  )
})

test.each([
  ["It took {a.time[2].real}, and b.bench['x y'] . rate.", true],
  ['It took {a.time[12].real} and {a.time[2].real_time}.', false],
])('names end with a word: %s', (source, expected) => {
  const isUsed = createUseFinder(config, [createPage(source)])
  const asked = () => [isUsed('time[2].real'), isUsed("bench['x y'].rate")]
  const few = asked()
  for (let i = 0; i < 100; i++) isUsed('another')
  expect([few, asked()]).toEqual([
    [expected, expected],
    [expected, expected],
  ])
})

test('names in the configuration may have quotes and backslashes', () => {
  const metric = String.raw`bench['a{x="1\\2"}'].bytes`
  const quoted = readConfig(`runs: {}\ntexts: { a: ${JSON.stringify(`{b.${metric}}`)} }\n`)
  const isUsed = createUseFinder(quoted, [])
  expect([isUsed(metric), isUsed(metric.replace('1', '3'))]).toEqual([true, false])
})

test('thousands of metrics are not searched for in the whole of a page each', () => {
  const names = Array.from({ length: 3000 }, (_, i) => `bench['case${String(i)}'].time`)
  const source = names.map((name) => `{a.${name}}`).join(' ')
  const isUsed = createUseFinder(config, [createPage(source)])
  let read = 0
  vi.spyOn(RegExp.prototype, 'test').mockImplementation(function (this: RegExp, given: string) {
    read += given.length
    return this.exec(given) !== null
  })
  expect(names.every((name) => isUsed(name))).toBe(true)
  // The first hundred are; it would be 3,000 times the length.
  expect(read).toBeLessThan(102 * source.length)
})
