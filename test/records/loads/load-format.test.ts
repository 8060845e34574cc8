import { expect, test } from 'vitest'
import { loadFormat } from '../../../src/records/loads/load-format.ts'
import { createProject } from '../../cli/project.ts'
import { formatProblem } from '../../../src/problems/diagnostics.ts'
import { readText } from '../read-text.ts'
import { checkFormat, type FormatSample } from '../../../src/series/check-format.ts'

type Figures = Readonly<Record<string, number>>

const check = (lines: readonly string[], result: Figures, name: string) =>
  checkReport(lines, { results: { [name]: result } })
const checkNameless = (lines: readonly string[], figures: Figures) =>
  checkReport(lines, { figures })

/** Check a report, and that no other format takes its lines away. */
async function checkReport(
  lines: readonly string[],
  expected: Omit<FormatSample, 'text'>,
): Promise<readonly string[]> {
  const text = `${lines.join('\n')}\n`
  const faults = await checkFormat(loadFormat, [{ text, ...expected }])
  const { figures, results = [] } = await readText(text)
  const isRead = figures.size > 0 || results.some((result) => result.figures.size > 0)
  return isRead ? faults : [...faults, 'another format takes its lines away']
}

// wrk 4.1.0 (Debian 4.1.0-3); the numbers are chosen. 13.79 MB are 13.79 · 1,048,576 B.
test('wrk: sizes are in powers of 1,024, and no errors are printed where there are none', async () => {
  const lines = [
    'Running 2s test @ http://127.0.0.1:8377/',
    '  2 threads and 10 connections',
    '  Thread Stats   Avg      Stdev     Max   +/- Stdev',
    '    Latency     2.72ms    6.49ms  73.66ms   93.27%',
    '    Req/Sec     5.65k     4.04k   12.60k    63.41%',
    '  Latency Distribution',
    '     50%  530.00us',
    '     75%    2.26ms',
    '     90%    6.58ms',
    '     99%   35.29ms',
    '  23169 requests in 2.09s, 2.00MB read',
    'Requests/sec:  11069.14',
    'Transfer/sec:      1.50KB',
  ]
  const latency = {
    ...{ 'latency.mean': 0.00272, 'latency.stddev': 0.00649, 'latency.max': 0.07366 },
    ...{ latency: 0.00053, 'latency.p75': 0.00226, 'latency.p90': 0.00658, 'latency.p99': 0.03529 },
  }
  const rest = { requests: 23169, duration: 2.09, bytes: 2097152, rate: 11069.14, transfer: 1536 }
  const errors = { errors: 0, non2xx: 0 }
  expect(await check(lines, { ...latency, ...rest, ...errors }, 'http://127.0.0.1:8377/')).toEqual(
    [],
  )
})

// fortio 1.60, as pages quote it; the numbers are chosen. The histogram of the connections has targets, too.
test('fortio: latencies in seconds, and responses by their code', async () => {
  const end = [
    'Ended after 5.5s : 40 calls. qps=7.25',
    'Aggregated Function Time : count 40 avg 0.05625 +/- 0.0125 min 0.025 max 0.2 sum 2.25',
    '# range, mid point, percentile, count',
    '>= 0.025 <= 0.03 , 0.0284002 , 6.00, 6',
    '# target 50% 0.048',
    '# target 75% 0.07',
    '# target 90% 0.08875',
    '# target 99% 0.14',
    '# target 99.9% 0.197169',
    'Error cases : no data',
    'Connection time histogram (s) : count 4 avg 0.003 +/- 0.001 min 0.002 max 0.004 sum 0.012',
    '# target 50% 0.0029',
    'Sockets used: 4 (for perfect keepalive, would be 4)',
    'Code  -1 : 1 (2.5 %)',
    'Code 200 : 37 (92.5 %)',
    'Code 503 : 2 (5.0 %)',
    'Response Header Sizes : count 40 avg 345.05 +/- 0.2179 min 345 max 346 sum 13802',
    'Response Body/Total Sizes : count 40 avg 447.97 +/- 0.3861 min 446 max 449 sum 17919',
    'All done 40 calls (plus 0 warmup) 56.250 ms avg, 7.3 qps',
  ]
  const head = 'Fortio 1.60.3 running at 8 queries per second, 8->8 procs, for 5s: http://a/'
  const figures = {
    ...{ duration: 5.5, requests: 40, rate: 7.25, errors: 1, non2xx: 2, bytes: 17_919 },
    ...{ latency: 0.048, 'latency.p75': 0.07, 'latency.p90': 0.08875, 'latency.p99': 0.14 },
    ...{ 'latency.mean': 0.05625, 'latency.stddev': 0.0125 },
    ...{ 'latency.min': 0.025, 'latency.max': 0.2 },
  }
  expect(await check([head, 'Starting at 8 qps', ...end], figures, 'http://a/')).toEqual([])
  expect(await checkNameless(end, figures)).toEqual([])
})

// The report of plow 1, as its page has it; the numbers are chosen.
test('plow: percentiles stand in two lines', async () => {
  const lines = [
    'Benchmarking http://a/ with 10000 request(s) using 20 connection(s).',
    '@ Real-time charts is listening on http://[::]:18888',
    '',
    'Summary:',
    '  Elapsed        8.6s',
    '  Count         10000',
    '    2xx          9990',
    '    4xx            10',
    '  RPS      1162.713',
    '  Reads    10.192MB/s',
    '',
    'Statistics    Min       Mean     StdDev      Max',
    '  Latency     32µs      176µs     37µs     1.839ms',
    '  RPS       1085.4    1128.12    24.63    1159.98',
    '',
    'Latency Percentile:',
    '  P50     P75    P90    P95    P99   P99.9  P99.99',
    '  175µs  198µs  222µs  238µs  281µs  395µs  469µs',
    '',
    'Latency Histogram:',
    '  141µs  2730  27.30%',
  ]
  const figures = {
    ...{ duration: 8.6, requests: 10_000, non2xx: 10, rate: 1162.713 },
    ...{ 'latency.min': 3.2e-5, 'latency.mean': 0.000176, 'latency.stddev': 3.7e-5 },
    ...{ 'latency.max': 0.001839, latency: 0.000175, 'latency.p75': 0.000198 },
    ...{ 'latency.p90': 0.000222, 'latency.p95': 0.000238, 'latency.p99': 0.000281 },
  }
  expect(await check(lines, figures, 'http://a/')).toEqual([])
})

