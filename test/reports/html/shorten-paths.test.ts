import fc from 'fast-check'
import { expect, test } from 'vitest'
import { shortenPaths } from '../../../src/reports/html/shorten-paths.ts'

test.each([
  ['M1,2 3,4 5,3', 'M1,2l2,2 2-1'],
  ['M0.5,0 0.25,-0.5Z', 'M.5,0l-.25-.5Z'],
  ['M1,2 3,4M5,5 5,6', 'M1,2l2,2M5,5l0,1'],
  ['M1,2', 'M1,2'],
  // A curve has other commands.
  ['M1,2C1,2 3,4 5,6', 'M1,2C1,2 3,4 5,6'],
])('%s becomes %s', (path, short) => {
  expect(shortenPaths(`<path class="x" d="${path}"/>`)).toBe(`<path class="x" d="${short}"/>`)
})

test('every point stays where it is', () => {
  const coordinate = fc.integer({ min: -99_999, max: 999_999 }).map((value) => value / 100)
  const points = fc.array(fc.tuple(coordinate, coordinate), { minLength: 1, maxLength: 30 })
  fc.assert(
    fc.property(points, (line) => {
      const path = `M${line.map((point) => point.join(',')).join(' ')}`
      const [, head = '', tail = ''] =
        /M([^l]*)l?(.*)"/.exec(shortenPaths(`<p d="${path}"/>`)) ?? []
      const read = (text: string): readonly number[] =>
        (text.match(/-?(?:\d+\.?\d*|\.\d+)/g) ?? []).map(Number)
      const found = [...read(head)]
      for (const step of read(tail)) found.push((found.at(-2) ?? 0) + step)
      const rounded = found.map((value) => Math.round(value * 100) + 0)
      expect(rounded).toEqual(line.flat().map((value) => Math.round(value * 100) + 0))
    }),
  )
})
