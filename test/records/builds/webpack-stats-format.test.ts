import { expect, test } from 'vitest'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { webpackStatsFormat } from '../../../src/records/builds/webpack-stats-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const HEAD = { hash: '63de7416428c60c63c10', version: '5.113.0' }
const BUILT = { builtAt: 1_796_025_565_457, publicPath: 'auto' }

function asset(name: string, size: number, related: readonly unknown[] = []): unknown {
  return { type: 'asset', name, size, emitted: true, cached: false, related }
}

// The members and sizes of webpack 5.113; without chunks and modules.
test('a build has its time, and assets have sizes with those of the files beside them', async () => {
  const text = JSON.stringify({
    ...{ ...HEAD, time: 1652, ...BUILT, assetsByChunkName: { main: ['main.js'] } },
    assets: [
      asset('main.js', 2675, [
        { type: 'sourceMap', name: 'main.js.map', size: 13_774 },
        { type: 'gzipped', name: 'main.js.gz', size: 1200 },
        { type: 'license', name: 'main.js.LICENSE.txt', size: 90 },
      ]),
      asset('524.js', 208),
    ],
    modules: [{ type: 'module', name: './src/index.js', size: 71 }],
    ...{ errors: [], errorsCount: 0, children: [] },
  })
  const results = {
    total: { time: 1.652 },
    'main.js': { size: 2675, map: 13_774, gzip: 1200 },
    '524.js': { size: 208 },
  }
  expect(await checkFormat(webpackStatsFormat, [{ text, results }])).toEqual([])
})

test('several configurations are told apart by their names', async () => {
  const build = (time: number, name?: string) => ({
    ...{ name, ...HEAD, time, ...BUILT, assets: [asset('main.js', time + 1)], errorsCount: 0 },
  })
  const text = JSON.stringify({ children: [build(1818, 'web'), build(440)], errorsCount: 0 })
  const results = {
    'web: total': { time: 1.818 },
    'web: main.js': { size: 1819 },
    '2: total': { time: 0.44 },
    '2: main.js': { size: 441 },
  }
  expect(await checkFormat(webpackStatsFormat, [{ text, results }])).toEqual([])
})

// The members of webpack 4.47, whose source maps are assets.
test('a release that begins with errors is read, and a child of a plug-in is no build', async () => {
  const text = JSON.stringify({
    ...{ errors: [], warnings: [], version: '4.47.0', hash: 'e1', time: 202, ...BUILT },
    assets: [{ name: 'main.js', size: 930, chunks: [0], emitted: true }],
    children: [{ name: 'html', time: 5, assets: [{ name: 'index.html', size: 4 }] }],
  })
  const results = { total: { time: 0.202 }, 'main.js': { size: 930 } }
  expect(await checkFormat(webpackStatsFormat, [{ text, results }])).toEqual([])
})

test('what a build with errors wrote is in doubt', async () => {
  const text = JSON.stringify({ ...HEAD, time: 180, ...BUILT, assets: [], errorsCount: 1 })
  const entries = await webpackStatsFormat.read(text, { path: 'stats.json' })
  const problems = entries.flatMap(({ problem }) => problem ?? [])
  expect(problems.map((problem) => formatProblem(problem)).join()).toContain('without errors')
})

test('other documents with a time are none of it', () => {
  expect(webpackStatsFormat.matches('{"version":"1.0.0","time":5,"assets":[]}')).toBe(false)
  expect(webpackStatsFormat.matches('{"name":"x","assets":[{"name":"a","size":5}]}')).toBe(false)
})
