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

// The layout of webpack 5.113 with --stats verbose.
test('an asset may name its chunk, and the time a hash behind it', async () => {
  const text = `asset main.js 11.8 KiB {main} [emitted] (name: main)
asset src_c_js.js 1.2 KiB {src_c_js} [emitted]
2026-11-29 21:58:08: webpack 5.113.0 compiled successfully in 446 ms (fc8562c79e9f206f9920)
`
  const results = {
    'main.js': { size: 12_083.2 },
    'src_c_js.js': { size: 1228.8 },
    total: { time: 0.446 },
  }
  expect(await checkFormat(webpackFormat, [{ text, results }])).toEqual([])
})

test('other assets are none', async () => {
  const text = 'asset management took 12 KiB\nwebpack compiled successfully\n'
  expect(await checkFormat(webpackFormat, [{ text, results: [] }])).toEqual([])
})

// What webpack 4.47 prints, and the kB of release 3, of a page; the numbers are chosen.
test.each([
  ['webpack 4.47.0', '14.5 KiB', 14_848],
  ['webpack 3.11.0', '14.5 kB', 14_500],
])('%s prints a table', async (version, size, bytes) => {
  const text = `Hash: cee1acf29681f798159f
Version: ${version}
Time: 1643ms
Built at: 01/02/2026 11:46:40 AM
    Asset      Size     Chunks                    Chunk Names
  main.js  ${size}       0  [emitted]         main
 a~b.1.js  290 bytes     1, 2  [emitted]  [big]  a~b
logo.png   ${size}          [emitted]
Entrypoint main = main.js
[0] ./src/index.js 13.6 KiB {0} [built]
`
  const results = {
    ...{ total: { time: 1.643 }, 'main.js': { size: bytes } },
    ...{ 'a~b.1.js': { size: 290 }, 'logo.png': { size: bytes } },
  }
  expect(await checkFormat(webpackFormat, [{ text, results }])).toEqual([])
})