// wrk2 4.0.0, as pages quote it; the numbers are chosen.
test.each([
  ['Max', 'latency.max'],
  ['99%', 'latency.p99'],
])('wrk2: %s stands above its percentiles', async (column, figure) => {
  const lines = [
    'Running 1m test @ http://a/',
    '  Thread calibration: mean lat.: 3.565ms, rate sampling interval: 12ms',
    `  Thread Stats   Avg      Stdev     ${column}   +/- Stdev`,
    '    Latency     2.42ms    1.72ms   8.05ms   74.66%',
    '    Req/Sec   272.32    362.84     1.20k    79.71%',
    '  Latency Distribution (HdrHistogram - Recorded Latency)',
    ' 50.000%    2.02ms',
    ' 99.000%    8.05ms',
    ' 99.900%   12.95ms',
    '100.000%   17.14ms',
    '',
    '  Detailed Percentile spectrum:',
    '       Value   Percentile   TotalCount 1/(1-Percentile)',
    '       0.921     0.000000            1         1.00',
    '#[Mean    =        2.420, StdDeviation   =        1.720]',
    '----------------------------------------------------------',
    '  Latency Distribution (HdrHistogram - Uncorrected Latency (measured without taking delayed starts into account))',
    ' 50.000%    1.02ms',
    ' 99.000%    4.05ms',
    '  59812 requests in 1.00m, 2.00MB read',
    'Requests/sec:    996.86',
    'Transfer/sec:     1.50KB',
  ]
  const latency = {
    ...{ 'latency.mean': 0.00242, 'latency.stddev': 0.00172, latency: 0.00202 },
    ...{ 'latency.p99': 0.00805, [figure]: 0.00805 },
  }
  const rest = { requests: 59812, duration: 60, bytes: 2097152, rate: 996.86, transfer: 1536 }
  const errors = { errors: 0, non2xx: 0 }
  expect(await check(lines, { ...latency, ...rest, ...errors }, 'http://a/')).toEqual([])
})

test('wrk: errors, and a run that was broken off', async () => {
  const text = [
    'Running 1s test @ http://a/',
    '  100 requests in 1.00s, 550B read',
    '  Socket errors: connect 1, read 2, write 0, timeout 4',
    '  Non-2xx or 3xx responses: 39',
    'Requests/sec:    100.00',
    'Transfer/sec:      550B',
    'Running 1m test @ http://b/',
    '  1 threads and 2 connections',
    '^C',
    '',
  ].join('\n')
  const results = {
    'http://a/': {
      requests: 100,
      duration: 1,
      bytes: 550,
      errors: 7,
      non2xx: 39,
      rate: 100,
      transfer: 550,
    },
    'http://b/': {},
  }
  expect(await checkFormat(loadFormat, [{ text, results }])).toEqual([])
})

// autocannon 8.0.0 against a port that nothing listens at, and a program that answers at once; the numbers are chosen.
test.each([
  ['0', '0 B', [], ['59k errors (0 timeouts)']],
  ['120', '9 B', ['latency', 'latency.max', 'latency.mean'], []],
])('autocannon: zeros of latency count with a rate above 0: %s', async (rate, size, names, end) => {
  const text = [
    'Running 10s test @ http://localhost:9',
    '│ Stat    │ 50%  │ Avg  │ Max  │',
    '│ Latency │ 0 ms │ 0 ms │ 0 ms │',
    '│ Stat      │ 50% │ Avg │',
    `│ Req/Sec   │ 0   │ ${rate} │`,
    `│ Bytes/Sec │ 0 B │ ${size} │`,
    '59k requests in 10.02s, 0 B read',
    ...end,
    '',
  ].join('\n')
  const { figures } = await readText(text)
  const found = [...figures.keys()].filter((name) => name.startsWith('load.latency'))
  expect(found.map((name) => name.slice('load.'.length)).sort()).toEqual(names)
})

// autocannon 8.0.0; the numbers are chosen.
test('autocannon: the columns of its tables, sizes in powers of 1,000, and a rounded count', async () => {
  const lines = [
    'Running 2s test @ http://127.0.0.1:8377/',
    '10 connections',
    '',
    '┌─────────┬──────┬──────┬───────┬──────┬─────────┬─────────┬───────┐',
    '│ Stat    │ 2.5% │ 50%  │ 97.5% │ 99%  │ Avg     │ Stdev   │ Max   │',
    '├─────────┼──────┼──────┼───────┼──────┼─────────┼─────────┼───────┤',
    '│ Latency │ 0 ms │ 1 ms │ 5 ms  │ 7 ms │ 0.71 ms │ 2.61 ms │ 65 ms │',
    '└─────────┴──────┴──────┴───────┴──────┴─────────┴─────────┴───────┘',
    '│ Stat      │ 1%      │ 2.5%    │ 50%     │ 97.5%   │ Avg    │ Stdev   │ Min     │',
    '│ Req/Sec   │ 5,511   │ 5,511   │ 5,511   │ 10,199  │ 7,853  │ 2,343   │ 5,509   │',
    '│ Bytes/Sec │ 3.44 MB │ 3.44 MB │ 3.44 MB │ 6.36 MB │ 4.9 MB │ 1.46 MB │ 3.44 MB │',
    '',
    'Req/Bytes counts sampled once per second.',
    '0 2xx responses, 3310 non 2xx responses',
    '16k requests in 2.06s, 9.8 MB read',
    '22k errors (2 timeouts)',
  ]
  const latency = {
    ...{ latency: 0.001, 'latency.p99': 0.007, 'latency.mean': 0.00071 },
    ...{ 'latency.stddev': 0.00261, 'latency.max': 0.065 },
  }
  const rest = { rate: 7853, transfer: 4.9e6, non2xx: 3310, errors: 22_000 }
  const end = { requests: 16000, duration: 2.06, bytes: 9.8e6 }
  expect(await check(lines, { ...latency, ...rest, ...end }, 'http://127.0.0.1:8377/')).toEqual([])
})

