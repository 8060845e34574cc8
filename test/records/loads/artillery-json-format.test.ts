import { expect, test } from 'vitest'
import { artilleryJsonFormat } from '../../../src/records/loads/artillery-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

const TIMES = {
  ...{ min: 2, max: 250, count: 298, mean: 12.5, p50: 10.1, median: 10.1 },
  ...{ p75: 14, p90: 19.5, p95: 24.75, p99: 80.5, p999: 210.6 },
}
const LATENCY = {
  ...{ 'latency.min': 0.002, 'latency.max': 0.25, 'latency.mean': 0.0125, latency: 0.0101 },
  ...{ 'latency.p75': 0.014, 'latency.p90': 0.0195, 'latency.p95': 0.02475 },
  'latency.p99': 0.0805,
}
const COUNTERS = {
  ...{ 'vusers.created': 100, 'http.requests': 300, 'http.responses': 298 },
  ...{ 'http.codes.200': 280, 'http.codes.201': 10, 'http.codes.404': 3, 'http.codes.500': 5 },
  ...{ 'errors.ETIMEDOUT': 1, 'errors.ECONNRESET': 1, 'http.downloaded_bytes': 123_456 },
}
const ALL = { requests: 298, rate: 30, errors: 2, non2xx: 8, bytes: 123_456, ...LATENCY }

function write(summaries: object): string {
  const rates = { 'http.request_rate': 30 }
  return JSON.stringify({ aggregate: { counters: COUNTERS, rates, summaries }, intermediate: [] })
}

// The members of artillery 2.0; the numbers are chosen.
test('all requests are the result', async () => {
  const text = write({ 'http.response_time': TIMES, 'vusers.session_length': TIMES })
  expect(await checkFormat(artilleryJsonFormat, [{ text, figures: ALL }])).toEqual([])
})

test('endpoints stand before it', async () => {
  const text = write({
    'http.response_time': TIMES,
    'plugins.metrics-by-endpoint.response_time./api': TIMES,
  })
  const results = { '/api': LATENCY, aggregate: ALL }
  expect(await checkFormat(artilleryJsonFormat, [{ text, results }])).toEqual([])
})
