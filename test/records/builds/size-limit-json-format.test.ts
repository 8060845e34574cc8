import { expect, test } from 'vitest'
import { sizeLimitJsonFormat } from '../../../src/records/builds/size-limit-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readSample } from '../../traces/read-sample.ts'

// What size-limit 12 prints with --json.
test('a check states its size, and 0 is that of no file', async () => {
  const text = JSON.stringify([
    { name: 'core', passed: true, size: 82, sizeLimit: 10_000 },
    { name: 'all', passed: false, size: 71_882, sizeLimit: 5 },
    { name: 'none', passed: true, size: 0 },
    { name: 'loads', size: 12, running: 0.25, loading: 0.01 },
  ])
  const results = { core: { checked: 82 }, all: { checked: 71_882 }, loads: { checked: 12 } }
  expect(await checkFormat(sizeLimitJsonFormat, [{ text, results }])).toEqual([])
  const { reading } = await readSample(text)
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual(['doubtful-record'])
})
