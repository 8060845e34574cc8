import { expect, test } from 'vitest'
import { webpackFormat } from '../../../src/records/builds/webpack-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of webpack 5.91; the numbers are chosen.
test('an asset states its size, and the last line the time', async () => {
  const text = `asset main.js 130 KiB [emitted] [minimized] (name: main) 1 related asset
asset a file.css 2.5 KiB (name: styles)
asset small.js 290 bytes [compared for emit] (name: small)
runtime modules 1.04 KiB 5 modules
./src/index.js 1.2 KiB [built] [code generated]
webpack 5.91.0 compiled with 2 warnings in 1523 ms
`
  const results = {
    'main.js': { size: 133_120 },
    'a file.css': { size: 2560 },
    'small.js': { size: 290 },
    total: { time: 1.523 },
  }
  expect(await checkFormat(webpackFormat, [{ text, results }])).toEqual([])
})

test('other assets are none', async () => {
  const text = 'asset management took 12 KiB\nwebpack compiled successfully\n'
  expect(await checkFormat(webpackFormat, [{ text, results: [] }])).toEqual([])
})
