import { expect, test } from 'vitest'
import { vegetaJsonFormat } from '../../../src/records/loads/vegeta-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The shape that vegeta 12's documentation states; the numbers are chosen. The test took 9.9 s and 0.1 s of waiting.
test('times are in nanoseconds', async () => {
  const text = JSON.stringify({
    latencies: {
      ...{ total: 250000000, mean: 2500000, '50th': 2000000, '90th': 4000000, '95th': 5000000 },
      ...{ '99th': 9000000, max: 1250000000, min: 500000 },
    },
    bytes_in: { total: 1000, mean: 10 },
    bytes_out: { total: 0, mean: 0 },
    ...{ earliest: '2026-01-02T03:04:05Z', duration: 9900000000, wait: 100000000, requests: 100 },
    ...{
      rate: 10.1,
      throughput: 9.7,
      success: 0.95,
      status_codes: { '0': 2, '200': 95, '500': 3 },
    },
    errors: [],
  })
  const figures = {
    ...{ 'latency.mean': 0.0025, latency: 0.002, 'latency.p90': 0.004, 'latency.p95': 0.005 },
    ...{ 'latency.p99': 0.009, 'latency.max': 1.25, 'latency.min': 0.0005 },
    ...{ requests: 100, rate: 10.1, duration: 10, bytes: 1000, errors: 2, non2xx: 3 },
  }
  expect(await checkFormat(vegetaJsonFormat, [{ text, figures }])).toEqual([])
})
