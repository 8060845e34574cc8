import { expect, test } from 'vitest'
import { nodeMemoryFormat } from '../../../src/records/recorders/node-memory-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// What JSON.stringify of process.memoryUsage() of Node.js 20 gives; the numbers are chosen.
test('the time is found by the names that loggers give it, in milliseconds or ISO 8601', async () => {
  const text = [
    '{"time": 1790000000000, "rss": 41943040, "heapTotal": 6000000, "heapUsed": 4000000, "external": 1000000, "arrayBuffers": 10000}',
    'something else',
    '{"level":"info","ts":"2026-09-21T14:13:20.250Z","pid":7,"memory":{"rss":83886080,"heapUsed":35000000}}',
    '{"level":"info","msg":"no memory"}',
    '',
  ].join('\n')
  const processes = [
    {
      ...{ pid: undefined, elapsed: [0], rss: [41_943_040], heapUsed: [4_000_000] },
      ...{ heapTotal: [6_000_000], external: [1_000_000], arrayBuffers: [10_000] },
    },
    // 1,790,000,000 s are 2026-09-21T14:13:20Z.
    { pid: 7, elapsed: [0.25], rss: [83_886_080], heapUsed: [35_000_000], heapTotal: [NaN] },
  ]
  expect(await checkFormat(nodeMemoryFormat, [{ text, processes }])).toEqual([])
})

test.each([
  ['{"time":1790000000000,"rss":41.9,"heapUsed":4.1}', 'Expected `rss` to be in bytes, got 41.9'],
  ['{"rss":41943040,"heapUsed":4000000}', 'to have its time'],
])('a line of which unit or time is unknown is left out: %s', (text, words) => {
  const bytes = Buffer.from(text)
  const line = { bytes, lineStart: 0, start: 0, end: bytes.length }
  const { record, problem } = nodeMemoryFormat.parseLine(line) ?? {}
  expect(record).toBeUndefined()
  expect(JSON.stringify(problem)).toContain(words)
})
