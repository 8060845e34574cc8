import { expect, test } from 'vitest'
import { jmeterCsvFormat } from '../../../src/records/loads/jmeter-csv-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

const HEADER =
  'Label,# Samples,Average,Median,90% Line,95% Line,99% Line,Min,Max,Error %,Throughput,Received KB/sec,Sent KB/sec'

// The columns of JMeter 3 to 5 (aggregate and summary report), and of 2; the numbers are chosen. 1.5 KB are 1,536 B.
test('a row is a label, and the last one all of them', async () => {
  const text = `${HEADER}
"GET /a,b",300,31,29,48,60,99,21,139,1.000%,25.5,1.5,0.66
TOTAL,400,36,31,60,80,120,10,300,0.750%,34.25,2,0.5
`
  const results = {
    'GET /a,b': {
      ...{ requests: 300, rate: 25.5, transfer: 1536, latency: 0.029, 'latency.mean': 0.031 },
      ...{ 'latency.p90': 0.048, 'latency.p95': 0.06, 'latency.p99': 0.099 },
      ...{ 'latency.min': 0.021, 'latency.max': 0.139 },
    },
    TOTAL: {
      ...{ requests: 400, rate: 34.25, transfer: 2048, latency: 0.031, 'latency.mean': 0.036 },
      ...{ 'latency.p90': 0.06, 'latency.p95': 0.08, 'latency.p99': 0.12 },
      ...{ 'latency.min': 0.01, 'latency.max': 0.3 },
    },
  }
  expect(await checkFormat(jmeterCsvFormat, [{ text, results }])).toEqual([])
})

test('the summary report has no percentiles, and a label without samples no times', async () => {
  const text = `Label,# Samples,Average,Min,Max,Std. Dev.,Error %,Throughput,Received KB/sec,Sent KB/sec,Avg. Bytes
Home,2,12,10,14,2.00,0.000%,4.0,1,1,256.0
None,0,0,9223372036854775807,-9223372036854775808,0.00,0.000%,.0,.00,.00,.0
`
  const results = {
    Home: {
      ...{ requests: 2, rate: 4, transfer: 1024, 'latency.mean': 0.012 },
      ...{ 'latency.min': 0.01, 'latency.max': 0.014, 'latency.stddev': 0.002 },
    },
    None: { requests: 0 },
  }
  expect(await checkFormat(jmeterCsvFormat, [{ text, results }])).toEqual([])
})

test('the columns before release 3 are read', async () => {
  const text = `sampler_label,aggregate_report_count,average,aggregate_report_median,aggregate_report_90%_line,aggregate_report_min,aggregate_report_max,aggregate_report_error%,aggregate_report_rate,aggregate_report_bandwidth
Home,2,12,11,14,10,14,0.0,4.0,1.0
`
  const results = {
    Home: {
      ...{ requests: 2, rate: 4, transfer: 1024, latency: 0.011, 'latency.mean': 0.012 },
      ...{ 'latency.p90': 0.014, 'latency.min': 0.01, 'latency.max': 0.014 },
    },
  }
  expect(await checkFormat(jmeterCsvFormat, [{ text, results }])).toEqual([])
})

test('a row that is cut is told of', async () => {
  const { reading, results = [] } = await readText(`${HEADER}\nHome,300,3,29\n`)
  expect([results, reading.problems.map(({ problem }) => problem.kind)]).toEqual([
    [],
    ['unreadable-record'],
  ])
})
