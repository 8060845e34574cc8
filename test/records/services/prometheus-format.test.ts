import { expect, test } from 'vitest'
import { prometheusFormat } from '../../../src/records/services/prometheus-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

// The example of the documentation of the text format, shortened, and metrics of client libraries; the numbers are chosen.
test('a series is a result, in the unit that the name of its metric tells', async () => {
  const text = `# HELP http_requests_total The total number of HTTP requests.
# TYPE http_requests_total counter
http_requests_total{method="post",code="200"} 1027 1395066363000
http_requests_total{method="post",code="400",} 3

# Escaping in label values:
msdos_file_access_time_seconds{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE.TXT\\""} 1.458255915e9

# Minimalistic line:
metric_without_timestamp_and_labels 12.47
something_weird{problem="division by zero"} +Inf -3982045

# HELP rpc_duration_seconds A summary of the RPC duration in seconds.
# TYPE rpc_duration_seconds summary
rpc_duration_seconds{quantile="0.5"} 4.7725e-05
rpc_duration_seconds{quantile="0.99"} NaN
rpc_duration_seconds_sum 17.5
rpc_duration_seconds_count 2693
# TYPE process_resident_memory_bytes gauge
process_resident_memory_bytes 2.1348352e+07
# TYPE broken_total counter
broken_total -4
# TYPE temperature gauge
temperature -4.5
# TYPE foo_seconds histogram
# UNIT foo_seconds seconds
foo_seconds_bucket{le="0.5"} 7 # {trace_id="a"} 0.25 1520879607.789
# EOF
after 5
`
  const results = {
    'http_requests_total{method="post",code="200"}': { value: 1027 },
    'http_requests_total{method="post",code="400"}': { value: 3 },
    'msdos_file_access_time_seconds{path="C:\\\\DIR\\\\FILE.TXT",error="Cannot find file:\\n\\"FILE.TXT\\""}':
      { value: 1.458255915e9 },
    metric_without_timestamp_and_labels: { value: 12.47 },
    'rpc_duration_seconds{quantile="0.5"}': { seconds: 4.7725e-5 },
    rpc_duration_seconds_sum: { seconds: 17.5 },
    rpc_duration_seconds_count: { value: 2693 },
    process_resident_memory_bytes: { bytes: 21_348_352 },
    broken_total: { value: NaN },
    temperature: { value: -4.5 },
    'foo_seconds_bucket{le="0.5"}': { value: 7 },
  }
  expect(await checkFormat(prometheusFormat, [{ text, results }])).toEqual([])
})

test('remarks that only look like its comments are none', async () => {
  const text = '# TYPE your name counter\n# HELP wanted: 5\nfoo 5\n'
  expect(await checkFormat(prometheusFormat, [{ text, results: [] }])).toEqual([])
})

// The grammar of the documentation: blanks and tabs between tokens, numbers of Go's ParseFloat, and names in quotes since release 3.
test('blanks, numbers and names may be written in every way that Prometheus reads', async () => {
  const text = `\t# TYPE job:a_bytes\tgauge
z_bytes\t7
 \ty { a = "x=1" ,b="2", } 0x1p3 -1
{"q.name",x="y"} 0.5
{"q \\"r\\"_seconds", "l.m" = "n"} +0x1.8p-1
inf_total Infinity
# TYPE "q.sum" counter
{"q.sum"} -2
`
  const results = {
    z_bytes: { bytes: 7 },
    'y{a="x=1",b="2"}': { value: 8 },
    '{"q.name",x="y"}': { value: 0.5 },
    '{"q \\"r\\"_seconds","l.m"="n"}': { seconds: 0.75 },
    '{"q.sum"}': { value: NaN },
  }
  expect(await checkFormat(prometheusFormat, [{ text, results }])).toEqual([])
})

test('lines that are no samples are told of, and what stands behind them is read', async () => {
  const text = `# TYPE a_bytes gauge
a_bytes{x="1"} 1024
a_bytes{x="2" 10
curl: (18) transfer closed with 3 bytes remaining
took 12
b_bytes 7
`
  const { reading, results = [] } = await readText(text)
  expect(results.map(({ name }) => name)).toEqual(['a_bytes{x="1"}', 'b_bytes'])
  expect(reading.problems.map(({ problem, places }) => [problem.kind, places[0]?.line])).toEqual([
    ['unreadable-record', 3],
    ['doubtful-record', 6],
  ])
})

test('what other programs print behind it is theirs', async () => {
  const text = '# TYPE a_bytes gauge\na_bytes 1024\nreal\t0m1.500s\nuser\t0m1.250s\nsys\t0m0.250s\n'
  const { figures, reading } = await readText(text)
  expect([[...reading.counts.keys()], reading.problems]).toEqual([['prometheus', 'time'], []])
  expect(figures.get('time.real')?.figure).toMatchObject({ value: 1.5 })
})
