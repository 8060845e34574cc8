import { expect, test } from 'vitest'
import { autocannonJsonFormat } from '../../../src/records/loads/autocannon-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

// The shape of autocannon 8.0.0; the numbers are chosen.
test('times are in milliseconds', async () => {
  const text = JSON.stringify({
    ...{ url: 'http://a/', connections: 2, duration: 1.25, errors: 5, timeouts: 2, non2xx: 3 },
    latency: {
      ...{
        average: 0.25,
        mean: 0.25,
        stddev: 2.5,
        min: 1,
        max: 90,
        p50: 2,
        p75: 3,
        p90: 4,
        p97_5: 5,
        p99: 6,
      },
      totalCount: 3310,
    },
    requests: { average: 3311, mean: 3311, total: 3310, sent: 3312, p50: 1 },
    throughput: { average: 473216, mean: 473216, total: 473330 },
  })
  const result = {
    ...{ requests: 3310, rate: 3311, duration: 1.25, errors: 5, non2xx: 3, bytes: 473330 },
    ...{
      transfer: 473216,
      'latency.mean': 0.00025,
      'latency.stddev': 0.0025,
      'latency.min': 0.001,
    },
    ...{
      'latency.max': 0.09,
      latency: 0.002,
      'latency.p75': 0.003,
      'latency.p90': 0.004,
      'latency.p99': 0.006,
    },
  }
  expect(
    await checkFormat(autocannonJsonFormat, [{ text, results: { 'http://a/': result } }]),
  ).toEqual([])
})

test('where no request succeeded, there is no latency', async () => {
  const text =
    '{"url":"http://a/","duration":10.02,"errors":59,"timeouts":0,"non2xx":0,"latency":{"average":0,"mean":0,"max":0,"p50":0,"totalCount":0},"requests":{"average":0,"total":0,"sent":59},"throughput":{"average":0,"total":0}}'
  const result = {
    ...{ requests: 0, rate: 0, duration: 10.02, errors: 59, non2xx: 0, bytes: 0, transfer: 0 },
  }
  expect(
    await checkFormat(autocannonJsonFormat, [{ text, results: { 'http://a/': result } }]),
  ).toEqual([])
})