// ApacheBench 2.3 (Debian 2.4.71); the numbers are chosen.
test('ab: kilobytes are of 1,024 bytes, and percentiles whole milliseconds', async () => {
  const lines = [
    'This is ApacheBench, Version 2.3 <$Revision$>',
    'Benchmarking 127.0.0.1 (be patient)',
    'Server Software:        ',
    'Server Hostname:        127.0.0.1',
    'Server Port:            8377',
    '',
    'Document Path:          /a',
    'Document Length:        500 bytes',
    '',
    'Concurrency Level:      10',
    'Time taken for tests:   0.820 seconds',
    'Complete requests:      2000',
    'Failed requests:        3',
    '   (Connect: 0, Receive: 0, Length: 3, Exceptions: 0)',
    'Total transferred:      1150000 bytes',
    'HTML transferred:       1000000 bytes',
    'Requests per second:    2439.66 [#/sec] (mean)',
    'Time per request:       4.099 [ms] (mean)',
    'Time per request:       0.410 [ms] (mean, across all concurrent requests)',
    'Transfer rate:          2.50 [Kbytes/sec] received',
    '',
    'Percentage of the requests served within a certain time (ms)',
    '  50%      3',
    '  66%      4',
    '  75%      4',
    '  90%      7',
    '  95%      8',
    '  99%     11',
    ' 100%     34 (longest request)',
  ]
  const latency = {
    ...{ 'latency.mean': 0.004099, latency: 0.003, 'latency.p75': 0.004, 'latency.p90': 0.007 },
    ...{ 'latency.p95': 0.008, 'latency.p99': 0.011, 'latency.max': 0.034 },
  }
  const rest = { duration: 0.82, requests: 2000, errors: 3, non2xx: 0, bytes: 1150000 }
  const rates = { rate: 2439.66, transfer: 2560 }
  expect(await check(lines, { ...latency, ...rest, ...rates }, 'http://127.0.0.1:8377/a')).toEqual(
    [],
  )
})

const AB = ['This is ApacheBench, Version 2.3 <$Revision$>', '', 'Benchmarking a (be patient)...']

const tell = async (lines: readonly string[]): Promise<readonly string[]> => {
  const { reading } = await readText(`${lines.join('\n')}\n`)
  return reading.problems.map(({ problem }) => formatProblem(problem))
}

// ApacheBench 2.3 against a port that nothing listens on.
test('ab: a report without figures is told, with what ab says of it', async () => {
  const fault = `${AB[2] ?? ''}apr_socket_recv: Connection refused (111)`
  expect(await tell([AB[0] ?? '', '', fault])).toEqual([
    'Expected ab to finish, but it stopped at `apr_socket_recv: Connection refused (111)` and printed no figures',
  ])
  expect(
    await tell([...AB, 'apr_pollset_poll: The timeout specified has expired (70007)']),
  ).toEqual([
    'Expected ab to finish, but it stopped at `apr_pollset_poll: The timeout specified has expired (70007)` and printed no figures',
  ])
  expect(await tell(AB)).toEqual([
    'Expected figures of ab behind the line that its report begins with, got none before the end of the log; see whether it reached the server',
  ])
})

// ApacheBench 2.3 with `-r`: each request failed, and it states 19,685 a second.
test('ab: figures of requests that were never answered are in doubt', async () => {
  const report = [
    ...AB,
    'Complete requests:      5',
    'Failed requests:        9',
    'Total transferred:      0 bytes',
    'Requests per second:    19685.04 [#/sec] (mean)',
  ]
  expect(await tell(report)).toEqual([
    'Expected ab to receive a response, but it received 0 bytes; its rate and times are of requests that failed',
  ])
})

// ApacheBench 2.3 (Debian); the numbers are chosen.
test('ab: each report is named by its own server, and by TLS', async () => {
  const report = (port: number, ...tls: readonly string[]): readonly string[] => [
    ...AB,
    'Server Software:        ',
    'Server Hostname:        127.0.0.1',
    `Server Port:            ${String(port)}`,
    ...tls,
    '',
    'Document Path:          /a',
    `Complete requests:      ${String(port)}`,
  ]
  const tls = 'SSL/TLS Protocol:       TLSv1.3,TLS_AES_256_GCM_SHA384,2048,256'
  const text = `${[...report(443, tls), ...report(80)].join('\n')}\n`
  const results = {
    'https://127.0.0.1:443/a': { requests: 443 },
    'http://127.0.0.1:80/a': { requests: 80 },
  }
  expect(await checkFormat(loadFormat, [{ text, results }])).toEqual([])
})

// hey 0.1.4 (Debian 0.1.4-2); the numbers are chosen.
test('hey: statuses and errors are added up', async () => {
  const lines = [
    'Summary:',
    '  Total:\t0.6303 secs',
    '  Slowest:\t0.0487 secs',
    '  Fastest:\t0.0001 secs',
    '  Average:\t0.0029 secs',
    '  Requests/sec:\t3172.8737',
    '  ',
    '  Total data:\t1000000 bytes',
    '  Size/request:\t500 bytes',
    '',
    'Response time histogram:',
    '  0.000 [1]\t|',
    '',
    'Latency distribution:',
    '  50% in 0.0003 secs',
    '  90% in 0.0086 secs',
    '  99% in 0.0407 secs',
    '',
    'Status code distribution:',
    '  [200]\t1900 responses',
    '  [500]\t100 responses',
    '',
    'Error distribution:',
    '  [20]\tGet "http://127.0.0.1:8378/": dial tcp 127.0.0.1:8378: connect: connection refused',
  ]
  const latency = {
    ...{ 'latency.max': 0.0487, 'latency.min': 0.0001, 'latency.mean': 0.0029 },
    ...{ latency: 0.0003, 'latency.p90': 0.0086, 'latency.p99': 0.0407 },
  }
  const rest = { duration: 0.6303, rate: 3172.8737, bytes: 1000000 }
  const counts = { requests: 2000, non2xx: 100, errors: 20 }
  expect(await checkNameless(lines, { ...latency, ...rest, ...counts })).toEqual([])
  const text = 'Summary:\nAll is well\n  Slowest:\t0.0487 secs\n'
  expect(await checkFormat(loadFormat, [{ text, figures: {} }])).toEqual([])
})

// The report of vegeta 12.8, by its documentation; the numbers are chosen.
test('vegeta: columns by the names in brackets', async () => {
  const lines = [
    'Requests      [total, rate, throughput]         100, 10.10, 9.79',
    'Duration      [total, attack, wait]             1m2.5s, 9.9s, 7.89ms',
    'Latencies     [min, mean, 50, 90, 95, 99, max]  500µs, 2.5ms, 2ms, 4ms, 5ms, 9ms, 1.25s',
    'Bytes In      [total, mean]                     1000, 10.00',
    'Bytes Out     [total, mean]                     0, 0.00',
    'Success       [ratio]                           95.00%',
    'Status Codes  [code:count]                      0:2  200:95  500:3  ',
    'Error Set:',
  ]
  const latency = {
    ...{ 'latency.min': 0.0005, 'latency.mean': 0.0025, latency: 0.002, 'latency.p90': 0.004 },
    ...{ 'latency.p95': 0.005, 'latency.p99': 0.009, 'latency.max': 1.25 },
  }
  const rest = { requests: 100, rate: 10.1, duration: 62.5, bytes: 1000, errors: 2, non2xx: 3 }
  expect(await checkNameless(lines, { ...latency, ...rest })).toEqual([])
})

