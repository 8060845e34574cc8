import { expect, test } from 'vitest'
import { loadFormat } from '../../../src/records/loads/load-format.ts'
import { checkFormat, type FormatSample } from '../../../src/series/check-format.ts'
import { readSavedLog } from '../../traces/log-samples.ts'
import { readText } from '../read-text.ts'

const check = (text: string, expected: Omit<FormatSample, 'text'>): Promise<readonly string[]> =>
  checkFormat(loadFormat, [{ text, ...expected }])

/** The numbers of each result, in order, without the lines of the log. */
async function listResults(text: string): Promise<readonly Record<string, number>[]> {
  const { results = [] } = await readText(text)
  return results.map(({ figures }) =>
    Object.fromEntries(
      [...figures].flatMap(([name, { figure }]) =>
        'value' in figure ? [[name.replace(/^load\./, ''), figure.value]] : [],
      ),
    ),
  )
}

// The layout of locust 2.15, of pages; the numbers are chosen.
test('locust: the last table counts, with the percentiles below it', async () => {
  const items = {
    ...{ requests: 1200, errors: 3, rate: 20.05, latency: 0.029, 'latency.mean': 0.031 },
    ...{ 'latency.min': 0.009, 'latency.max': 0.14, 'latency.p75': 0.033 },
    ...{ 'latency.p90': 0.041, 'latency.p95': 0.052, 'latency.p99': 0.101 },
  }
  const login = {
    ...{ requests: 300, errors: 0, rate: 5, latency: 0.08, 'latency.mean': 0.085 },
    ...{ 'latency.min': 0.05, 'latency.max': 0.21, 'latency.p75': 0.09 },
    ...{ 'latency.p90': 0.11, 'latency.p95': 0.13, 'latency.p99': 0.2 },
  }
  const all = {
    ...{ requests: 1500, errors: 3, rate: 25.05, latency: 0.032, 'latency.mean': 0.042 },
    ...{ 'latency.min': 0.009, 'latency.max': 0.21, 'latency.p75': 0.06 },
    ...{ 'latency.p90': 0.09, 'latency.p95': 0.11, 'latency.p99': 0.19 },
  }
  const results = { 'GET /items/[id]': items, 'POST log in': login, Aggregated: all }
  expect(await check(readSavedLog('45_locust.log'), { results })).toEqual([])
})

// The layout of locust 0.9, of a page, where the row of all has no times.
test('locust before 1.0 names no sort of request', async () => {
  const text = ` Name                            # reqs      # fails     Avg     Min     Max  |  Median   req/s
--------------------------------------------------------------------------------
 GET /                               40     0(0.00%)     977     342    6732  |     470    0.10
--------------------------------------------------------------------------------
 Total                               40     0(0.00%)                                       0.10

Percentage of the requests completed within given times
 Name                            # reqs    50%    66%    75%    80%    90%    95%    98%    99%   100%
--------------------------------------------------------------------------------
 GET /                               40    470    580    650    770   5200   6600   6700   6710   6732
--------------------------------------------------------------------------------
 Total                               40    470    580    650    770   5200   6600   6700   6710   6732
`
  const shares = {
    ...{ 'latency.p75': 0.65, 'latency.p90': 5.2, 'latency.p95': 6.6, 'latency.p99': 6.71 },
    ...{ requests: 40, errors: 0, rate: 0.1 },
  }
  const times = { latency: 0.47, 'latency.mean': 0.977, 'latency.min': 0.342, 'latency.max': 6.732 }
  expect(await listResults(text)).toEqual([{ ...shares, ...times }, shares])
})

test('locust that was broken off states nothing, and this is told', async () => {
  const text = readSavedLog('45_locust.log').split('Response time')[0] ?? ''
  const { reading } = await readText(text)
  expect(reading.problems.map(({ problem }) => problem)).toEqual([
    expect.objectContaining({ reason: expect.stringContaining('figures of locust') as string }),
  ])
})

// The layout of Gatling 3.14, and of 3.10, of pages; the numbers are chosen.
test('Gatling: of all requests, with columns and with OK and KO in brackets', async () => {
  const latency = {
    ...{ 'latency.min': 0.001, 'latency.max': 5.052, 'latency.mean': 0.028 },
    ...{ 'latency.stddev': 0.143, latency: 0.011, 'latency.p75': 0.017 },
    ...{ 'latency.p95': 0.04, 'latency.p99': 1.954 },
  }
  const figures = { requests: 326617, errors: 2, rate: 13064.68, ...latency }
  expect(await check(readSavedLog('46_gatling.log'), { figures })).toEqual([])
  const text = `---- Global Information --------------------------------------------------------
> request count                                        150 (OK=100    KO=50    )
> min response time                                     68 (OK=121    KO=68    )
> max response time                                    664 (OK=664    KO=436   )
> mean response time                                   116 (OK=138    KO=71    )
> std deviation                                         47 (OK=41     KO=13    )
> response time 50th percentile                        127 (OK=133    KO=69    )
> mean requests/sec                                  2.486 (OK=1.654  KO=0.833 )
---- Response Time Distribution ------------------------------------------------
> t < 800 ms                                           100 ( 66%)
`
  const older = {
    ...{ requests: 150, errors: 50, rate: 2.486, latency: 0.127, 'latency.mean': 0.116 },
    ...{ 'latency.min': 0.068, 'latency.max': 0.664, 'latency.stddev': 0.047 },
  }
  expect(await check(text, { figures: older })).toEqual([])
})

