import { expect, test } from 'vitest'
import { locustCsvFormat } from '../../../src/records/loads/locust-csv-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

const HEADER =
  'Type,Name,Request Count,Failure Count,Median Response Time,Average Response Time,Min Response Time,Max Response Time,Average Content Size,Requests/s,Failures/s,50%,66%,75%,80%,90%,95%,98%,99%,99.9%,99.99%,100%'

// The columns of locust 1.0 to 2.46; the numbers are chosen.
test('a row is an entry, and the last one is that of all', async () => {
  const text = `${HEADER}
GET,"/api/items?a,b",300,3,29,31.5,21.25,139.5,1200,25.5,0.25,29,32,33,34,37,48,60,99,140,140,140
GET,/api/none,0,0,0,0.0,0,0,0,0.0,0.0,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A,N/A
,Aggregated,400,3,31,36.6875,10,300,920,34.0,0.25,31,36,40,44,60,80,120,200,300,300,300
`
  const results = {
    'GET /api/items?a,b': {
      ...{ requests: 300, errors: 3, rate: 25.5, latency: 0.029, 'latency.mean': 0.0315 },
      ...{ 'latency.min': 0.02125, 'latency.max': 0.1395, 'latency.p75': 0.033 },
      ...{ 'latency.p90': 0.037, 'latency.p95': 0.048, 'latency.p99': 0.099 },
    },
    'GET /api/none': { requests: 0, errors: 0, rate: 0 },
    Aggregated: {
      ...{ requests: 400, errors: 3, rate: 34, latency: 0.031, 'latency.mean': 0.0366875 },
      ...{ 'latency.min': 0.01, 'latency.max': 0.3, 'latency.p75': 0.04 },
      ...{ 'latency.p90': 0.06, 'latency.p95': 0.08, 'latency.p99': 0.2 },
    },
  }
  expect(await checkFormat(locustCsvFormat, [{ text, results }])).toEqual([])
})

test('a row that is cut is told of', async () => {
  const { reading, results = [] } = await readText(`${HEADER}\nGET,/api,300,3,29,31.5\n`)
  expect([results, reading.problems.map(({ problem }) => problem.kind)]).toEqual([
    [],
    ['unreadable-record'],
  ])
})