// The summaries of k6 0.49 and 1.0, by its documentation; the numbers are chosen.
test('k6: its own requests, without the parts of them', async () => {
  const lines = [
    '     data_received..................: 13 MB  6.5 MB/s',
    '     data_sent......................: 1.9 MB 950 kB/s',
    '   ✓ http_req_duration..............: avg=2.72ms min=500µs med=530.1µs max=73.66ms p(90)=6.58ms p(95)=1m0.5s',
    '       { expected_response:true }...: avg=9.72ms min=900µs med=930.1µs max=93.66ms p(90)=9.58ms p(95)=9.5ms',
    '     http_req_failed................: 1.00%  ✓ 10        ✗ 990  ',
    '     http_reqs......................: 1000   499.5/s',
  ]
  const newer = ['    http_req_failed................: 1.00%  10 out of 1000']
  const latency = {
    ...{ 'latency.mean': 0.00272, 'latency.min': 0.0005, latency: 0.0005301 },
    ...{ 'latency.max': 0.07366, 'latency.p90': 0.00658, 'latency.p95': 60.5 },
  }
  const rest = { bytes: 13e6, transfer: 6.5e6, errors: 10, requests: 1000, rate: 499.5 }
  expect(await checkNameless(lines, { ...latency, ...rest })).toEqual([])
  expect(await checkNameless(newer, { errors: 10 })).toEqual([])
})

test('two reports of one address are named by their places: the largest of each is no sample', async () => {
  const report = (max: string) =>
    `Running 2s test @ http://a/\n    Latency     1.00ms    1.00ms  ${max}   90.79%\n  10 requests in 2.01s, 2.06MB read\nRequests/sec:   5.00\nTransfer/sec:      1.02MB\n`
  const project = createProject({
    'tracedocs.yaml': "pages: ['p.md']\nruns: { a: { logs: a.log } }\n",
    'a.log': report('20.00ms') + report('40.00ms'),
    'p.md': `<span data-tracedocs="a.load['http://a/'].latency.max">?</span> <span data-tracedocs="a.load[2].latency.max">?</span>\n`,
  })
  const { stderr } = await project.run('build')
  expect(stderr).toContain('name one by its place: `load[1].latency.max`, `load[2].latency.max`')
  expect(project.read('p.md')).toMatch(/>40\.0\sms</)
  // Both name the report that they mean.
  expect(stderr).not.toContain('the last is used')
})

// hey 0.1.4 against a port that nothing listens at; the numbers are chosen.
test('hey: where no request succeeded, there is neither latency nor rate', async () => {
  const text = [
    'Summary:',
    '  Total:\t0.0080 secs',
    '  Slowest:\t0.0000 secs',
    '  Fastest:\t0.0000 secs',
    '  Average:\t NaN secs',
    '  Requests/sec:\t2500.0000',
    '',
    'Error distribution:',
    '  [20]\tGet "http://127.0.0.1:1/": dial tcp 127.0.0.1:1: connect: connection refused',
    '',
  ].join('\n')
  const figures = { duration: 0.008, requests: 0, non2xx: 0, errors: 20 }
  expect(await checkFormat(loadFormat, [{ text, figures }])).toEqual([])
  const { figures: read } = await readText(text)
  expect([...read.keys()].filter((name) => /latency|rate/.test(name))).toEqual([])
})

// oha 1.0, before and after it shortened its units; the numbers are chosen.
test.each(['secs', 'sec'])('oha: sizes are in powers of 1,024, and times in %s', async (unit) => {
  const lines = [
    'Summary:',
    '  Success rate:\t100.00%',
    `  Total:\t10.0078 ${unit}`,
    `  Slowest:\t0.5737 ${unit}`,
    `  Fastest:\t0.0044 ${unit}`,
    `  Average:\t0.0475 ${unit}`,
    '  Requests/sec:\t421.4724',
    '',
    '  Total data:\t2.50 MiB',
    '  Size/request:\t61.19 KiB',
    '  Size/sec:\t0.50 KiB',
    '',
    'Response time histogram:',
    '  0.004 [1]    |',
    '',
    'Response time distribution:',
    `  10.00% in 0.0219 ${unit}`,
    `  50.00% in 0.0418 ${unit}`,
    `  99.00% in 0.1523 ${unit}`,
    `  99.90% in 0.5476 ${unit}`,
    '',
    'Status code distribution:',
    '  [200] 4198 responses',
    '  [500] 7 responses',
    '',
    'Error distribution:',
    '  [13] aborted due to deadline',
  ]
  expect(
    await checkNameless(lines, {
      ...{ duration: 10.0078, 'latency.max': 0.5737, 'latency.min': 0.0044 },
      ...{ 'latency.mean': 0.0475, latency: 0.0418, 'latency.p99': 0.1523, rate: 421.4724 },
      ...{ bytes: 2.5 * 1024 ** 2, transfer: 512, requests: 4205, non2xx: 7, errors: 13 },
    }),
  ).toEqual([])
})

// bombardier 1.2; the numbers are chosen.
test('bombardier: sizes are in powers of 1,024, and what had no response is an error', async () => {
  const lines = [
    'Bombarding http://localhost:5000/api/5 with 5000000 requests using 125 connections',
    'Done!',
    'Statistics        Avg      Stdev        Max',
    '  Reqs/sec     31532.63   10360.09     259792',
    '  Latency        3.99ms   472.50us   297.21ms',
    '  Latency Distribution',
    '     50%     1.39ms',
    '     99%     3.50ms',
    '  HTTP codes:',
    '    1xx - 0, 2xx - 4999998, 3xx - 1, 4xx - 2, 5xx - 4',
    '    others - 3',
    '  Throughput:     1.50MB/s',
  ]
  expect(
    await checkNameless(lines, {
      ...{ rate: 31532.63, 'latency.mean': 0.00399, 'latency.stddev': 0.0004725 },
      ...{ 'latency.max': 0.29721, latency: 0.00139, 'latency.p99': 0.0035 },
      ...{ requests: 5_000_005, non2xx: 6, errors: 3, transfer: 1.5 * 1024 ** 2 },
    }),
  ).toEqual([])
})