// The lines of siege, of pages; the numbers are chosen. siege 4.0.7 called 562 answers of 500 bytes 0.27 MB: it means powers of 1,024.
test('siege: times are in seconds, or in milliseconds where it says so', async () => {
  const figures = { requests: 562, duration: 2.05, bytes: 262144, rate: 274.15, transfer: 131072 }
  const text = readSavedLog('47_siege.log')
  const times = { 'latency.mean': 0.125, 'latency.max': 1.5, 'latency.min': 0.02 }
  expect(await check(text, { figures: { ...figures, errors: 1, ...times } })).toEqual([])
  const inMilliseconds = text.replace('0.125 secs', '125.00 ms').replace('1.50', '1500.00 ms')
  expect(
    await check(inMilliseconds.replace(/0\.02$/m, '20.00 ms'), {
      figures: { ...figures, errors: 1, ...times },
    }),
  ).toEqual([])
})

// What h2load 1.52 prints; the numbers are chosen. 1.25 MB are 1.25 · 1,024 · 1,024 B.
test('h2load: errors are those without an answer', async () => {
  const figures = {
    ...{ requests: 197, errors: 3, non2xx: 4, duration: 0.09676, rate: 2066.93 },
    ...{ bytes: 124800, transfer: 1310720, 'latency.min': 0.000149, 'latency.max': 0.01657 },
    ...{ 'latency.mean': 0.00168, 'latency.stddev': 0.00306 },
  }
  expect(await check(readSavedLog('48_h2load.log'), { figures })).toEqual([])
})

// The lines of JMeter 5, of pages; the numbers are chosen.
test('JMeter: the last line of the whole test counts, and another test is another result', async () => {
  const line = (count: number, time: string) =>
    `summary = ${String(count)} in ${time} =  500.5/s Avg:    83 Min:     2 Max:  1223 Err:     4 (0.01%)`
  const part = 'summary +  500 in 00:00:01 =  500.0/s Avg:    9 Min:  2 Max:  12 Err:     0 (0.00%)'
  const text = [part, part, line(1000, '00:00:02'), part, line(1500, '01:00:03'), ''].join('\n')
  const rest = {
    ...{ rate: 500.5, errors: 4 },
    ...{ 'latency.mean': 0.083, 'latency.min': 0.002, 'latency.max': 1.223 },
  }
  const one = { requests: 1500, duration: 3603, ...rest }
  expect(await check(text, { figures: one })).toEqual([])
  const two = `${text}\n${line(2500, '2.5s')} Active: 1\n`
  expect(await listResults(two)).toEqual([one, { requests: 2500, duration: 2.5, ...rest }])
})

// The lines of YCSB 0.17, of pages; the numbers are chosen.
test('YCSB: each kind of operation is a result, and collections are none', async () => {
  const read = {
    ...{ requests: 499304, 'latency.mean': 0.0016575, 'latency.min': 0.000078 },
    ...{ 'latency.max': 1.483188, 'latency.p95': 0.004, 'latency.p99': 0.007 },
  }
  const results = { OVERALL: { duration: 20.892, rate: 47865.25 }, READ: read }
  expect(await check(readSavedLog('49_ycsb.log'), { results })).toEqual([])
})

// The reports of artillery 2 and 1, of pages; the numbers are chosen.
test('artillery: of the summary alone, and of requests alone', async () => {
  const latency = { 'latency.min': 0.058, 'latency.max': 6.688, latency: 0.1278 }
  const shares = { 'latency.p95': 1.0024, 'latency.p99': 2.671 }
  const figures = { requests: 450, rate: 746, errors: 20, non2xx: 6, ...latency, ...shares }
  expect(await check(readSavedLog('50_artillery.log'), { figures })).toEqual([])
  const text = `Summary report @ 00:46:37(-0300) 2018-10-10
  Scenarios launched:  400
  Requests completed:  390
  RPS sent: 254.75
  Request latency:
    min: 58
    max: 6688
    median: 127.8
    p95: 1002.4
    p99: 2671
  Scenario counts:
    Simple get: 396 (99%)
  Codes:
    200: 384
    503: 6
  Errors:
    ECONNRESET: 20
`
  const older = { requests: 390, rate: 254.75, errors: 20, non2xx: 6, ...latency, ...shares }
  expect(await check(text, { figures: older })).toEqual([])
  const [whole = ''] = text.split('  Errors:')
  expect(await check(whole, { figures: { ...older, errors: 0 } })).toEqual([])
})

// Printed by artillery 2 without a server; shortened.
test('artillery: errors count where no request had a response', async () => {
  const text = `--------------------------------
Summary report @ 21:59:52(+0000)
--------------------------------

errors.ECONNREFUSED: ........................................................... 10
errors.ETIMEDOUT: .............................................................. 2
http.request_rate: ............................................................. 5/sec
http.requests: ................................................................. 12
vusers.failed: ................................................................. 12
`
  expect(await check(text, { figures: { rate: 5, errors: 12, non2xx: 0 } })).toEqual([])
})
