import { expect, test } from 'vitest'
import { tsupFormat } from '../../../src/records/builds/tsup-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What tsup 8.5.1 prints; the numbers are chosen. Its 17.49 KB were 17,908 bytes: it means powers of 1,024.
test('files, and the time of each kind of output', async () => {
  const text = `CLI tsup v8.5.1
ESM Build start
ESM dist/b.mjs     39.00 B
ESM dist/index.mjs 16.50 KB
ESM ⚡️ Build success in 424ms
DTS ⚡️ Build success in 6717ms
DTS dist/index.d.ts  42.00 B
`
  const results = {
    ...{ 'dist/b.mjs': { size: 39 }, 'dist/index.mjs': { size: 16896 }, ESM: { time: 0.424 } },
    ...{ DTS: { time: 6.717 }, 'dist/index.d.ts': { size: 42 } },
  }
  expect(await checkFormat(tsupFormat, [{ text, results }])).toEqual([])
})