// The end of two reports of sysbench 1.0.20, as people quote it, and what 1.1 prints of the rate; the numbers are chosen.
test('sysbench: a report may lack what stands before its figures', async () => {
  const one = (rate: string): readonly string[] => [
    'SQL statistics:',
    '    queries performed:',
    '        read:                            140000',
    `    transactions:                        10000  (${rate} per sec.)`,
    '    queries:                             200000 (2000.00 per sec.)',
    '    ignored errors:                      0      (0.00 per sec.)',
    '',
    'General statistics:',
    '    total time:                          10.0004s',
    '    total number of events:              10000',
    '',
    'Latency (ms):',
    '         avg:                                    4.00',
  ]
  const of = (rate: number): Figures => ({
    ...{ rate, duration: 10.0004, requests: 10_000, 'latency.mean': 0.004 },
  })
  const results = [of(1000), of(1250)]
  expect(await checkReport([...one('1000.00'), ...one('1250.00')], { results })).toEqual([])
  const eps = [
    ...['CPU speed:', '    events per second:  5381.31', '', 'Throughput:'],
    ...['    events/s (eps):                      5381.3123'],
    ...['    time elapsed:                        10.0004s'],
    ...['    total number of events:              53815'],
  ]
  const figures = { rate: 5381.31, duration: 10.0004, requests: 53_815 }
  expect(await checkNameless(eps, figures)).toEqual([])
})

// sysbench 1.0.20 (Debian), `sysbench fileio --file-test-mode=rndrw`, and only reading; 0.4.12 as pages quote it. The numbers are chosen.
test('sysbench: reading and writing files are results of their own', async () => {
  const end = [
    'General statistics:',
    '    total time:                          2.0006s',
    '    total number of events:              234803',
    '',
    'Latency (ms):',
    '         avg:                                    0.01',
  ]
  const both = [
    'sysbench 1.0.20 (using system LuaJIT 2.1.0-beta3)',
    'File operations:',
    '    reads/s:                      68997.84',
    '    writes/s:                     45998.56',
    '    fsyncs/s:                     2300.43',
    '',
    'Throughput:',
    '    read, MiB/s:                  1078.00',
    '    written, MiB/s:               718.50',
    '',
    ...end,
  ]
  const reading = both.map((line) => line.replace('45998.56', '0.00').replace('718.50', '0.00'))
  const read = { rate: 68_997.84, transfer: 1078 * 1024 ** 2 }
  const write = { rate: 45_998.56, transfer: 718.5 * 1024 ** 2 }
  const all = { duration: 2.0006, requests: 234_803, 'latency.mean': 1e-5 }
  expect(await checkReport(both, { results: [read, write, all] })).toEqual([])
  expect(await checkReport(reading, { results: [read, all] })).toEqual([])
  expect(await checkReport(both.slice(1), { results: [read, write, all] })).toEqual([])
  const twice = { results: [read, write, all, read, write, all] }
  expect(await checkReport([...both, ...both], twice)).toEqual([])
  const old = [
    'sysbench 0.4.12:  multi-threaded system evaluation benchmark',
    'Operations performed:  6000 Read, 4000 Write, 12800 Other = 22800 Total',
    'Read 93.75Mb  Written 62.5Mb  Total transferred 156.25Mb  (2.5Mb/sec)',
    '  166.66 Requests/sec executed',
    '',
    'Test execution summary:',
    '    total time:                          60.0000s',
    '    total number of events:              10000',
  ]
  const figures = { rate: 166.66, transfer: 2.5 * 1024 ** 2, duration: 60, requests: 10_000 }
  expect(await checkReport(old, { figures })).toEqual([])
})

test('sysbench: a report that is cut short is told, and its figures are used', async () => {
  const lines = ['sysbench 1.0.20', 'File operations:', 'writes/s: 45.5', 'written, MiB/s: 1.5']
  expect((await tell(lines)).join()).toContain('it may be cut short, and what it has is used')
  expect(await tell([...lines, 'General statistics:', 'total time: 2.0006s'])).toEqual([])
})

// locust 2.12 and fio 3.33 (Debian 12); shortened.
test.each([
  [
    'locust',
    [
      'Type     Name    # reqs      # fails |    Avg     Min     Max    Med |   req/s  failures/s',
      'GET      /         1422 0(0.00%) |      2       0      40      2 |  551.25        0.00',
      '         Aggregated  1422 0(0.00%) |      2       0      40      2 |  551.25        0.00',
      'Type     Name    50%    66%    75%    80%    90%    95%    98%    99%  99.9% 99.99%   100% # reqs',
      'GET      /         2      2      3      3      3      4      6      8     23     40     40   1422',
    ],
  ],
  [
    'fio',
    [
      'fio-3.33',
      'db: (groupid=0, jobs=1): err= 0: pid=1: x',
      '  read: IOPS=8266, BW=32.3MiB/s (33.9MB/s)(1984KiB/60msec)',
    ],
  ],
])('%s: a report that is cut short is told', async (_, lines) => {
  expect((await tell(lines)).join()).toContain('it may be cut short, and what it has is used')
})

// sysbench 1.0.20 (Debian), of its CPU, and 0.4.12, of a database.
test('sysbench: events, or transactions, a second', async () => {
  const cpu = [
    'sysbench 1.0.20 (using system LuaJIT 2.1.0-beta3)',
    'Number of threads: 2',
    'CPU speed:',
    '    events per second:  5381.31',
    '',
    'General statistics:',
    '    total time:                          1.0013s',
    '    total number of events:              5391',
    '',
    'Latency (ms):',
    '         min:                                    0.22',
    '         avg:                                    0.37',
    '         max:                                    8.30',
    '         95th percentile:                        0.25',
    '         sum:                                 2000.32',
    '',
    'Threads fairness:',
    '    events (avg/stddev):           2695.5000/230.50',
    '    execution time (avg/stddev):   1.0002/0.00',
  ]
  const memory = [
    'sysbench 1.0.20',
    'Total operations: 7005727 (6990462.30 per second)',
    '',
    '1.00 MiB transferred (2.50 MiB/sec)',
  ]
  const database = [
    'sysbench 0.4.12:  multi-threaded system evaluation benchmark',
    '    queries performed:',
    '        total:                           3320950',
    '    transactions:                        1660475 (27671.29 per sec.)',
    '    read/write requests:                 1660475 (27671.30 per sec.)',
    '    total time:                          60.0071s',
    '    total number of events:              1660475',
    '         min:                                  1.43ms',
    '         approx.  95 percentile:              22.81ms',
  ]
  expect(
    await checkNameless(cpu, {
      ...{ rate: 5381.31, duration: 1.0013, requests: 5391 },
      ...{ 'latency.min': 0.00022, 'latency.mean': 0.00037, 'latency.max': 0.0083 },
      'latency.p95': 0.00025,
    }),
  ).toEqual([])
  expect(await checkNameless(memory, { rate: 6_990_462.3, transfer: 2.5 * 1024 ** 2 })).toEqual([])
  expect(
    await checkNameless(database, {
      ...{ rate: 27671.29, duration: 60.0071, requests: 1_660_475 },
      ...{ 'latency.min': 0.00143, 'latency.p95': 0.02281 },
    }),
  ).toEqual([])
})

