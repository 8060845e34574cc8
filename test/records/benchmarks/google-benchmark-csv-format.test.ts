import { expect, test } from 'vitest'
import { googleBenchmarkCsvFormat } from '../../../src/records/benchmarks/google-benchmark-csv-format.ts'
import { checkFormat } from '../../../src/series/check-format.ts'
import { readText } from '../read-text.ts'

const HEADER =
  'name,iterations,real_time,cpu_time,time_unit,bytes_per_second,items_per_second,label,error_occurred,error_message'

// The columns of `--benchmark_format=csv` of 1.5 to 1.9; the numbers are chosen.
test('a row is a repetition, with its rates and the counters behind the columns of every release', async () => {
  const text = `${HEADER},"words"
"BM_Parse<a,b>/8",4664705,6.1,6,us,1.30667e+06,,"small, cold",,,12
"BM_Parse<a,b>/8",4664000,6.3,6.2,us,1.3e+06,,"small, cold",,,12
"BM_Sort",100,52.5,52.25,ms,,2000,,,,
`
  const results = {
    'BM_Parse<a,b>/8': {
      ...{ time: [6.1e-6, 6.3e-6], cpu: [6e-6, 6.2e-6], throughput: [1306670, 1300000] },
      ...{ iterations: [4_664_705, 4_664_000], words: [12, 12] },
    },
    BM_Sort: { time: 0.0525, cpu: 0.05225, rate: 2000, iterations: 100 },
  }
  expect(await checkFormat(googleBenchmarkCsvFormat, [{ text, results }])).toEqual([])
})

test('aggregates count only where their repetitions are not in the file', async () => {
  const row = (name: string, time: string): string => `"${name}",3,${time},${time},ns,,,,,`
  const aggregates = ['mean,12', 'median,11', 'stddev,0.5', 'cv,0.04'].map((one) => {
    const [kind = '', time = ''] = one.split(',')
    return row(`BM_Parse_${kind}`, time)
  })
  const alone = [HEADER, ...aggregates, ''].join('\n')
  const results = {
    BM_Parse: {
      ...{ time: 1.1e-8, 'time.mean': 1.2e-8, 'time.stddev': 5e-10 },
      ...{ cpu: 1.1e-8, 'cpu.mean': 1.2e-8, 'cpu.stddev': 5e-10 },
    },
  }
  const both = [HEADER, row('BM_Parse', '10'), ...aggregates, ''].join('\n')
  const measured = { BM_Parse: { time: 1e-8, cpu: 1e-8, iterations: 3 } }
  expect(
    await checkFormat(googleBenchmarkCsvFormat, [
      { text: alone, results },
      { text: both, results: measured },
    ]),
  ).toEqual([])
})

test('a benchmark that failed and a row that is cut are told of', async () => {
  const { reading, results = [] } = await readText(
    `${HEADER}\n"BM_Bad",,,,,,,,true,"no file"\n"BM_Cut",10,5.5,5.5,ns\n`,
  )
  expect(results).toEqual([])
  expect(reading.problems.map(({ problem }) => problem.kind)).toEqual([
    'doubtful-record',
    'unreadable-record',
  ])
})
