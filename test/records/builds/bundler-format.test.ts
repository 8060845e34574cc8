import { expect, test } from 'vitest'
import { bundlerFormat } from '../../../src/records/builds/bundler-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The layout of Vite 4 to 8; the numbers are chosen.
test('Vite states files without the hash in their names, and the time', async () => {
  const text = `vite v5.2.0 building for production...
✓ 34 modules transformed.
web/index.html                   0.46 kB │ gzip:  0.30 kB
web/assets/index-DiwrgTda.css    1.39 kB │ gzip:  0.72 kB
web/assets/app-DVoHNO1Y.js   1,712.24 kB │ gzip: 546.85 kB │ map: 3,340.12 kB
web/assets/utilities.js          2.00 kB
✓ built in 1m 2s
`
  const results = {
    'web/index.html': { size: 460, gzip: 300 },
    'web/assets/index.css': { size: 1390, gzip: 720 },
    'web/assets/app.js': { size: 1_712_240, gzip: 546_850, map: 3_340_120 },
    'web/assets/utilities.js': { size: 2000 },
    total: { time: 62 },
  }
  expect(await checkFormat(bundlerFormat, [{ text, results }])).toEqual([])
})

// Vite 2 and 3 had KiB and a slash.
test('files in a usual folder are read without the first line', async () => {
  const text = 'dist/index.html   0.50 KiB\ndist/app.js   1.50 KiB / gzip: 0.75 KiB\n'
  const results = { 'dist/index.html': { size: 512 }, 'dist/app.js': { size: 1536, gzip: 768 } }
  expect(await checkFormat(bundlerFormat, [{ text, results }])).toEqual([])
})

// The layout of esbuild 0.21, whose kb are 1,024 bytes, and of rollup 4.
test('esbuild and rollup are read', async () => {
  const esbuild = `
  dist/app.js          123.5kb
  dist/app.css           2.0kb
  dist/app.js.map        1.5mb ⚠️

⚡ Done in 42ms
`
  const files = {
    'dist/app.js': { size: 126_464 },
    'dist/app.css': { size: 2048 },
    'dist/app.js.map': { size: 1_572_864 },
    total: { time: 0.042 },
  }
  const rollup = '\nsrc/index.js → dist/bundle.js...\ncreated dist/bundle.js in 1.2s\n'
  expect(
    await checkFormat(bundlerFormat, [
      { text: esbuild, results: files },
      { text: rollup, results: { 'dist/bundle.js': { time: 1.2 } } },
    ]),
  ).toEqual([])
})

test('other lines about folders are none', async () => {
  const text = `dist/app.js is 12.3 kB
build/app.js: 12 kB
created a new file in 3s flat
out/of reach 12.3kb
dist/app.js 1,2345 kB
`
  expect(await checkFormat(bundlerFormat, [{ text, results: [] }])).toEqual([])
})

// What rolldown 1.2 prints; the numbers are chosen.
test('rolldown names no folder', async () => {
  const text = `<DIR>/r.js  chunk │ size: 12.50 kB
<DIR>/r.css  asset │ size:  0.04 kB

✔ rolldown v1.2.19 Finished in 152.25 ms
`
  const results = { 'r.js': { size: 12_500 }, 'r.css': { size: 40 }, total: { time: 0.15225 } }
  expect(await checkFormat(bundlerFormat, [{ text, results }])).toEqual([])
})

// Printed by esbuild 0.25, into a folder of its own and into none.
test('files of esbuild are read in any folder, without the hash in their names', async () => {
  const text = `
  eo/c-JYOQZVVO.js  79b
  out.js           1.1kb

⚡ Done in 73ms
see  app.js  12kb
`
  const results = { 'eo/c.js': { size: 79 }, 'out.js': { size: 1126.4 }, total: { time: 0.073 } }
  expect(await checkFormat(bundlerFormat, [{ text, results }])).toEqual([])
})