// pgbench 15 and 12 (PostgreSQL); the numbers are chosen.
test('pgbench: the rate without the time of connections, by kinds of transactions', async () => {
  const text = `pgbench (15.18 (Debian 15.18-0+deb12u1))
starting vacuum...end.
transaction type: <builtin: TPC-B (sort of)>
scaling factor: 1
duration: 2 s
number of transactions actually processed: 1101
number of failed transactions: 3 (0.272%)
latency average = 3.634 ms
latency stddev = 0.213 ms
initial connection time = 7.140 ms
tps = 550.364060 (without initial connection time)
transaction type: <builtin: select only>
number of transactions actually processed: 100/100
latency average = 0.095 ms
tps = 8585.164835 (including connections establishing)
tps = 8600.500000 (excluding connections establishing)
`
  const results = {
    '<builtin: TPC-B (sort of)>': {
      ...{ duration: 2, requests: 1101, errors: 3, rate: 550.36406 },
      ...{ 'latency.mean': 0.003634, 'latency.stddev': 0.000213 },
    },
    '<builtin: select only>': { requests: 100, 'latency.mean': 0.000095, rate: 8600.5 },
  }
  expect(await checkFormat(loadFormat, [{ text, results }])).toEqual([])
})

// redis-benchmark 7.0, with what its progress left before the first line of a result, and 5.0.
test('redis-benchmark: each command is a result', async () => {
  const text = ` \rSET: rps=0.0 (overall: -nan)\r        \r====== SET ======
  2000 requests completed in 0.06 seconds
  50 parallel clients

50.000% <= 0.311 milliseconds (cumulative count 1070)

Summary:
  throughput summary: 33898.30 requests per second
  latency summary (msec):
          avg       min       p50       p95       p99       max
        0.926     0.096     0.311     4.319     4.487     4.623
====== GET ======
  100000 requests completed in 0.88 seconds

99.50% <= 1 milliseconds
113378.69 requests per second
`
  const results = {
    SET: {
      ...{ requests: 2000, duration: 0.06, rate: 33898.3, 'latency.mean': 0.000926 },
      ...{ 'latency.min': 0.000096, latency: 0.000311, 'latency.p95': 0.004319 },
      ...{ 'latency.p99': 0.004487, 'latency.max': 0.004623 },
    },
    GET: { requests: 100_000, duration: 0.88, rate: 113_378.69 },
  }
  expect(await checkFormat(loadFormat, [{ text, results }])).toEqual([])
})

// fio 3.33 (Debian); the numbers are chosen.
test('fio: each direction of a job is a result, with the latency of completion', async () => {
  const text = `fio-3.33
Starting 1 process

db: (groupid=0, jobs=1): err= 0: pid=32492: Sat Nov 28 19:41:55 2026
  read: IOPS=7451, BW=29.5MiB/s (30.9MB/s)(29.5MiB/1001msec)
    slat (nsec): min=900, max=2000, avg=950.00, stdev=10.00
    clat (usec): min=34, max=8230, avg=89.24, stdev=349.20
     lat (usec): min=35, max=8231, avg=89.30, stdev=349.21
    clat percentiles (usec):
     |  1.00th=[   37],  5.00th=[   38], 10.00th=[   39], 20.00th=[   44],
     | 30.00th=[   45], 40.00th=[   50], 50.00th=[   54], 60.00th=[   58],
     | 70.00th=[   62], 80.00th=[   66], 90.00th=[   72], 95.00th=[   85],
     | 99.00th=[ 1287], 99.50th=[ 3130], 99.90th=[ 4948], 99.95th=[ 6063],
     | 99.99th=[ 8225]
  write: IOPS=12.5k, BW=512KiB/s (524kB/s)(1024KiB/2000msec); 0 zone resets
    clat (nsec): min=900, max=15.5k, avg= 950.25, stdev= 6.50
  lat (usec)   : 4=30.42%, 10=13.40%, 20=5.69%, 50=21.19%, 100=27.73%
  cpu          : usr=3.00%, sys=20.00%, ctx=7555, majf=0, minf=13

Run status group 0 (all jobs):
   READ: bw=29.1MiB/s (30.5MB/s), 29.1MiB/s-29.1MiB/s (30.5MB/s-30.5MB/s), io=29.1MiB (30.6MB), run=1001-1001msec
`
  const results = {
    'db read': {
      ...{ rate: 7451, duration: 1.001, transfer: 29.5 * 2 ** 20, bytes: 29.5 * 2 ** 20 },
      ...{ 'latency.min': 34e-6, 'latency.max': 0.00823, 'latency.mean': 89.24e-6 },
      ...{ 'latency.stddev': 349.2e-6, latency: 54e-6, 'latency.p90': 72e-6 },
      ...{ 'latency.p95': 85e-6, 'latency.p99': 0.001287 },
    },
    'db write': {
      ...{ rate: 12_500, duration: 2, transfer: 512 * 1024, bytes: 2 ** 20 },
      ...{ 'latency.min': 9e-7, 'latency.max': 1.55e-5, 'latency.mean': 9.5025e-7 },
      'latency.stddev': 6.5e-9,
    },
  }
  expect(await checkFormat(loadFormat, [{ text, results }])).toEqual([])
})

// redis-benchmark 7.0 -q: what is left of its progress stands before a result, behind which it erases it by a carriage return.
test('redis-benchmark -q: a result is a line, with its median from release 6.2 on', async () => {
  const text = [
    ' \rSET: rps=0.0 (overall: 0.0) avg_msec=-nan (overall: -nan)\r          \rSET: 25862.07 requests per second, p50=0.759 msec',
    ' ',
    'LPUSH (needed to benchmark LRANGE): 22058.82 requests per second, p50=0.711 msec',
    "eval return 'a: 3 requests per second' 0: 46875.00 requests per second, p50=0.639 msec",
    'PING_INLINE: 47619.05 requests per second',
    'The server answers: 500.00 requests per second',
    '',
  ].join('\n')
  const results = {
    SET: { rate: 25862.07, latency: 0.000759 },
    'LPUSH (needed to benchmark LRANGE)': { rate: 22058.82, latency: 0.000711 },
    "eval return 'a: 3 requests per second' 0": { rate: 46875, latency: 0.000639 },
    PING_INLINE: { rate: 47619.05 },
  }
  expect(await checkFormat(loadFormat, [{ text, results }])).toEqual([])
})

