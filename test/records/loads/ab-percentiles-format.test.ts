import { expect, test } from 'vitest'
import { abPercentilesFormat } from '../../../src/records/loads/ab-percentiles-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

/** The rows of ab 2.3 up to a percentage; each is a fifth of a millisecond above the one before. */
function write(last: number): string {
  const rows = Array.from(
    { length: last + 1 },
    (_, i) => `${String(i)},${(0.4 + i / 5).toFixed(3)}\n`,
  )
  return `Percentage served,Time in ms\n${rows.join('')}`
}

// 0.4 ms and a fifth of a millisecond for each percent.
const WHOLE = {
  latency: 0.0104,
  'latency.min': 0.0004,
  'latency.p75': 0.0154,
  'latency.p90': 0.0184,
  'latency.p95': 0.0194,
  'latency.p99': 0.0202,
  'latency.max': 0.0204,
}

test('the percentages that tables show are those of the latency', async () => {
  expect(await checkFormat(abPercentilesFormat, [{ text: write(100), figures: WHOLE }])).toEqual([])
})

test('a table that is cut states what is there, and the next one is another result', async () => {
  const results = [{ latency: 0.0104, 'latency.min': 0.0004 }, WHOLE]
  expect(
    await checkFormat(abPercentilesFormat, [{ text: write(60) + write(100), results }]),
  ).toEqual([])
})

test('rows that do not count on, and another header, state nothing', async () => {
  const text = 'Percentage served,Time in ms\n50,3.835\nPercentage served,Time in s\n0,0.399\n'
  expect(await checkFormat(abPercentilesFormat, [{ text, results: [] }])).toEqual([])
})
