import { expect, test } from 'vitest'
import { nextBuildFormat } from '../../../src/records/builds/next-build-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of Next 12 to 15, as pages quote it; the numbers are chosen.
test('a route states its own size and what is loaded first', async () => {
  const text = `Route (app)                              Size     First Load JS
┌ ○ /                                    6.94 kB         122 kB
├ ƒ /api/items/[id]                      150 B           102 kB
├   /_app                                0 B            78.8 kB
└ ○ /about (1560 ms)                     998 B           116 kB
+ First Load JS shared by all            115 kB
  ├ chunks/478-789953f9561eb2f6.js       46.8 kB
`
  const results = {
    '/': { size: 6940, firstLoad: 122_000 },
    '/api/items/[id]': { size: 150, firstLoad: 102_000 },
    '/_app': { size: 0, firstLoad: 78_800 },
    '/about': { size: 998, firstLoad: 116_000 },
    shared: { firstLoad: 115_000 },
  }
  expect(await checkFormat(nextBuildFormat, [{ text, results }])).toEqual([])
})

test('without the header there are no routes', async () => {
  const text = 'Route (app)\n┌ ○ /    6.94 kB         122 kB\n'
  expect(await checkFormat(nextBuildFormat, [{ text, results: [] }])).toEqual([])
})