test('redis-benchmark --csv: times are milliseconds', async () => {
  const text = [
    '"test","rps","avg_latency_ms","min_latency_ms","p50_latency_ms","p95_latency_ms","p99_latency_ms","max_latency_ms"',
    '"SET","25641.03","1.387","0.184","0.799","4.351","5.583","5.919"',
    '"GET, with a comma","18633.54","1.738","0.056","0.719","5.583","15.759","23.055"',
    '',
  ].join('\n')
  const set = { latency: 0.000799, 'latency.mean': 0.001387, 'latency.min': 0.000184 }
  const get = { latency: 0.000719, 'latency.mean': 0.001738, 'latency.min': 0.000056 }
  const results = {
    SET: {
      rate: 25641.03,
      ...set,
      'latency.p95': 0.004351,
      'latency.p99': 0.005583,
      'latency.max': 0.005919,
    },
    'GET, with a comma': {
      rate: 18633.54,
      ...get,
      'latency.p95': 0.005583,
      'latency.p99': 0.015759,
      'latency.max': 0.023055,
    },
  }
  expect(await checkFormat(loadFormat, [{ text, results }])).toEqual([])
})

// The report of rewrk 0.3, by its source; the numbers are chosen. 2.00 MB are 2 · 1,048,576 B.
test('rewrk: sizes are in powers of 1,024, and its percentiles are none', async () => {
  const lines = [
    'Beginning round 1...',
    'Benchmarking 128 connections @ http://127.0.0.1:8080/ for 10 second(s)',
    '  Latencies:',
    '    Avg      Stdev    Min      Max      ',
    '    2.31ms   1.87ms   0.42ms   124.53ms  ',
    '  Requests:',
    '    Total: 553187  Req/Sec: 55342.28',
    '  Transfer:',
    '    Total: 2.00 MB Transfer Rate: 1.50 KB/Sec',
    '+ --------------- + --------------- +',
    '|   Percentile    |   Avg Latency   |',
    '+ --------------- + --------------- +',
    '|       99%       |     8.88ms      |',
  ]
  const latency = {
    ...{ 'latency.mean': 0.00231, 'latency.stddev': 0.00187 },
    ...{ 'latency.min': 0.00042, 'latency.max': 0.12453 },
  }
  const rest = { requests: 553187, rate: 55342.28, bytes: 2097152, transfer: 1536 }
  expect(await check(lines, { ...latency, ...rest }, 'http://127.0.0.1:8080/')).toEqual([])
})

// dd of coreutils 9.1 (Debian 9.1-1), of BusyBox and of macOS by their sources; the numbers are chosen.
test.each<[string, readonly string[], Figures]>([
  [
    'GNU',
    ['67108864 bytes (67 MB, 64 MiB) copied, 0.067972 s, 987 MB/s'],
    { bytes: 67108864, duration: 0.067972, transfer: 987e6 },
  ],
  [
    'GNU, less than a kilobyte',
    ['100 bytes copied, 3.6178e-05 s, 2.8 MB/s'],
    { bytes: 100, duration: 3.6178e-5, transfer: 2.8e6 },
  ],
  [
    'GNU with decimal commas',
    ['3145728 bytes (3,1 MB, 3,0 MiB) copied, 0,000718083 s, 4,4 GB/s'],
    { bytes: 3145728, duration: 0.000718083, transfer: 4.4e9 },
  ],
  [
    'BusyBox',
    ['1048576 bytes (1.0MB) copied, 0.250000 seconds, 4.0MB/s'],
    { bytes: 1048576, duration: 0.25, transfer: 4 * 1024 * 1024 },
  ],
  [
    'macOS',
    ['1048576 bytes transferred in 0.250000 secs (4194304 bytes/sec)'],
    { bytes: 1048576, duration: 0.25, transfer: 4194304 },
  ],
])('dd: bytes, time and rate of %s', async (_, lines, figures) => {
  const counts = ['64+0 records in', '64+0 records out']
  expect(await checkNameless([...counts, ...lines], figures)).toEqual([])
  expect(await checkFormat(loadFormat, [{ text: `${lines.join('\n')}\n`, figures: {} }])).toEqual(
    [],
  )
})

// dd of coreutils 9.1, onto a full disk.
test('dd: figures of what it could not copy as a whole are in doubt', async () => {
  const lines = [
    "dd: error writing '/mnt/x': No space left on device",
    '9+0 records in',
    '8+0 records out',
    '8388608 bytes (8.4 MB, 8.0 MiB) copied, 0.5 s, 16.8 MB/s',
  ]
  expect(await checkNameless(lines, { bytes: 8388608, duration: 0.5, transfer: 16.8e6 })).toEqual(
    [],
  )
  expect(await tell(lines)).toEqual([
    "Expected dd to copy all, but it stopped: `error writing '/mnt/x': No space left on device`; its figures are of what it copied before",
  ])
})

// iperf3 3.12 (Debian 3.12-1). 1.08 GBytes are 1.08 · 2^30 B; 4.64 Gbits a second are 580,000,000 B a second.
test('iperf3: what the receiver got, of all streams', async () => {
  const lines = [
    'Connecting to host 127.0.0.1, port 5277',
    '[  5] local 127.0.0.1 port 38260 connected to 127.0.0.1 port 5277',
    '[  7] local 127.0.0.1 port 38264 connected to 127.0.0.1 port 5277',
    '[ ID] Interval           Transfer     Bitrate         Retr  Cwnd',
    '[  5]   0.00-1.00   sec   286 MBytes  2.40 Gbits/sec    1   1.50 MBytes       ',
    '[SUM]   0.00-1.00   sec   572 MBytes  4.80 Gbits/sec    1             ',
    '- - - - - - - - - - - - - - - - - - - - - - - - -',
    '[ ID] Interval           Transfer     Bitrate         Retr',
    '[  5]   0.00-2.00   sec   559 MBytes  2.34 Gbits/sec    1             sender',
    '[  5]   0.00-2.00   sec   558 MBytes  2.34 Gbits/sec                  receiver',
    '[  7]   0.00-2.00   sec   551 MBytes  2.31 Gbits/sec    0             sender',
    '[  7]   0.00-2.00   sec   551 MBytes  2.31 Gbits/sec                  receiver',
    '[SUM]   0.00-2.00   sec  1.08 GBytes  4.65 Gbits/sec    1             sender',
    '[SUM]   0.00-2.00   sec  1.08 GBytes  4.64 Gbits/sec                  receiver',
    '',
    'iperf Done.',
  ]
  const figures = { duration: 2, bytes: 1.08 * 2 ** 30, transfer: 580e6 }
  expect(await check(lines, figures, '127.0.0.1:5277')).toEqual([])
  const one = lines.filter((line) => !/SUM|^\[ {2}7\]/.test(line))
  const alone = { duration: 2, bytes: 558 * 2 ** 20, transfer: 292.5e6 }
  expect(await check(one, alone, '127.0.0.1:5277')).toEqual([])
  // UDP, `-f M`, and a server
  const udp = [
    'Accepted connection from 10.0.0.2, port 38256',
    '[  5] local 10.0.0.1 port 5277 connected to 10.0.0.2 port 38260',
    '[  5]   0.00-1.00   sec  1.25 MBytes  1.25 MBytes/sec  0.016 ms  0/39 (0%)  receiver',
  ]
  const received = { duration: 1, bytes: 1310720, transfer: 1310720 }
  expect(await check(udp, received, '10.0.0.2')).toEqual([])
})

