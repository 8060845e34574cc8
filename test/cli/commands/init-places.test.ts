import { expect, test } from 'vitest'
import { createProject } from '../project.ts'

// The rows of ninja 1.11, which counts `node stat` at two places of its source.
const STATS = `metric          \tcount \tavg (us) \ttotal (ms)
.ninja parse    \t1     \t44.0    \t0.0
node stat       \t6     \t1.5    \t0.0
node stat       \t12    \t1.0    \t0.0
StartEdge       \t3     \t1611.7  \t4.8

`

test('results of one name have a row each, with their name, and others stand once', async () => {
  const project = createProject({ 'stats.log': STATS })
  expect((await project.run('init', 'stats.log')).exit).toBe(0)
  expect((await project.run('build')).exit).toBe(0)
  const page = project.read('docs/performance.md').replaceAll('\u00a0', ' ')
  const rows = page.split('\n').filter((line) => line.startsWith('| `'))
  // 6 × 1.5 µs, 12 × 1.0 µs, 1 × 44.0 µs and 3 × 1611.7 µs.
  expect(rows.map((row) => row.replaceAll(/ +/g, ' '))).toEqual([
    "| `hotspots['node stat'].time`, 1 of 2 | 9 µs |",
    "| `hotspots['node stat'].time`, 2 of 2 | 12 µs |",
    "| `hotspots['.ninja parse'].time` | 44.0 µs |",
    "| `hotspots['StartEdge'].time` | 4.84 ms |",
    "| `hotspots['node stat'].calls`, 1 of 2 | 6 |",
    "| `hotspots['node stat'].calls`, 2 of 2 | 12 |",
    "| `hotspots['.ninja parse'].calls` | 1 |",
    "| `hotspots['StartEdge'].calls` | 3 |",
  ])
})
