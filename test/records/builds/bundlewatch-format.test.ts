import { expect, test } from 'vitest'
import { bundlewatchFormat } from '../../../src/records/builds/bundlewatch-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// What bundlewatch 0.4 prints, and by its source how it compares; 69.5 KB are 71,168 B.
test('a file states its size, compressed as it says', async () => {
  const text = `
FAIL dist/a.js: 102B > 10B (gzip)
WARN dist/big file.js: 69.5KB < 10KB (1.5KB larger than main) (brotli)
PASS dist/i.js: 406B < Infinity (no difference) (no compression)
PASS dist/old.js: dist/old.js: File removed (406B smaller than main) (gzip)

bundlewatch FAIL
maxSize check failed
`
  const results = {
    'dist/a.js': { gzip: 102 },
    'dist/big file.js': { brotli: 71_168 },
    'dist/i.js': { size: 406 },
  }
  expect(await checkFormat(bundlewatchFormat, [{ text, results }])).toEqual([])
})

test('a file that was not found is told of', async () => {
  const { reading } = await readText(
    'ERROR dist/*.js: There is no matching file for dist/*.js\nERROR in: no such thing\n',
  )
  expect(reading.problems.map(({ problem, count }) => [problem.kind, count])).toEqual([
    ['doubtful-record', 1],
  ])
})