// iperf3 3.12, by its source.
test('iperf3: each direction of a test in both is a result', async () => {
  const text = [
    'Connecting to host a, port 5201',
    '[  5] local 10.0.0.1 port 1 connected to 10.0.0.2 port 5201',
    '[  7] local 10.0.0.1 port 2 connected to 10.0.0.2 port 5201',
    '[  5][TX-C]   0.00-10.00  sec  1.00 GBytes   800 Mbits/sec   15             sender',
    '[  5][TX-C]   0.00-10.00  sec  1.00 GBytes   800 Mbits/sec                  receiver',
    '[  7][RX-C]   0.00-10.00  sec   512 MBytes   400 Mbits/sec                  receiver',
    '',
  ].join('\n')
  const results = {
    'a:5201 TX-C': { duration: 10, bytes: 2 ** 30, transfer: 100e6 },
    'a:5201 RX-C': { duration: 10, bytes: 2 ** 29, transfer: 50e6 },
  }
  const faults = await checkFormat(loadFormat, [{ text, results: { 'a:5201': {}, ...results } }])
  expect(faults).toEqual([])
})

// iperf3 3.12 against a port that nothing listens on.
test('iperf3: a test that failed is told', async () => {
  const fault = 'iperf3: error - unable to connect to server: Connection refused'
  expect(await tell([fault])).toEqual([
    'Expected iperf3 to finish, but it stopped: `unable to connect to server: Connection refused`',
  ])
})

// fio 2.16, by pages and its source; the numbers are chosen. 2.0 MB are 2 · 1,048,576 B, and 1.5K µs are 1.5 ms.
test('fio 2: KB are of 1,024 bytes, K of times and operations of 1,000', async () => {
  const lines = [
    'fio-2.16',
    'Starting 1 process',
    'db: (groupid=0, jobs=1): err= 0: pid=11498: Sat Nov 14 17:41:50 2015',
    '  read : io=2.0MB, bw=1024KB/s, iops=1.5K, runt=  2000msec',
    '    slat (usec): min=5, max=1158, avg=16.98, stdev= 5.34',
    '    clat (usec): min=22 , max=1.5K, avg=300.66, stdev= 1.25',
    '     lat (usec): min=293 , max=1.9K, avg=358.81, stdev= 2.08',
    '    clat percentiles (usec):',
    '     | 30.00th=[ 4576], 50.00th=[   73], 90.00th=[   87], 95.00th=[   93],',
    '     | 99.00th=[  108], 99.50th=[  114]',
    '    bw (KB  /s): min=  512, max= 2048, per=25.00%, avg=1024.00, stdev=10.00',
    '  write: io=512B, bw=256B/s, iops=0, runt=  2000msec',
    '  cpu          : usr=1.33%, sys=8.38%, ctx=730770, majf=0, minf=8',
    'Run status group 0 (all jobs):',
    '   READ: io=2.0MB, aggrb=1024KB/s, minb=1024KB/s, maxb=1024KB/s, mint=2000msec, maxt=2000msec',
  ]
  const read = { rate: 1500, duration: 2, transfer: 1048576, bytes: 2097152 }
  const latency = {
    ...{ 'latency.min': 22e-6, 'latency.max': 1.5e-3, 'latency.mean': 300.66e-6 },
    ...{ 'latency.stddev': 1.25e-6, latency: 73e-6, 'latency.p90': 87e-6 },
    ...{ 'latency.p95': 93e-6, 'latency.p99': 108e-6 },
  }
  const write = { rate: 0, duration: 2, transfer: 256, bytes: 512 }
  const results = { 'db read': { ...read, ...latency }, 'db write': write }
  expect(await checkReport(lines, { results })).toEqual([])
})

// The layout of memtier_benchmark 2.0; the numbers are chosen.
test('memtier states each kind of command, and all of them last', async () => {
  const text = `4         Threads
ALL STATS
============================================================================================================================
Type         Ops/sec     Hits/sec   Misses/sec    Avg. Latency     p50 Latency     p99 Latency   p99.9 Latency       KB/sec
----------------------------------------------------------------------------------------------------------------------------
Gets       125002.50      2500.50    122502.00         1.44820         1.39100         2.99100         5.95100      4869.25
Waits           0.00          ---          ---             ---             ---             ---             ---          ---
Totals     137502.75      2500.50    122502.00         1.44855         1.39100         2.99100         5.95100      5831.75
`
  const results = {
    Gets: {
      ...{ rate: 125_002.5, 'latency.mean': 0.0014482, latency: 0.001391 },
      ...{ 'latency.p99': 0.002991, transfer: 4869.25 * 1024 },
    },
    Totals: {
      ...{ rate: 137_502.75, 'latency.mean': 0.00144855, latency: 0.001391 },
      ...{ 'latency.p99': 0.002991, transfer: 5831.75 * 1024 },
    },
  }
  expect(await checkFormat(loadFormat, [{ text, results }])).toEqual([])
})

// The layout of drill 0.8 with `--stats`; the numbers are chosen.
test('drill states all requests behind those of each step', async () => {
  const text = `Fetch users               Total requests            20
Fetch users               Median time per request   12ms

Time taken for tests      2.5 seconds
Total requests            20
Successful requests       19
Failed requests           1
Requests per second       8.00 [#/sec]
Median time per request   12ms
Average time per request  13ms
Sample standard deviation 2ms
99.0'th percentile        19ms
99.5'th percentile        20ms
99.9'th percentile        21ms
`
  const figures = {
    ...{ duration: 2.5, requests: 20, errors: 1, rate: 8, latency: 0.012 },
    ...{ 'latency.mean': 0.013, 'latency.stddev': 0.002, 'latency.p99': 0.019 },
  }
  expect(await checkFormat(loadFormat, [{ text, figures }])).toEqual([])
})
