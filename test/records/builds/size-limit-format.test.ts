import { expect, test } from 'vitest'
import { sizeLimitFormat } from '../../../src/records/builds/size-limit-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// What size-limit 12 prints; the notes of its presets are from its source.
test('each of several checks has a name', async () => {
  const text = `
  core
  Size limit: 10 kB
  Size:       82 B  brotlied
  
  all of it
  Package size limit has exceeded by 71.88 kB
  do not worry
  Size limit:   5 B
  Size:         71.88 kB with all dependencies, minified and gzipped
  Loading time: 1.5 s    on slow 3G
  
  own
  Size limit: 1 kB
  Size:       1 kB with given webpack configuration
  
  none
  Size Limit can’t find files at dist/*.js
  Try to reduce size or increase limit in "size-limit" section of package.json
`
  const results = {
    core: { checked: 82, brotli: 82 },
    'all of it': { checked: 71_880, gzip: 71_880 },
    own: { checked: 1000 },
  }
  expect(await checkFormat(sizeLimitFormat, [{ text, results }])).toEqual([])
  const { reading } = await readText(text)
  expect(reading.problems.map(({ problem, places }) => [problem.kind, places[0]?.line])).toEqual([
    ['doubtful-record', 18],
  ])
})

test('a check that is alone has none', async () => {
  const text = '> size-limit\n\n  \n  Size limit: 10 kB\n  Size:       8.5 kB gzipped\n  \n'
  const results = { total: { checked: 8500, gzip: 8500 } }
  expect(await checkFormat(sizeLimitFormat, [{ text, results }])).toEqual([])
})
