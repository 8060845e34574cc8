import { expect, test } from 'vitest'
import { gatlingJsonFormat } from '../../../src/records/loads/gatling-json-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'

/** What Gatling states of requests; a time of none is 0. */
function createStats(name: string, total: number, ko: number): Record<string, unknown> {
  const scale = total === 0 ? 0 : 1
  const split = (value: number): unknown => ({ total: value * scale, ok: value * scale, ko: 0 })
  return {
    name,
    numberOfRequests: { total, ok: total - ko, ko },
    minResponseTime: split(5),
    maxResponseTime: split(2197),
    meanResponseTime: split(226),
    standardDeviation: split(308),
    percentiles1: split(94),
    percentiles2: split(302),
    percentiles3: split(971),
    percentiles4: split(1500),
    group1: { name: 't < 800 ms', htmlName: 't < 800 ms', count: 3, percentage: 100 },
    meanNumberOfRequestsPerSecond: { total: 12.5, ok: 12.5, ko: 0 },
  }
}

const TIMES = {
  ...{ 'latency.min': 0.005, 'latency.max': 2.197, 'latency.mean': 0.226 },
  ...{ 'latency.stddev': 0.308, latency: 0.094, 'latency.p75': 0.302 },
  ...{ 'latency.p95': 0.971, 'latency.p99': 1.5 },
}

// The layout of Gatling 3, as public repositories have it; the numbers are chosen.
test('all requests, groups and each request are results', async () => {
  const request = (name: string, total: number): unknown => ({
    ...{ type: 'REQUEST', name, path: name, pathFormatted: 'req_x' },
    stats: createStats(name, total, 1),
  })
  const root = {
    ...{ type: 'GROUP', name: 'All Requests', path: '', pathFormatted: 'group_missing-name' },
    stats: createStats('All Requests', 300, 3),
    contents: {
      req_a: request('Home', 100),
      group_b: {
        ...{ type: 'GROUP', name: 'Shop', path: 'Shop', pathFormatted: 'group_shop' },
        stats: createStats('Shop', 200, 2),
        contents: { req_c: request('Home', 200), req_d: request('None', 0) },
      },
    },
  }
  const results = {
    'All Requests': { requests: 300, errors: 3, rate: 12.5, ...TIMES },
    Home: { requests: 100, errors: 1, rate: 12.5, ...TIMES },
    Shop: { requests: 200, errors: 2, rate: 12.5, ...TIMES },
    'Shop / Home': { requests: 200, errors: 1, rate: 12.5, ...TIMES },
    'Shop / None': { requests: 0, errors: 1, rate: 12.5 },
  }
  const text = JSON.stringify(root)
  expect(await checkFormat(gatlingJsonFormat, [{ text, results }])).toEqual([])
})

test('global_stats.json has all requests alone', async () => {
  const text = JSON.stringify(createStats('All Requests', 300, 3), null, 2)
  const results = { 'All Requests': { requests: 300, errors: 3, rate: 12.5, ...TIMES } }
  expect(await checkFormat(gatlingJsonFormat, [{ text, results }])).toEqual([])
})
