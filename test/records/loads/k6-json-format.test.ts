import { expect, test } from 'vitest'
import { k6JsonFormat } from '../../../src/records/loads/k6-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const trend = { avg: 2.5, min: 0.5, med: 2, max: 70, 'p(90)': 6.5, 'p(95)': 8 }
const figures = {
  ...{ requests: 1000, rate: 499.5, errors: 10, bytes: 13000, transfer: 6500 },
  ...{ 'latency.mean': 0.0025, 'latency.min': 0.0005, latency: 0.002, 'latency.max': 0.07 },
  ...{ 'latency.p90': 0.0065, 'latency.p95': 0.008 },
}

// The shapes that k6's documentation states; the numbers are chosen.
test('both shapes of k6, whose times are in milliseconds', async () => {
  const metrics = {
    data_received: { count: 13000, rate: 6500 },
    http_req_duration: trend,
    'http_req_duration{expected_response:true}': { ...trend, avg: 99 },
    http_req_failed: { passes: 10, fails: 990, value: 0.01 },
    http_reqs: { count: 1000, rate: 499.5 },
  }
  const deeper = Object.entries(metrics).map(([name, values]) => [
    name,
    { type: 'trend', contains: 'time', values },
  ])
  expect(
    await checkFormat(k6JsonFormat, [
      { text: JSON.stringify({ metrics, root_group: {} }), figures },
      {
        text: JSON.stringify({ root_group: {}, metrics: Object.fromEntries(deeper) as unknown }),
        figures,
      },
    ]),
  ).toEqual([])
})
